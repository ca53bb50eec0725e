import Catalogue
import Foundation
import Kernel
import Synchronization

/// Where output goes, and how wide it may be.
enum Terminal {
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal on stdout; 80 when it is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Says lines on stdout.
  static func say(_ text: String) {
    write(Array((harmless(text) + "\n").utf8))
  }

  /// Says lines on stderr.
  static func complain(_ text: String) {
    draw(harmless(text) + "\n")
  }

  /// The lines with blanks for what would steer the terminal, since names and subjects come from outside.
  static func harmless(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { OneLine.isMarred(String($0)) ? OneLine.tidy(String($0)) : String($0) }.joined(separator: "\n")
  }

  /// Says on stderr what is not wrong but worth knowing.
  static func note(_ sentences: [Sentence]) {
    for sentence in sentences { complain(("Note: \(sentence)" as Sentence).spoken) }
  }

  /// Says a sentence on stdout in the user's language.
  static func tell(_ sentence: Sentence) {
    say(sentence.spoken)
  }

  /// Says a sentence on stderr in the user's language.
  static func warn(_ sentence: Sentence) {
    complain(sentence.spoken)
  }

  /// Says once that another program keeps this one waiting, when somebody is there to read it.
  static func noteWaiting() {
    let isFirst = isWaitingTold.withLock { told in
      defer { told = true }
      return !told
    }
    let waiting: Sentence = "Another program is writing to this database; waiting for it, at most half a minute."
    if isFirst, isInteractive { complain(waiting.spoken) }
  }

  private static let isWaitingTold = Mutex(false)

  /// Writes to stderr as it stands, without ending the line.
  static func draw(_ text: String) {
    _ = send(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes to stdout; ends the program when that is impossible, but a reader that has gone away stops nothing.
  static func write(_ bytes: [UInt8]) {
    let fault = send(bytes, to: STDOUT_FILENO)
    guard fault != 0, fault != EPIPE else { return }
    let lost: Sentence =
      "The output cannot be written. Check that the disk has room; what was reported before is stored."
    complain(lost.spoken)
    exit(1)
  }

  /// Sends all bytes and returns zero, or the system's number for what went wrong.
  ///
  /// `FileHandle` would end the program with a trace instead.
  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if sent >= 0 {
        rest = rest.dropFirst(sent)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
