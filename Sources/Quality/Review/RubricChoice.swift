package import Content
import Kernel
package import Store
package import Tickets

/// The published rubrics, and which of them a ticket is scored by.
///
/// A phone call is scored by `phone-call`, another complaint by `complaint-handling`, everything else by
/// `service-quality`; where the special one is not published, `service-quality` takes its place.
package final class RubricChoice {
  package static let standard = "service-quality"

  private let connection: any Connection
  private var byName: [String: Published<Rubric>] = [:]
  private var byHash: [String: Published<Rubric>] = [:]

  /// Reads what is published; throws a `Problem` when there is no `service-quality`.
  package init(_ connection: any Connection) throws {
    self.connection = connection
    for published in try Revisions(connection).allCurrent(Rubric.self) {
      byName[published.revision.name] = published
      byHash[published.revision.hash] = published
    }
  }

  /// The published rubrics, by name.
  package var names: [String] { byName.keys.sorted() }

  package subscript(name: String) -> Published<Rubric>? { byName[name] }

  /// The revision of that hash, current or not; nil when there is none.
  package func revision(_ hash: String) throws -> Published<Rubric>? {
    if let known = byHash[hash] { return known }
    let found = try Revisions(connection).published(Rubric.self, hash: hash)
    byHash[hash] = found
    return found
  }

  /// The names of the rubrics that fit a ticket, the first that is published being the one that it is scored by.
  package static func names(channel: Channel, category: Category) -> [String] {
    let special = channel == .phone ? "phone-call" : category == .complaint ? "complaint-handling" : nil
    return (special.map { [$0] } ?? []) + [standard]
  }

  /// The rubric that fits a ticket; throws a `Problem` when it is not published.
  package func rubric(channel: Channel, category: Category) throws -> Published<Rubric> {
    let names = Self.names(channel: channel, category: category)
    if let rubric = names.lazy.compactMap({ self.byName[$0] }).first { return rubric }
    return try Revisions(connection).required(Rubric.self, name: Self.standard)
  }
}
