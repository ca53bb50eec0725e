/// The addresses of an agent's own reviews.
enum MyReviewsLinks {
  static let list = Place.myReviews.href
  static let file = "\(list)/reviews.csv"
  static let unread = "\(list)?read=no"

  static func review(_ id: some CustomStringConvertible) -> String { "\(list)/\(id)" }
  static func acknowledgement(_ id: some CustomStringConvertible) -> String { "\(review(id))/acknowledgement" }
}
