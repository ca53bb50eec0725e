/// What the numbers of each cell style stand for.
struct CellStyles {
  private static let longestPart = 256 << 20

  private var kinds: [NumberKind] = []

  /// Reads `styles.xml`; a workbook without one has plain numbers only.
  init(_ archive: ZipArchive, part name: String?) throws {
    guard let name, let part = try archive.part(name, limit: Self.longestPart) else { return }
    let stream = try XMLStream(part, path: archive.path)
    let (formats, format) = (stream.name("numFmts"), stream.name("numFmt"))
    let (styles, style) = (stream.name("cellXfs"), stream.name("xf"))
    var codes: [Int: NumberKind] = [:]
    var (isInFormats, isInStyles) = (false, false)
    while let event = try stream.next() {
      if event == .text { continue }
      let name = stream.name
      if name == formats { isInFormats = event == .start }
      if name == styles { isInStyles = event == .start }
      guard event == .start, isInFormats && name == format || isInStyles && name == style else { continue }
      let attributes = stream.attributes()
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      if isInFormats {
        codes[id] = NumberKind(code: attributes["formatCode"] ?? "")
      } else {
        kinds.append(codes[id] ?? NumberKind(builtIn: id))
      }
    }
  }

  /// The kind of a style; one that the workbook does not have shows plain numbers.
  subscript(style: Int) -> NumberKind {
    kinds.indices.contains(style) ? kinds[style] : .number
  }
}
