import Kernel
import People

/// The team's settings: what each does, and since when it counts.
enum SettingWords {
  static let intro = LocalizedText(
    zh: "对整个团队生效。每次修改都记在审计日志里。", en: "They hold for the whole team. Every change stands in the audit log.")
  static let save = LocalizedText(zh: "保存", en: "Save")
  static let nothing = LocalizedText(zh: "没有改动。", en: "Nothing was changed.")
  static let yes = LocalizedText(zh: "是", en: "Yes")
  static let no = LocalizedText(zh: "否", en: "No")
  static let onlyAdministrators = LocalizedText(zh: "只有管理员可以修改。", en: "Only an administrator can change it.")
  static let readOnly = LocalizedText(
    zh: "您只负责一个团队，这里的设置只能查看。", en: "You lead one team, so you can see these settings and not change them.")
  static let neverChanged = LocalizedText(zh: "从未修改过", en: "never changed")

  static func saved(_ count: Int, moved: Int) -> LocalizedText {
    let zh = moved > 0 ? "已保存 \(count) 项，\(moved) 张工单换到了别的工作日。" : "已保存 \(count) 项。"
    let en = count == 1 ? "1 setting is saved" : "\(count) settings are saved"
    return LocalizedText(zh: zh, en: moved > 0 ? "\(en); \(moved) tickets went to other days." : "\(en).")
  }

  static func changed(_ day: String, by name: String) -> LocalizedText {
    LocalizedText(zh: "\(day) 由 \(name) 修改", en: "changed on \(day) by \(name)")
  }

  static let draw = LocalizedText(zh: "抽检", en: "The draw")
  static let review = LocalizedText(zh: "质检", en: "Reviews")
  static let program = LocalizedText(zh: "程序与数据", en: "Program and data")

  static func title(_ setting: TeamSetting) -> LocalizedText {
    switch setting {
    case .zone: LocalizedText(zh: "时区", en: "Time zone")
    case .samplingRate: LocalizedText(zh: "抽检比例（%）", en: "Share drawn (%)")
    case .doubleShare: LocalizedText(zh: "双评比例（%）", en: "Share reviewed twice (%)")
    case .blindNames: LocalizedText(zh: "质检时隐藏客服姓名", en: "Hide the agent’s name from reviewers")
    case .showReviewer: LocalizedText(zh: "向客服显示质检员姓名", en: "Tell agents who reviewed them")
    case .idlePauseSeconds: LocalizedText(zh: "无操作多少秒后暂停计时", en: "Pause the timer after (s)")
    case .appealDays: LocalizedText(zh: "申诉期限（天）", en: "Days to appeal")
    case .language: LocalizedText(zh: "默认语言", en: "Language unless chosen")
    case .masksOnImport: LocalizedText(zh: "导入时遮蔽客户个人信息", en: "Mask customers’ personal data on import")
    }
  }

  /// What it does, and from when on a change counts.
  static func help(_ setting: TeamSetting) -> LocalizedText {
    switch setting {
    case .zone:
      LocalizedText(
        zh: "一个工作日从何时开始、何时结束，也是页面上所有时间的时区。改动立即对全部工单生效，过去的日报会重新计算，工单多时要等一会儿；已完成的抽检不变。",
        en:
          "Where a business day begins and ends, and the zone of every time you read. A change counts at once for all tickets: past days are added up anew, which takes a while with many; finished draws stay as they are."
      )
    case .samplingRate:
      LocalizedText(
        zh: "每天抽取多少比例的工单质检，每位客服至少一张。从下一次抽检开始生效，已抽的不变。",
        en:
          "How much of a day’s tickets is drawn for review, one of each agent at least. It counts from the next draw on."
      )
    case .doubleShare:
      LocalizedText(
        zh: "抽中的工单里，由两位质检员互不知情地各评一次的比例，用来衡量一致性。从下一次抽检开始生效。",
        en:
          "How much of what is drawn two reviewers score without knowing of each other; it shows how far they agree. It counts from the next draw on."
      )
    case .blindNames:
      LocalizedText(zh: "质检员打分时看不到是哪位客服。立即生效。", en: "Reviewers do not see whom they score. It counts at once.")
    case .showReviewer:
      LocalizedText(
        zh: "客服在自己的质检单上能看到是谁评的。立即生效，过去的质检单也一样。",
        en: "Agents see on their reviews who wrote them. It counts at once, for past reviews too.")
    case .idlePauseSeconds:
      LocalizedText(
        zh: "质检时超过这么久没有任何操作，计时自动停下，5 到 600 秒。从打开下一张工单起生效。",
        en: "A review’s timer stops when nothing was done for so long, 5 to 600 s. It counts from the next ticket on.")
    case .appealDays:
      LocalizedText(
        zh: "客服收到质检单后多少天内可以申诉，1 到 60 天。立即生效，还在期限内的质检单按新期限算。",
        en:
          "For how many days an agent may appeal against a review, 1 to 60. It counts at once, for reviews that are open to appeal too."
      )
    case .language:
      LocalizedText(
        zh: "没有自己选过语言的人看到的语言。立即生效。", en: "What people read who have not chosen a language. It counts at once.")
    case .masksOnImport:
      LocalizedText(
        zh:
          "工单标题、标签和消息里的邮箱、手机号、固定电话、国际号码、身份证号和银行卡号，先遮住再存，号码只留后四位；用邮箱或号码作编号的客户换成代号，仍能认出重复咨询。姓名、地址、微信号等不遮。从下一次导入开始生效；已存的文字要把原文件再导入一次才会遮住。",
        en:
          "E-mail addresses and phone, identity card and bank card numbers in subjects, tags and messages are masked before they are stored, but for the last four digits; customers known by one get a code, so that repeat contacts still show. Names, addresses and accounts such as WeChat’s stay. It counts from the next import on; what is stored is masked by importing its file again."
      )
    }
  }
}
