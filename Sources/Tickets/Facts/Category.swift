/// What a ticket is about: free text of the source in a normal form, so that two spellings are one category.
package struct Category: RawRepresentable, Hashable, Sendable {
  /// The normal form: trimmed, single spaces, small letters; a known kind by its own word.
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The category that a source's label means.
  package init(_ label: some StringProtocol) {
    let words = label.lowercased().split(whereSeparator: \.isWhitespace)
    let normal = words.joined(separator: " ")
    rawValue = Self.known[normal] ?? normal
  }

  package static let complaint = Self(rawValue: "complaint")
  package static let enquiry = Self(rawValue: "enquiry")
  package static let afterSales = Self(rawValue: "after_sales")
  package static let technical = Self(rawValue: "technical")
  package static let billing = Self(rawValue: "billing")

  private static let known = [
    "complaints": "complaint", "投诉": "complaint", "客诉": "complaint", "投诉建议": "complaint",
    "enquiries": "enquiry", "inquiry": "enquiry", "咨询": "enquiry", "售前咨询": "enquiry",
    "after-sales": "after_sales", "after sales": "after_sales", "aftersales": "after_sales", "售后": "after_sales",
    "售后服务": "after_sales", "售后问题": "after_sales",
    "technical issue": "technical", "technical support": "technical", "tech": "technical", "技术": "technical",
    "技术问题": "technical", "技术支持": "technical", "账单": "billing", "billing issue": "billing",
  ]
}

extension Category: CustomStringConvertible {
  package var description: String { rawValue }
}
