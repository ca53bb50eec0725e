/// What takes sentences: functions, initialisers, cases and closures with a parameter of the type `Sentence`.
///
/// Found by reading declarations, so that a new helper is known as soon as it is written.
struct SentenceMakers {
  struct Parameter: Equatable {
    /// Nil when none is written at a call.
    let label: String?
    let isSentence: Bool
    /// Whether a call may go without it, or with it behind the brackets.
    var mayLack = false
  }

  /// By the name that is called; several where it is overloaded.
  private(set) var byName: [String: [[Parameter]]] = ["Sentence": [[Parameter(label: nil, isSentence: true)]]]

  init(_ sources: [[SwiftTree]]) {
    for trees in sources { read(trees, type: nil) }
  }

  /// Which arguments of a call are sentences.
  func sentences(_ name: String, _ arguments: [[SwiftTree]]) -> [[SwiftTree]] {
    let labels = arguments.map(Self.label)
    let fitting = (byName[name] ?? []).filter { Self.fits(labels, $0) }
    return arguments.indices.filter { index in
      fitting.contains { parameters in
        if let label = labels[index] { return parameters.contains { $0.label == label && $0.isSentence } }
        let place = labels[..<index].count { $0 == nil }
        let bare = parameters.filter { $0.label == nil }
        return bare.indices.contains(place) && bare[place].isSentence
      }
    }.map { labels[$0] == nil ? arguments[$0] : Array(arguments[$0].dropFirst(2)) }
  }

  /// Whether a call with these labels can be meant for these parameters.
  private static func fits(_ labels: [String?], _ parameters: [Parameter]) -> Bool {
    let bare = parameters.filter { $0.label == nil }
    let given = labels.count { $0 == nil }
    return labels.allSatisfy { label in label == nil || parameters.contains { $0.label == label } }
      && parameters.allSatisfy { $0.label == nil || $0.mayLack || labels.contains($0.label) }
      && (bare.count { !$0.mayLack }...bare.count).contains(given)
  }

  static func label(_ argument: [SwiftTree]) -> String? {
    argument.count > 2 && argument[1].mark == ":" ? argument[0].word : nil
  }

  private mutating func read(_ trees: [SwiftTree], type: String?) {
    var rest = trees[...]
    while let node = rest.popFirst() {
      switch node.word {
      case "struct", "class", "enum", "extension", "actor", "protocol":
        guard let name = rest.first?.word, let body = rest.firstIndex(where: { $0.inside("{") != nil }) else {
          continue
        }
        read(rest[body].inside("{") ?? [], type: name)
        rest = rest[(body + 1)...]
      case "func", "case":
        if let name = rest.first?.word, let inner = Self.brackets(rest.dropFirst()) { add(name, inner) }
      case "init":
        guard let inner = Self.brackets(rest) else { continue }
        for name in [type, "Self"].compactMap(\.self) { add(name, inner) }
      case "let", "var":
        if let name = rest.first?.word, rest.dropFirst().first?.mark == ":" { addStored(name, rest.dropFirst(2), type) }
      default:
        if let inner = node.inside("{") { read(inner, type: type) }
      }
    }
  }

  /// The brackets of parameters, behind generic ones.
  private static func brackets(_ rest: ArraySlice<SwiftTree>) -> [SwiftTree]? {
    var rest = rest
    if ["?", "!"].contains(rest.first?.mark) { rest = rest.dropFirst() }
    if rest.first?.mark == "<" {
      rest = rest.drop { $0.mark != ">" }.dropFirst()
    }
    return rest.first?.inside("(")
  }

  private mutating func add(_ name: String, _ inner: [SwiftTree]) {
    let parameters = inner.parts.map { part -> Parameter in
      guard let colon = part.firstIndex(where: { $0.mark == ":" }) else {
        return Parameter(label: nil, isSentence: part.mentions("Sentence"))
      }
      let type = part[(colon + 1)...]
      addClosure(part[..<colon].last?.word, type)
      let label = part[..<colon].first { $0.word?.hasPrefix("@") != true }?.word
      return Parameter(
        label: label == "_" ? nil : label, isSentence: Self.isSentence(type),
        mayLack: type.contains { $0.mark == "=" || $0.mark == "->" || $0.mark == "..." })
    }
    if parameters.contains(where: \.isSentence) { byName[name, default: []].append(parameters) }
  }

  /// A stored property is a parameter of its type's own initialiser.
  private mutating func addStored(_ name: String, _ rest: ArraySlice<SwiftTree>, _ type: String?) {
    let declared = rest.prefix { !$0.startsLine && $0.mark != "=" && $0.inside("{") == nil }
    addClosure(name, declared)
    if let type, Self.isSentence(declared) {
      byName[type, default: []].append([Parameter(label: name, isSentence: true)])
    }
  }

  /// A closure that takes a sentence is called by its name.
  private mutating func addClosure(_ name: String?, _ type: ArraySlice<SwiftTree>) {
    guard let name, let arrow = type.firstIndex(where: { $0.mark == "->" }), arrow > type.startIndex,
      let inner = type[arrow - 1].inside("("), inner.mentions("Sentence")
    else { return }
    byName[name, default: []].append(inner.parts.map { Parameter(label: nil, isSentence: $0.mentions("Sentence")) })
  }

  /// Whether a type is that of sentences and not of a closure.
  static func isSentence(_ type: some Collection<SwiftTree>) -> Bool {
    !type.contains { $0.mark == "->" } && type.mentions("Sentence")
  }
}
