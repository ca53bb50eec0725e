import ArgumentParser
import Kernel
import People
import Store

struct SettingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setting",
    abstract: "Show or change what holds for the whole team: zone, sampling_rate, double_share.")

  @Argument(help: "The setting.") var name: String?
  @Argument(help: "Its new value.") var value: String?
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.open()
    if let name, let value { try await opened.write { try TeamSettings.set(name, to: value, $0) } }
    let settings = try await opened.read { try TeamSettings.read($0) }
    Terminal.say("zone           \(settings.zone.name)")
    Terminal.say("sampling_rate  \(settings.samplingRate)")
    Terminal.say("double_share   \(settings.doubleShare)")
  }
}
