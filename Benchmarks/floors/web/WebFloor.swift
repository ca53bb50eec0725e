import Foundation
import GRDB
import Hummingbird
import Logging

/// What the workbench is measured beside: a server of the same libraries that does nothing, and one page of fifty rows
/// of the same database, read with GRDB and written by hand.
@main struct WebFloor {
  static func main() async throws {
    guard let path = CommandLine.arguments.dropFirst().first else { throw Missing.database }
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    configuration.maximumReaderCount = 4
    let list = TicketList(pool: try DatabasePool(path: path, configuration: configuration))
    let router = Router()
    router.get("bare") { _, _ in "ok\n" }
    router.get("list") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
        body: ResponseBody(byteBuffer: try list.page()))
    }
    let application = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        FileHandle.standardOutput.write(Data("at http://127.0.0.1:\(channel.localAddress?.port ?? 0)\n".utf8))
      }, logger: Logger(label: "floor"))
    try await application.runService()
  }

  enum Missing: Error {
    case database
  }
}

/// The fifty latest tickets as a table.
struct TicketList: Sendable {
  let pool: DatabasePool

  private static let query = """
    SELECT id, external_id, channel, agent_id, created_at, subject FROM ticket ORDER BY created_at DESC LIMIT 50
    """

  func page() throws -> ByteBuffer {
    var page = ByteBufferAllocator().buffer(capacity: 16_384)
    page.writeStaticString("<!doctype html><html lang=\"en\"><head><title>Tickets</title></head><body><table>\n")
    try pool.read { database in
      for row in try Row.fetchAll(database.cachedStatement(sql: Self.query)) { Self.write(row, to: &page) }
    }
    page.writeStaticString("</table></body></html>\n")
    return page
  }

  private static func write(_ row: Row, to page: inout ByteBuffer) {
    let (id, number, subject) = (row[0] as Int64, row[1] as String, row[5] as String?)
    page.writeString("<tr><td><a href=\"/tickets/\(id)\">")
    write(text: number, to: &page)
    page.writeString(
      "</a></td><td>\(row[2] as Int64)</td><td>\(row[3] as Int64? ?? 0)</td><td>\(row[4] as Int64)</td><td>")
    write(text: subject ?? "", to: &page)
    page.writeStaticString("</td></tr>\n")
  }

  private static func write(text: String, to page: inout ByteBuffer) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        guard let escape = escape(bytes[index]) else { continue }
        page.writeBytes(bytes[start..<index])
        page.writeStaticString(escape)
        start = index + 1
      }
      page.writeBytes(bytes[start...])
    }
  }

  private static func escape(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
