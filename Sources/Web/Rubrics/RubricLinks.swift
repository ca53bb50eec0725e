/// Addresses of rubrics, the response standard and targets.
enum RubricLinks {
  static let list = Place.rubrics.href
  static let listFile = "\(list)/rubrics.csv"
  static let new = "\(list)/new"
  static let checks = "\(list)/checks"
  static let publications = "\(list)/publications"

  /// What is published under a name now.
  static func content(_ kind: String, _ name: String) -> String { "\(list)/content/\(kind)/\(name)" }
  static func edit(_ kind: String, _ name: String) -> String {
    ContentKinds.knowledge.contains(kind) ? KnowledgeLinks.edit(kind, name) : "\(content(kind, name))/edit"
  }

  /// Edits what is current, or begins with the text of an earlier revision.
  static func edit(_ kind: String, _ name: String, from hash: String?) -> String {
    edit(kind, name) + (hash.map { "?from=\(Fields.encoded($0))" } ?? "")
  }

  static func revisions(_ kind: String, _ name: String) -> String { "\(content(kind, name))/revisions" }
  static func revisionsFile(_ kind: String, _ name: String) -> String { "\(content(kind, name))/revisions.csv" }
  static func changes(_ kind: String, _ name: String) -> String { "\(content(kind, name))/changes" }

  /// The difference between two revisions of one name.
  static func changes(_ kind: String, _ name: String, from old: String, to new: String) -> String {
    "\(changes(kind, name))?from=\(Fields.encoded(old))&to=\(Fields.encoded(new))"
  }

  /// One revision, now and for good.
  static func revision(_ hash: String) -> String { "\(list)/revisions/\(hash)" }

  /// The text of a revision as a file.
  static func text(_ hash: String) -> String { "\(revision(hash))/text" }
}
