import Foundation

/// Checks the sentences of the sources against the catalogue.
struct SentenceRules {
  /// The sources of the package, read together, because a helper may be declared in another file than it is used in.
  private let files: [(path: String, found: SentenceFinder)]

  init(_ files: [SourceFile]) {
    let trees = files.map { SwiftTree.trees($0.text) }
    let makers = SentenceMakers(trees)
    self.files = zip(files, trees).map { ($0.path, SentenceFinder($1, makers)) }
  }

  /// Every sentence that has words, with its place, `Sources/…:line`.
  var sentences: [(pattern: String, place: String)] {
    files.flatMap { file in
      file.found.sentences.filter(\.hasWords).map { ($0.pattern, "\(file.path):\($0.line)") }
    }
  }

  /// One line for each fault of sources and catalogue.
  func breaches(_ catalogue: [(english: String, chinese: String)]) -> [String] {
    let known = Dictionary(catalogue.map { ($0.english, $0.chinese) }) { first, _ in first }
    let used = Set(files.flatMap { $0.found.sentences.map(\.pattern) })
    let twice = Dictionary(grouping: catalogue, by: \.english).filter { $1.count > 1 }.keys.sorted()
    return sentences.filter { known[$0.pattern] == nil }.map { "\($0.place): no Chinese for “\($0.pattern)”" }
      + files.flatMap { file in
        file.found.faults.map {
          "\(file.path):\($0.line): “\($0.pattern)” in a place stays English; make it a Sentence"
        }
      }
      + catalogue.filter { !used.contains($0.english) }.map { "catalogue: nothing says “\($0.english)”" }
      + twice.map { "catalogue: “\($0)” stands twice" } + catalogue.flatMap { Self.breaches($0.english, $0.chinese) }
  }

  private static func breaches(_ english: String, _ chinese: String) -> [String] {
    let places = { (text: String) in text.matches(of: /\{(\d+)\}/).map { String($0.1) }.sorted() }
    var faults: [String] = []
    if places(english) != places(chinese) {
      faults.append("catalogue: the places of “\(english)” and “\(chinese)” differ")
    }
    if chinese.contains(/\p{Han}[,;:?!]|[!！]/) { faults.append("catalogue: “\(chinese)” has the wrong punctuation") }
    if english.contains(/[a-z]{2}/), !chinese.contains(/\p{Han}/) {
      faults.append("catalogue: “\(chinese)” is no Chinese")
    }
    let ends = { (text: String) in text.last.map { "。？.?".contains($0) } ?? false }
    if ends(english) != ends(chinese) { faults.append("catalogue: “\(english)” and “\(chinese)” end differently") }
    return faults
  }
}
