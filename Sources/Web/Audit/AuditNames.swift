import Kernel
import People
import Quality
import Store

/// What people call those whom entries of the audit log name by numbers.
struct AuditNames: Sendable {
  var actors = ActorNames()
  var users: [String: String] = [:]
  var agents: [Int: String] = [:]
  var reviewers: [Int: String] = [:]

  init() {}

  init(_ connection: any Connection, of entries: [AuditEntry]) throws {
    actors = try ActorNames(connection, of: entries.map(\.actor))
    let ids = entries.filter { $0.subject.kind == "user" }.compactMap { Int64($0.subject.id).map { User.ID($0) } }
    let names = try Users(connection).names(of: Set(ids)).map { (String($0.key.rawValue), $0.value) }
    users = Dictionary(keepingFirst: names)
    agents = Dictionary(keepingFirst: try Agents(connection).all().map { (Int($0.id.rawValue), $0.name) })
    reviewers = Dictionary(keepingFirst: try Reviewers(connection).all().map { (Int($0.id.rawValue), $0.name) })
  }
}
