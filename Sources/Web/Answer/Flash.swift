import Foundation

/// A line that one page wants to say on the next: a cookie that lives for one page.
enum Flash {
  static let cookie = "assay_flash"
  static let removal = Cookie(cookie, "", seconds: 0)

  static func cookie(_ line: String) -> Cookie { Cookie(cookie, Fields.encoded(line), seconds: 60) }

  static func read(_ value: String?) -> String? {
    guard let line = value?.removingPercentEncoding, !line.isEmpty else { return nil }
    return String(line.prefix(300))
  }
}
