import Kernel
import Scorecards

/// Addresses of the response reports; every cut of one has its own.
enum ReportLinks {
  static let response = Place.reports.href
  static let responseFile = "\(response)/response.csv"
  static let spread = "\(response)/spread"
  static let spreadFile = "\(response)/spread.csv"
  static let overtime = "\(response)/overtime"
  static let overtimeFile = "\(response)/overtime.csv"
  static let diagnosis = "\(response)/diagnosis"
  static let diagnosisFile = "\(response)/diagnosis.csv"

  /// An address with a query, if there is any.
  static func link(_ path: String, _ query: String) -> String { query.isEmpty ? path : "\(path)?\(query)" }
}

/// The reports beside each other.
enum ReportKind: CaseIterable {
  case response, spread, overtime, diagnosis

  var path: String {
    switch self {
    case .response: ReportLinks.response
    case .spread: ReportLinks.spread
    case .overtime: ReportLinks.overtime
    case .diagnosis: ReportLinks.diagnosis
    }
  }
}
