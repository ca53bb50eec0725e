import CDispatch
import Foundation
import TestSupport

/// A started run of the program, its output going to files.
final class Child {
  let id: pid_t
  /// Where stdout goes.
  let output: CapturedText
  let errors: CapturedText
  private var ending: Ending?

  private init(id: pid_t, output: CapturedText, errors: CapturedText) {
    (self.id, self.output, self.errors) = (id, output, errors)
  }

  /// Starts the program in a folder with nothing to read unless a file is named, and a small environment of its own.
  ///
  /// Its output goes to the path, or else to a file of its own; `descriptor` takes the place of stdout instead.
  static func start(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
    inputPath: String = "/dev/null",
    outputPath: String? = nil, descriptor stdout: Int32? = nil
  ) throws -> Child {
    let path = try Program.path
    let name = UUID().uuidString
    let captured = [outputPath ?? "\(folder.path)/.\(name).out", "\(folder.path)/.\(name).err"].map(CapturedText.init)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, inputPath, O_RDONLY, 0)
    for (descriptor, text) in zip([STDOUT_FILENO, STDERR_FILENO], captured) {
      posix_spawn_file_actions_addopen(&actions, descriptor, text.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let given = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path, "COLUMNS": "80"]
      .merging(environment) { $1 }
    if let stdout { posix_spawn_file_actions_adddup2(&actions, stdout, STDOUT_FILENO) }
    // env changes the folder and then becomes the program, under the same process id.
    let words = (["env", "-C", folder.path, path] + arguments).map { strdup($0) } + [nil]
    let settings = given.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var id: pid_t = 0
    guard posix_spawn(&id, "/usr/bin/env", &actions, nil, words, settings) == 0 else {
      throw ProgramError(reason: "\(path) cannot be run")
    }
    return Child(id: id, output: captured[0], errors: captured[1])
  }

  /// The processor time that the child has used so far on all its threads, in nanoseconds.
  ///
  /// It tells how far the child has come whatever else keeps the machine busy.
  var processorTime: UInt64 {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(id, &clock) == 0, clock_gettime(clock, &time) == 0 else { return .max }
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Whether the child has ended, with its outcome still to be waited for.
  var hasEnded: Bool {
    var information = siginfo_t()
    return ending != nil
      || waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT) == 0 && information.si_signo == SIGCHLD
  }

  /// Waits for the end.
  func waitUntilEnded() throws -> Ending {
    guard let ending else { return try wait(0).unwrapped }
    return ending
  }

  /// Holds the child still where it is; false when it had ended before.
  func hold() throws -> Bool {
    kill(id, SIGSTOP)
    return try wait(WUNTRACED) == nil
  }

  /// Kills the child as a power cut would, without a word to it.
  func kill() throws -> Ending {
    kill(id, SIGKILL)
    return try waitUntilEnded()
  }

  private func kill(_ id: pid_t, _ signal: Int32) {
    if ending == nil { _ = Glibc.kill(id, signal) }
  }

  /// Nil when the child was held.
  private func wait(_ options: Int32) throws -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(id, &status, options, &usage) == id else { throw ProgramError(reason: "the child \(id) is lost") }
    // The macros of <sys/wait.h> are not imported: 0x7F in the low byte is a stop, 0 an exit, others a signal.
    if status & 0xFF == 0x7F { return nil }
    let ended = Ending(status: status, usage: usage)
    ending = ended
    return ended
  }
}

/// How a child ended.
struct Ending {
  /// Nil when a signal ended it.
  let exitCode: Int32?
  let wasKilled: Bool
  /// Nanoseconds on all threads.
  let processorTime: UInt64

  init(status: Int32, usage: rusage) {
    exitCode = status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    wasKilled = status & 0x7F == SIGKILL
    processorTime = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + UInt64($1.tv_sec) * 1_000_000_000 + UInt64($1.tv_usec) * 1000
    }
  }
}

/// A file that a child writes to.
struct CapturedText {
  let path: String

  func read() throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}

extension Optional {
  fileprivate var unwrapped: Wrapped {
    get throws {
      guard let self else { throw ProgramError(reason: "the child stopped instead of ending") }
      return self
    }
  }
}
