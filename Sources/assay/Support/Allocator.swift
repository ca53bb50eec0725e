import Foundation

/// The C library's memory.
enum Allocator {
  /// `M_ARENA_MAX` of `<malloc.h>`: Swift's view of the C library leaves that header out.
  private static let mostArenas: Int32 = -8

  /// Lets all threads share two pools of memory: one for each thread would keep what the longest report of each once took.
  ///
  /// Does nothing where the C library knows no such setting.
  static func shareMemory() {
    typealias Setting = @convention(c) (Int32, Int32) -> Int32
    guard let function = dlsym(nil, "mallopt") else { return }
    _ = unsafeBitCast(function, to: Setting.self)(mostArenas, 2)
  }
}
