import Kernel
import People
import Quality

/// Which of a day's tickets a page shows, as it stands in the address.
struct DrawQuery: Sendable, Equatable {
  static let pageSize = 50

  var filter: SampleFilter
  /// 1 for the first.
  var page: Int

  init(_ fields: Fields, _ sight: DrawSight) {
    let sort = fields.text("sort") ?? ""
    let order = SampleFilter.Order(rawValue: sort.hasPrefix("-") ? String(sort.dropFirst()) : sort)
    filter = SampleFilter(
      state: fields.text("state").flatMap(ReviewTask.State.init),
      agent: sight.seesAgents ? fields.number("agent").map { Agent.ID(Int64($0)) } : nil,
      reviewer: sight.manages ? fields.number("reviewer").map { Reviewer.ID(Int64($0)) } : nil,
      order: order ?? .ticket, isDescending: order != nil && sort.hasPrefix("-"))
    // To sort by what is hidden would show it.
    if order == nil && sight.seesAgents { filter.order = .agent }
    if (filter.order == .agent && !sight.seesAgents) || (filter.order == .reviewer && !sight.manages) {
      filter.order = .ticket
    }
    page = min(max(1, fields.number("page") ?? 1), 100_000)
  }

  /// The order as it stands in the address.
  var sort: String { (filter.isDescending ? "-" : "") + filter.order.rawValue }

  /// The filter as fields of an address, without the page.
  var fields: Fields {
    var fields = Fields()
    if let state = filter.state { fields.add("state", state.rawValue) }
    if let agent = filter.agent { fields.add("agent", agent.description) }
    if let reviewer = filter.reviewer { fields.add("reviewer", reviewer.description) }
    if filter.order != .agent || filter.isDescending { fields.add("sort", sort) }
    return fields
  }
}
