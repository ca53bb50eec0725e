/// A language that people read the program and its content in.
package enum Language: String, CaseIterable, Sendable {
  case zh
  case en
}
