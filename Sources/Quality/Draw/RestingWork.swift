package import Kernel
package import Store
package import Tickets

/// The draws and reviews that rest on tickets.
package struct RestingWork {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// In sentences, what of them rests on an import.
  package func on(_ tickets: ImportedTickets) throws -> [Sentence] {
    let reviews = try reviews(tickets)
    return try draws(tickets).map { draw, count -> Sentence in
      let name: Sentence = draw.kind == .random ? "the draw of \(draw.day)" : "a targeted draw of \(draw.day)"
      return "\(count) of its tickets are in \(name)."
    } + (reviews == 0 ? [] : ["\(reviews) of its tickets are reviewed."])
  }

  /// The draws from whose frames such tickets were drawn or left out, with how many.
  private func draws(_ tickets: ImportedTickets) throws -> [(draw: StoredDraw, count: Int)] {
    let draws = try connection.rows(
      "SELECT \(unescaped: StoredDraw.columns) FROM draw ORDER BY day, id", StoredDraw.read)
    return try draws.compactMap { draw in
      var held: Set<Int64> = []
      try connection.forEach("SELECT frame, excluded FROM draw_stratum WHERE draw_id = \(draw.id)") { row in
        for column in 0...1 { held.formUnion(try PackedTickets.unpack(try row.get(column))) }
      }
      try connection.forEach("SELECT ticket_id FROM assignment WHERE draw_id = \(draw.id)") { row in
        held.insert(try row.get(0))
      }
      let count = held.count { tickets.carry(workOn: $0, doneAt: draw.drawnAt) }
      return count == 0 ? nil : (draw, count)
    }
  }

  private func reviews(_ tickets: ImportedTickets) throws -> Int {
    var found: Set<Int64> = []
    try connection.forEach("SELECT ticket_id, submitted_at FROM review") { row in
      let ticket: Int64 = try row.get(0)
      if tickets.carry(workOn: ticket, doneAt: try row.get(1)) { found.insert(ticket) }
    }
    return found.count
  }
}
