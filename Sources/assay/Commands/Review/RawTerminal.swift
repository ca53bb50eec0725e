import Dispatch
import Foundation
import Kernel
import Quality
import Synchronization

/// How the terminal was before it was taken over, and the way back to it, which is gone only once.
private final class TerminalBefore: Sendable {
  private let attributes: termios
  private let isTaken = Mutex(true)

  init(_ attributes: termios) {
    self.attributes = attributes
  }

  func restore() {
    let isFirst = isTaken.withLock { taken in
      defer { taken = false }
      return taken
    }
    guard isFirst else { return }
    Terminal.write(Array("\u{1B}[?25h\u{1B}[?1049l".utf8))
    var attributes = attributes
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &attributes)
  }
}

/// The terminal while a reviewer works in it: keys one by one, and a screen of its own that leaves the other untouched.
final class RawTerminal {
  private let before: TerminalBefore
  private let signals: [any DispatchSourceSignal]
  private let hasColour: Bool

  /// Takes the terminal over; throws a `Problem` when there is none.
  init() throws {
    var attributes = termios()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &attributes) == 0 else {
      throw Problem(
        .unavailable, "Reviewing needs a terminal.", remedy: "Submit a file with: assay review submit FILE.csv")
    }
    let before = TerminalBefore(attributes)
    self.before = before
    hasColour = (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    signals = [SIGTERM, SIGHUP, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        before.restore()
        exit(128 + number)
      }
      source.resume()
      return source
    }
    cfmakeraw(&attributes)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &attributes)
    write("\u{1B}[?1049h\u{1B}[?25l")
  }

  deinit { close() }

  /// Gives the terminal back as it was.
  func close() {
    before.restore()
  }

  /// Columns and rows.
  var size: (width: Int, height: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  func draw(_ lines: [ScreenLine]) {
    let text = lines.map { line in line.runs.map(painted).joined() + "\u{1B}[K" }
    write("\u{1B}[H" + text.joined(separator: "\r\n") + "\u{1B}[J")
  }

  /// The bytes that have come in; empty after that many milliseconds without any, nil when the input has ended.
  func read(within milliseconds: Int) -> [UInt8]? {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(milliseconds)) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }

  private func painted(_ run: ScreenLine.Run) -> String {
    // Control characters in a customer's words must not reach the terminal.
    let text = String(String.UnicodeScalarView(run.text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    guard let code = code(run.style) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private func code(_ style: ScreenLine.Style) -> String? {
    switch style {
    case .plain: nil
    case .strong: "1"
    case .chosen: "7"
    case .faint: hasColour ? "90" : nil
    case .good: hasColour ? "32" : nil
    case .bad: hasColour ? "31" : "1"
    case .notice: hasColour ? "33" : "1"
    case .customer: hasColour ? "1;36" : "1"
    case .agent: hasColour ? "1;34" : "1"
    }
  }

  private func write(_ text: String) {
    Terminal.write(Array(text.utf8))
  }
}
