import Kernel
import Scorecards

extension ReportTable {
  /// The rows of one piece of a long table, its totals always among them.
  func piece(_ piece: PageNumber) -> ReportTable {
    let others = rows.filter { !$0.isTotal }
    guard others.count > PageNumber.size else { return self }
    var table = self
    table.rows = Array(others[piece.range(of: others.count)]) + rows.filter(\.isTotal)
    return table
  }
}

extension ReportTable.Column {
  /// How the head sorts: figures the largest first, words in their order, and the other way round when pressed again.
  func sortHead(_ order: ReportOrder?, path: String, query: Fields, anchor: String = "") -> ReportTableLinks.Head? {
    if id.isEmpty { return nil }
    let isSorted = order?.column == id
    let isDescending = isSorted ? order?.isDescending == false : kind == .figure
    var query = query
    query.remove("page")
    let link = "\(path)?\(query.query(setting: "sort", to: isDescending ? "-\(id)" : id))\(anchor)"
    return ReportTableLinks.Head(
      link, order: isSorted ? order?.isDescending == true ? "descending" : "ascending" : nil)
  }
}
