import Kernel
import People

/// An entry of the rail: a part of the workbench, who finds it there, and where it leads.
enum Place: String, CaseIterable, Sendable {
  case home, review, draws, myReviews, knowledge, board, scorecards, reports, imports, rubrics, people, settings, audit

  var href: String {
    switch self {
    case .home: "/"
    case .review: "/review"
    case .draws: "/draws"
    case .myReviews: "/my-reviews"
    case .knowledge: "/knowledge"
    case .board: "/board"
    case .scorecards: "/scorecards"
    case .reports: "/reports"
    case .imports: "/imports"
    case .rubrics: "/rubrics"
    case .people: "/people"
    case .settings: "/settings"
    case .audit: "/audit"
    }
  }

  var access: Access {
    switch self {
    case .home, .knowledge, .board, .rubrics: .signedIn
    case .review: .only([.reviewer])
    case .draws: .only([.reviewer, .manager, .administrator])
    case .myReviews: .only([.agent])
    case .scorecards: .only([.agent, .trainer, .manager, .administrator])
    case .reports: .only([.trainer, .manager, .administrator])
    case .imports, .settings: .only([.manager, .administrator])
    case .people, .audit: .only([.administrator])
    }
  }

  var title: LocalizedText {
    switch self {
    case .home: RailWords.home
    case .review: RailWords.review
    case .draws: RailWords.draws
    case .myReviews: RailWords.myReviews
    case .knowledge: KnowledgeWords.title
    case .board: RailWords.board
    case .scorecards: RailWords.scorecards
    case .reports: RailWords.reports
    case .imports: RailWords.imports
    case .rubrics: RailWords.rubrics
    case .people: RailWords.people
    case .settings: RailWords.settings
    case .audit: RailWords.audit
    }
  }
}
