import ArgumentParser
import Kernel
import People
import Store
import Tickets

struct SettingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setting",
    abstract: "Show or change what holds for the whole team.",
    discussion: """
      zone: the time zone of the business days.
      sampling_rate: the share of a day's tickets that is drawn, such as 0.2.
      double_share: the share of drawn tickets that two reviewers score.
      blind_names: yes hides from reviewers which agent they review.
      show_reviewer: no hides from agents who reviewed them.
      idle_pause_seconds: after how long without a key a review's timer stops.
      appeal_days: for how many days an agent may appeal.
      language: zh or en, for people who have not chosen one.
      mask_on_import: yes masks e-mail addresses and phone, identity card and bank card numbers in what is imported \
      from then on; names, addresses and accounts such as WeChat's stay.
      """)

  @Argument(help: "The setting.") var name: String?
  @Argument(help: "Its new value.") var value: String?
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let opened = try await database.openOrMake()
    if let name, let value {
      let moved = try await opened.write {
        try TeamSettings.change(name, to: value, by: Operator.actor, at: Now.instant, $0)
      }
      if moved > 0 { Terminal.tell("\(moved) tickets were sorted into the business days of \(value).") }
    }
    let settings = try await opened.read { try TeamSettings.read($0) }
    for setting in TeamSetting.allCases {
      let name = setting.rawValue
      Terminal.say(name + String(repeating: " ", count: 20 - name.count) + setting.text(in: settings))
    }
  }
}
