import HTML
import HTTPTypes
import Kernel
import People

/// A page: a value with everything it shows, and the markup that shows it.
protocol Page: Sendable {
  /// Which entry of the rail it belongs to; nil for none.
  var place: Place? { get }
  /// Scripts that only this page needs, by file name.
  var scripts: [String] { get }
  /// The keys that only this page answers to.
  var keys: [KeyHint] { get }
  /// How the work is laid out.
  var layout: PageLayout { get }
  /// The page's own colours; nil for those that its reader has chosen.
  var theme: Theme? { get }
  /// Why the page is shown instead of what was asked for; nil when it is what was asked for.
  var refusal: Problem? { get }
  /// What the browser is told became of the request.
  var status: HTTPResponse.Status { get }
  /// What the page is called in the title line and in the browser's tab.
  func title(_ words: Words) -> String
  /// What stands beside the title: the period, the main action.
  @MarkupBuilder func bar(_ frame: Frame) -> Markup
  /// The work itself.
  @MarkupBuilder func content(_ frame: Frame) -> Markup
}

extension Page {
  var scripts: [String] { [] }
  var keys: [KeyHint] { [] }
  var layout: PageLayout { .sheet }
  var theme: Theme? { nil }
  var refusal: Problem? { nil }
  var status: HTTPResponse.Status { refusal?.kind.status ?? .ok }
  func bar(_ frame: Frame) -> Markup { Markup() }
}

/// The ways in which a page fills the frame.
enum PageLayout: String, Sendable {
  /// One column that scrolls.
  case sheet
  /// Parts that scroll on their own.
  case panes
  /// A narrow column of text and fields.
  case narrow
  /// The whole screen, to be read from afar.
  case wall
}
