import Foundation
import Kernel
import Synchronization
import Tickets

/// A progress bar on stderr, drawn at most ten times a second; silent when stderr is no terminal.
final class ProgressBar: Sendable {
  private struct State {
    var drawnAt = Date.distantPast
    var isDrawn = false
  }

  private let title: String
  private let started = Date()
  private let state = Mutex(State())

  init(_ title: String) {
    self.title = title
  }

  func show(_ progress: ImportProgress) {
    guard Terminal.isInteractive else { return }
    let now = Date()
    let due = state.withLock { state in
      guard now.timeIntervalSince(state.drawnAt) >= 0.1 else { return false }
      (state.drawnAt, state.isDrawn) = (now, true)
      return true
    }
    if due { Terminal.draw("\r\u{1B}[K\(line(progress, now))") }
  }

  func finish() {
    if state.withLock(\.isDrawn) { Terminal.draw("\r\u{1B}[K") }
  }

  private func line(_ progress: ImportProgress, _ now: Date) -> String {
    let seconds = max(now.timeIntervalSince(started), 0.001)
    let rate = Int(Double(progress.rows) / seconds)
    guard progress.totalBytes > 0 else {
      return ("\(title)  \(progress.rows) rows  \(rate) rows/s" as Sentence).spoken
    }
    let share = min(1, Double(progress.bytes) / Double(progress.totalBytes))
    let filled = Int(share * 24)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
    let left: Sentence = share > 0.02 ? "\(Int((seconds / share - seconds).rounded(.up))) s left" : ""
    let line: Sentence = "\(title.clipped(to: 24))  \(bar) \(Int(share * 100)) %  \(rate) rows/s  \(left)"
    return line.spoken
  }
}
