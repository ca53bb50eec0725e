import ArgumentParser
import Kernel
import People
import Store
import Tickets

struct SettingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setting",
    abstract: "Show or change what holds for the whole team: zone, sampling_rate, double_share.")

  @Argument(help: "The setting.") var name: String?
  @Argument(help: "Its new value.") var value: String?
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.openOrMake()
    if let name, let value { try await set(name, to: value, opened) }
    let settings = try await opened.read { try TeamSettings.read($0) }
    Terminal.say("zone           \(settings.zone.name)")
    Terminal.say("sampling_rate  \(settings.samplingRate)")
    Terminal.say("double_share   \(settings.doubleShare)")
  }

  /// Another zone moves tickets to other business days, so that every day sheet is made anew with it.
  private func set(_ name: String, to value: String, _ opened: any Database) async throws {
    let moved = try await opened.write { connection in
      guard name == "zone", try TeamSettings.read(connection).zone.name != value else {
        try TeamSettings.set(name, to: value, connection)
        return 0
      }
      return try Recount(connection).recount("1 = 1") { try TeamSettings.set(name, to: value, connection) }
    }
    if moved > 0 { Terminal.tell("\(moved) tickets were sorted into the business days of \(value).") }
  }
}
