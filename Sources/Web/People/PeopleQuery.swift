import People
import Store

/// Which users a visitor asked to see, and in which order.
struct PeopleQuery: Sendable, Equatable {
  let filter: UserFilter
  let order: ListOrder<UserOrder>
  let page: PageNumber

  init(_ query: Fields) {
    let isActive: Bool? = ["active": true, "disabled": false][query["state"] ?? ""]
    filter = UserFilter(
      text: query.text("q").map { String($0.prefix(100)) }, role: query["role"].flatMap(User.Role.init),
      isActive: isActive)
    order = ListOrder(query["sort"]) ?? ListOrder(.display)
    page = PageNumber(query)
  }
}
