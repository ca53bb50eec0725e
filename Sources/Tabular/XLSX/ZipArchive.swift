import CZip
import Kernel

/// The parts of a ZIP archive, found by name without regard to case, as Open Packaging has it.
final class ZipArchive {
  private static let mostParts = 100_000
  /// A part that unpacks to so many times its size is made to fill the memory; sheets come to 10 or 20 times.
  private static let mostExpansion = 200
  /// Up to so many bytes no part is looked at like that.
  private static let smallPart = 16 << 20

  let path: String
  private let handle: OpaquePointer
  private var indices: [String: UInt64] = [:]

  /// Reads the archive's directory; refuses one that is damaged or cut off.
  init(path: String) throws {
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else { throw Self.damaged(path) }
    self.path = path
    self.handle = handle
    let count = zip_get_num_entries(handle, 0)
    guard count <= Self.mostParts else { throw Self.damaged(path) }
    for index in 0..<UInt64(max(0, count)) {
      guard let name = zip_get_name(handle, index, 0) else { continue }
      indices[Self.folded(String(cString: name))] = index
    }
  }

  deinit {
    zip_discard(handle)
  }

  func contains(_ name: String) -> Bool {
    indices[Self.folded(name)] != nil
  }

  /// Opens a part for reading; nil when there is none of that name.
  ///
  /// - Parameter limit: unpacked bytes at which to refuse the part, whatever size it claims.
  func part(_ name: String, limit: Int) throws -> ZipPart? {
    guard let index = indices[Self.folded(name)] else { return nil }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(handle, index, 0, &status) == 0 else { throw Self.damaged(path) }
    if Int32(status.encryption_method) != ZIP_EM_NONE {
      throw Problem(
        .invalid, "The workbook is locked with a password.", remedy: "Save it without a password.",
        place: Problem.Place(file: path))
    }
    guard let file = zip_fopen_index(handle, index, 0) else { throw Self.damaged(path) }
    let bound = max(Self.smallPart, Self.mostExpansion * Int(clamping: min(status.comp_size, 1 << 40)))
    return ZipPart(file, of: self, size: Int(clamping: status.size), limit: min(limit, bound))
  }

  /// The refusal of a workbook that cannot be taken apart.
  static func damaged(_ path: String) -> Problem {
    Problem(
      .invalid, "The workbook is damaged or cut off.", remedy: "Fetch or export it again, or save it anew as .xlsx.",
      place: Problem.Place(file: path))
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
  }
}
