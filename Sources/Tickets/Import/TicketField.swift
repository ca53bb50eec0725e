/// What a column of a ticket export can mean; the raw value is the header that needs no mapping.
package enum TicketField: String, CaseIterable, Sendable {
  case externalID = "external_id"
  case subject
  case channel
  case category
  case priority
  case tier
  case status
  case customer
  case agent
  case solver
  case team
  case tags
  case createdAt = "created_at"
  case handoffAt = "handoff_at"
  case firstReplyAt = "first_reply_at"
  case solvedAt = "solved_at"
  case closedAt = "closed_at"
  case updatedAt = "updated_at"
  case reopens
  case outbound
  case complaint
  case csat
  case csatAt = "csat_at"
  case vendorFirstResponse = "vendor_first_response"
  case vendorFirstResponseBusiness = "vendor_first_response_business"
  case vendorFirstResolution = "vendor_first_resolution"
  case vendorFullResolution = "vendor_full_resolution"
  case vendorFirstResponseMet = "vendor_first_response_met"
  case vendorResolutionMet = "vendor_resolution_met"
  case vendorFirstResponseDue = "vendor_first_response_due"
  case vendorResolutionDue = "vendor_resolution_due"

  /// The fields that hold a point in time.
  package static let times: [TicketField] = [
    .createdAt, .handoffAt, .firstReplyAt, .solvedAt, .closedAt, .updatedAt, .csatAt,
  ]

  /// The fields that hold a figure of the helpdesk's own, kept beside ours.
  package static let vendorDurations: [TicketField] = [
    .vendorFirstResponse, .vendorFirstResponseBusiness, .vendorFirstResolution, .vendorFullResolution,
  ]

  package var isTime: Bool { Self.times.contains(self) }
  /// Whether how long something took is measured to or from it.
  var isMeasuredFrom: Bool { isTime && self != .updatedAt && self != .csatAt }
  /// Whether its column is one of points in time.
  var holdsTimes: Bool { isTime || self == .vendorFirstResponseDue || self == .vendorResolutionDue }
  package var isVendorDuration: Bool { Self.vendorDurations.contains(self) }
}
