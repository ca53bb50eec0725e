import Foundation
import People

/// Whoever types the commands.
enum Operator {
  /// The name that the operating system knows.
  static var name: String { NSUserName() }

  static var actor: Actor { .commandLine(name) }
}
