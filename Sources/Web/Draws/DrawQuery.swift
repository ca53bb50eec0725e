import Kernel
import People
import Quality

/// Which of a day's tickets a page shows, as it stands in the address.
struct DrawQuery: Sendable, Equatable {
  var filter: SampleFilter
  let page: PageNumber
  /// The order of a list whose address names none.
  private let standard: SampleFilter.Order

  init(_ fields: Fields, _ sight: DrawSight, standard: SampleFilter.Order = .agent) {
    self.standard = standard
    let sort = fields.text("sort") ?? ""
    let order = SampleFilter.Order(rawValue: sort.hasPrefix("-") ? String(sort.dropFirst()) : sort)
    filter = SampleFilter(
      state: fields.text("state").flatMap(ReviewTask.State.init),
      agent: sight.seesAgents ? fields.number("agent").map { Agent.ID(Int64($0)) } : nil,
      reviewer: sight.manages ? fields.number("reviewer").map { Reviewer.ID(Int64($0)) } : nil,
      order: order ?? standard, isDescending: order != nil && sort.hasPrefix("-"))
    // To sort by what is hidden would show it.
    if (filter.order == .agent && !sight.seesAgents) || (filter.order == .reviewer && !sight.manages) {
      filter.order = .ticket
    }
    page = PageNumber(fields)
  }

  /// The order as it stands in the address.
  var sort: String { (filter.isDescending ? "-" : "") + filter.order.rawValue }

  /// The filter as fields of an address, without the page.
  var fields: Fields {
    var fields = Fields()
    if let state = filter.state { fields.add("state", state.rawValue) }
    if let agent = filter.agent { fields.add("agent", agent.description) }
    if let reviewer = filter.reviewer { fields.add("reviewer", reviewer.description) }
    if filter.order != standard || filter.isDescending { fields.add("sort", sort) }
    return fields
  }
}
