import Foundation
import Kernel

/// Asks for a password at the terminal, without showing what is typed.
enum SecretPrompt {
  /// The password, typed twice.
  ///
  /// Throws a `Problem` when there is no terminal, when the two differ, and when the typing is broken off.
  static func ask() throws -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      throw Problem(.unavailable, "A password is asked for at a terminal.", remedy: "Pipe it in with --stdin.")
    }
    let first = try ask("New password: ")
    guard try ask("The same again: ") == first else {
      throw Problem(.invalid, "The two passwords differ.", remedy: "Type the same one twice.")
    }
    return first
  }

  /// The first line of what is piped in.
  static func piped() throws -> String {
    guard let line = readLine() else {
      throw Problem(.missing, "No password was piped in.", remedy: "Write it to stdin, as one line.")
    }
    return line
  }

  private static func ask(_ question: Sentence) throws -> String {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else {
      throw Problem(.unavailable, "This terminal cannot hide what is typed.", remedy: "Pipe it in with --stdin.")
    }
    var quiet = before
    // Without signals, so that breaking off cannot leave a terminal that shows nothing.
    quiet.c_lflag &= ~tcflag_t(ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
    Terminal.draw(question.spoken)
    let line = readLine()
    Terminal.draw("\n")
    guard let line, !line.unicodeScalars.contains("\u{3}") else {
      throw Problem(.invalid, "Broken off; nothing was changed.")
    }
    return line
  }
}
