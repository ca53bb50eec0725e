import Kernel

/// The headers that are understood without a mapping, in English and Chinese.
package enum PlainHeaders {
  /// The field a header means; nil when it is not one of the plain ones.
  ///
  /// Case, spaces, underscores, hyphens and brackets do not matter.
  package static func field(_ header: String) -> TicketField? {
    find(header)?.field
  }

  /// The field a header means and how good a name it is for it, 0 for the best.
  static func find(_ header: String) -> (field: TicketField, rank: Int)? {
    fields[normalised(header)]
  }

  /// The unit that a header names for a duration, in milliseconds.
  static func unit(_ header: String) -> Milliseconds? {
    let name = normalised(header)
    guard fields[name]?.field.isVendorDuration == true else { return nil }
    if name.hasSuffix("inhrs") || name.hasSuffix("inhours") { return 3_600_000 }
    return name.contains("inminutes") ? 60_000 : nil
  }

  /// The header `id`, where it is the number of the ticket: without a better one, and beside `external id`, by which
  /// helpdesks call the number that another system gave.
  static func ownID(among headers: [String]) -> String? {
    let better = headers.contains { field($0) == .externalID && normalised($0) != "externalid" }
    return better ? nil : headers.first { normalised($0) == "id" }
  }

  package static func normalised(_ header: String) -> String {
    header.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let fields: [String: (field: TicketField, rank: Int)] = {
    var fields: [String: (field: TicketField, rank: Int)] = [:]
    for field in TicketField.allCases {
      for (rank, name) in ([field.rawValue] + (HeaderNames.all[field] ?? [])).enumerated() {
        fields[normalised(name)] = (field, rank)
      }
    }
    return fields
  }()
}
