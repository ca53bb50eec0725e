import People

/// Which users a visitor asked to see, and in which order.
struct PeopleQuery: Sendable, Equatable {
  let filter: UserFilter
  let order: UserOrder
  let isDescending: Bool
  let page: PageNumber

  init(_ query: Fields) {
    let isActive: Bool? = ["active": true, "disabled": false][query["state"] ?? ""]
    filter = UserFilter(
      text: query.text("q").map { String($0.prefix(100)) }, role: query["role"].flatMap(User.Role.init),
      isActive: isActive)
    let sort = query["sort"] ?? ""
    isDescending = sort.hasPrefix("-")
    order = UserOrder(rawValue: String(sort.drop { $0 == "-" })) ?? .display
    page = PageNumber(query)
  }

  /// The order as the address writes it.
  var sort: String { (isDescending ? "-" : "") + order.rawValue }
}
