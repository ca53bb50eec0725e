/// Made-up exports of a helpdesk; every row says which file it came from.
enum MadeExport {
  /// New tickets in a file.
  static let tickets = 150
  /// Tickets that every file changes, so that an import has old rows to replace too.
  static let shared = 20
  /// Messages in a file.
  static let messages = 3 * tickets

  static let ticketHeader =
    "ticket id,created at,agent,channel,priority,status,subject,customer,first response at,"
    + "resolved at,updated at\n"

  /// Tickets `NAME-0`, `NAME-1`, …, one of them of an agent whom no other file knows, and newer versions of the shared
  /// ones; a later file has a higher number.
  static func tickets(_ name: String, number: Int) -> String {
    let new = (0..<tickets).map { index in
      let agent = index == tickets - 1 ? "Only \(name)" : "Agent \(index % 6)"
      return ticket("\(name)-\(index)", day: 2 + number % 25, index, agent: agent, file: name, version: number)
    }
    let old = (0..<shared).map {
      ticket("shared-\($0)", day: 1, $0, agent: "Agent \((number + $0) % 6)", file: name, version: number)
    }
    return ticketHeader + (new + old).joined()
  }

  /// A ticket of a day in March 2026 that was answered within the minute and solved within the hour.
  static func ticket(_ id: String, day: Int, _ index: Int, agent: String, file: String, version: Int) -> String {
    let date = "2026-03-\(two(day))T\(two(9 + index % 8)):"
    let (minute, updated) = (two(index % 50), "2026-04-01T\(two(version / 60)):\(two(version % 60)):00+08:00")
    return "\(id),\(date)\(minute):00+08:00,\(agent),chat,normal,solved,\(file),C\(index % 40),"
      + "\(date)\(minute):40+08:00,\(date)59:00+08:00,\(updated)\n"
  }

  /// Three messages for each new ticket of a file of that number.
  static func messages(_ name: String, of tickets: String, number: Int) -> String {
    let rows = (0..<Self.tickets).flatMap { index in
      ["customer", "agent", "customer"].enumerated().map { seq, role in
        let time = "2026-03-\(two(2 + number % 25))T\(two(9 + index % 8)):\(two(index % 50)):\(two(seq * 12))+08:00"
        let author = role == "agent" ? "Agent \(index % 6)" : "C\(index % 40)"
        return "\(tickets)-\(index),\(seq),\(author),\(role),yes,\(time),\(name)\n"
      }
    }
    return "ticket,seq,author,role,public,at,body\n" + rows.joined()
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
