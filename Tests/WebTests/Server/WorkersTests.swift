import Store
import TestSupport
import Testing

@testable import Web

@Suite("Workers")
struct WorkersTests {
  @Test("given a task on the workers, when it reads, then it is answered there", arguments: Engine.allCases)
  func reading(engine: Engine) async throws {
    let database = WorkersDatabase(whole: try await engine.database())

    let (isThere, read) = try await withTaskExecutorPreference(Workers.shared) {
      let read = try await database.read { _ in Workers.areHere }
      return (Workers.areHere, read)
    }

    #expect(isThere)
    #expect(read)
    #expect(Workers.areHere == false)
    #expect(try await database.read { _ in Workers.areHere } == false)
  }

  @Test(
    "given more readers than workers and connections, when all read, then none waits for ever",
    arguments: Engine.allCases)
  func manyReaders(engine: Engine) async throws {
    let database = WorkersDatabase(whole: try await engine.database())

    let sum = try await withTaskExecutorPreference(Workers.shared) {
      try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 1...100 { group.addTask { try await database.read { _ in number } } }
        return try await group.reduce(0, +)
      }
    }

    #expect(sum == 5050)
  }

  @Test("given more tasks than workers, when each waits for another, then all end")
  func many() async {
    let sum = await withTaskExecutorPreference(Workers.shared) {
      await withTaskGroup(of: Int.self) { group in
        for number in 1...100 {
          group.addTask {
            await Task.yield()
            return number
          }
        }
        return await group.reduce(0, +)
      }
    }

    #expect(sum == 5050)
  }
}
