/// The addresses of imports.
enum ImportLinks {
  static let imports = Place.imports.href
  static let list = "/imports/imports.csv"
  static let files = "/imports/files"
  static let file = "/imports/files/:file"
  static let check = "/imports/files/:file/check"
  static let run = "/imports/files/:file/run"
  static let removal = "/imports/files/:file/removal"
  static let progress = "/imports/files/:file/progress"
  static let rejects = "/imports/files/:file/rejects"
  static let undoing = "/imports/:import/undoing"

  static func undoing(_ id: Int64) -> String { "/imports/\(id)/undoing" }
  static func file(_ key: String) -> String { "/imports/files/\(key)" }
  static func check(_ key: String) -> String { "/imports/files/\(key)/check" }
  static func run(_ key: String) -> String { "/imports/files/\(key)/run" }
  static func removal(_ key: String) -> String { "/imports/files/\(key)/removal" }
  static func progress(_ key: String) -> String { "/imports/files/\(key)/progress" }
  static func rejects(_ key: String) -> String { "/imports/files/\(key)/rejects" }
}
