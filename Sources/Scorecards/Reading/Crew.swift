internal import Dispatch
internal import Synchronization

/// Some threads that work while their maker goes on; few pieces of work wait at a time, so that memory stays small.
struct Crew<Result: Sendable, Failure: Error>: Sendable {
  private let shared = Shared()

  /// Hands over a piece of work; waits while the others are far behind.
  func start(_ work: @escaping @Sendable () throws(Failure) -> Result) {
    let (shared, number) = (shared, shared.begin())
    DispatchQueue.global().async(group: shared.group) {
      do throws(Failure) {
        shared.end(number, .success(try work()))
      } catch {
        shared.end(number, .failure(error))
      }
    }
  }

  /// Waits for everything and gives the results in the order in which their work was handed over.
  func finish() throws(Failure) -> [Result] {
    shared.group.wait()
    return try shared.results()
  }

  private final class Shared: Sendable {
    let group = DispatchGroup()
    private let room = DispatchSemaphore(value: 0)
    private let outcomes = Mutex<[Swift.Result<Result, Failure>?]>([])

    /// A semaphore must not end below the value it began with, so room is signalled instead of given at the start.
    init() {
      for _ in 0..<4 { room.signal() }
    }

    func begin() -> Int {
      room.wait()
      return outcomes.withLock { outcomes in
        outcomes.append(nil)
        return outcomes.count - 1
      }
    }

    func end(_ number: Int, _ outcome: Swift.Result<Result, Failure>) {
      outcomes.withLock { $0[number] = outcome }
      room.signal()
    }

    func results() throws(Failure) -> [Result] {
      var all: [Result] = []
      for outcome in outcomes.withLock(\.self) { if let outcome { all.append(try outcome.get()) } }
      return all
    }
  }
}

extension Crew where Failure == Never {
  /// Maps parts of a list on several threads, in their order; a short list is one part.
  static func map<Element: Sendable>(
    _ elements: [Element], _ work: @escaping @Sendable (ArraySlice<Element>) -> Result
  ) -> [Result] {
    let partSize = max(32, elements.count / 16)
    if elements.count < 2 * partSize { return [work(elements[...])] }
    let crew = Crew()
    for start in stride(from: 0, to: elements.count, by: partSize) {
      crew.start { work(elements[start..<min(start + partSize, elements.count)]) }
    }
    return crew.finish()
  }
}
