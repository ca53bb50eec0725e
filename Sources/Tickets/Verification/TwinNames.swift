package import Kernel
import People
package import Store

/// Agents and tickets that are stored twice because their names look the same and differ in their Unicode form.
///
/// Nothing has come in like that since names are composed at the door; databases from before may hold such twins. They are
/// not put together: draws, reviews and the audit log name each of them.
package struct TwinNames {
  private let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// In sentences, what stands twice and what to do about it.
  package func found() throws -> [Sentence] { try agents() + tickets() }

  private func agents() throws -> [Sentence] {
    let all = try connection.rows("SELECT id, name FROM agent ORDER BY id") {
      (id: try $0.get(0, as: Int64.self), name: try $0.get(1, as: String.self))
    }
    return Dictionary(grouping: all.filter { !Self.isPlain($0.name) }, by: \.name.composed)
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { name, twins in
        """
        agent “\(name)” stands twice, as \(twins.map { "#\($0.id)" }.listed()), in two Unicode forms, and the figures are \
        counted apart: take back the imports of the one with fewer tickets (`assay imports`) and import them again
        """
      }
  }

  private func tickets() throws -> [Sentence] {
    var numbers: [Number: Int] = [:]
    try connection.forEach("SELECT source_id, external_id FROM ticket ORDER BY source_id, external_id") { row in
      let isTidy = try row.withBytes(1) { $0.allSatisfy { $0 < 0x80 } }
      guard !isTidy else { return }
      numbers[Number(source: try row.get(0), text: try row.get(1, as: String.self).composed), default: 0] += 1
    }
    return numbers.filter { $0.value > 1 }.keys.sorted { ($0.source, $0.text) < ($1.source, $1.text) }.map { number in
      """
      ticket “\(number.text)” stands twice, in two Unicode forms, and is counted twice: take back the import that brought \
      the older one (`assay imports`)
      """
    }
  }

  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private struct Number: Hashable {
    let source: Int64
    let text: String
  }
}
