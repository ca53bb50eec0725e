import Content
import Kernel
import People

/// The audit log.
enum AuditWords {
  static let number = LocalizedText(zh: "序号", en: "No.")
  static let time = LocalizedText(zh: "时间", en: "When")
  static let who = LocalizedText(zh: "操作人", en: "Who")
  static let what = LocalizedText(zh: "操作", en: "What")
  static let whom = LocalizedText(zh: "对象", en: "To what")
  static let whichOne = LocalizedText(zh: "编号", en: "Which one")
  static let change = LocalizedText(zh: "改动", en: "Change")
  static let day = LocalizedText(zh: "日期", en: "Day")
  static let any = LocalizedText(zh: "全部", en: "All")
  static let nothing = LocalizedText(zh: "没有符合条件的记录。", en: "No entry fits.")
  static let latest = LocalizedText(zh: "回到最新", en: "Latest")
  static let first = LocalizedText(zh: "回到最早", en: "First")
  static let newer = LocalizedText(zh: "更晚", en: "Newer")
  static let older = LocalizedText(zh: "更早", en: "Older")
  static let back = LocalizedText(zh: "返回审计日志", en: "Back to the log")

  static let verify = LocalizedText(zh: "校验", en: "Verify")
  static let verifyHelp = LocalizedText(
    zh: "每条记录都带着上一条的哈希。校验会从第一条走到最后一条，改过、删过、挪过任何一条都会被发现。",
    en:
      "Every entry holds the hash of the one before. The check walks from the first to the last and finds any that was changed, taken out or moved."
  )
  static let kept = LocalizedText(zh: "之前留存的链尾", en: "An end that you kept")
  static let keptHelp = LocalizedText(
    zh: "可不填。填了还能发现整条链被截断或重写。",
    en: "May stay empty. With it, a chain that was cut off or written anew as a whole is found too.")
  static let checked = LocalizedText(zh: "审计日志校验", en: "The audit log, verified")
  static let head = LocalizedText(zh: "现在的链尾（序号:哈希）", en: "Where the chain ends now (number:hash)")
  static let headHelp = LocalizedText(
    zh: "请存到数据库以外的地方，例如打印或发邮件给自己。下次校验时填进来。",
    en: "Keep it somewhere outside the database, on paper or in your mail, and compare with it next time.")
  static let keptFits = LocalizedText(zh: "也经过您留存的那一条。", en: "The chain goes through the end that you kept.")
  static let faultHelp = LocalizedText(
    zh: "有人绕过 Assay 改过数据库。请保留现状，用备份比对。",
    en: "Somebody changed the database past Assay. Leave it as it is and compare it with a backup.")

  static func count(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "共 \(count) 条", en: count == 1 ? "1 entry" : "\(count) entries")
  }

  static func fits(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "\(count) 条记录环环相扣，没有发现改动。", en: count == 1 ? "The only entry fits." : "All \(count) entries fit together.")
  }

  static func sentence(_ fault: AuditFault) -> LocalizedText {
    switch fault {
    case .changed(let number):
      LocalizedText(zh: "第 \(number) 条被改过。", en: "Entry \(number) was changed.")
    case .missing(let range) where range.count == 1:
      LocalizedText(zh: "缺少第 \(range.lowerBound) 条。", en: "Entry \(range.lowerBound) is missing.")
    case .missing(let range):
      LocalizedText(
        zh: "缺少第 \(range.lowerBound) 到 \(range.upperBound) 条。",
        en: "Entries \(range.lowerBound) to \(range.upperBound) are missing.")
    case .moved(let number, let from):
      LocalizedText(zh: "第 \(number) 条原本是第 \(from) 条。", en: "Entry \(number) was entry \(from).")
    case .detached(let number):
      LocalizedText(
        zh: "第 \(number) 条接不上前一条，前一条被重写过。",
        en: "Entry \(number) does not follow the one before it, which was written anew.")
    case .cutOff(let after, let count):
      LocalizedText(
        zh: "第 \(after) 条之后被截断，原本有 \(count) 条。", en: "The log is cut off after entry \(after); there were \(count).")
    case .rewritten(let number):
      LocalizedText(
        zh: "第 \(number) 条不是留存的那一条，链被重写过。",
        en: "Entry \(number) is not the one that was kept: the chain was written anew.")
    }
  }

  /// Kinds of what something is done to, as the log writes them.
  static let kinds = [
    "user", "setting", "revision", "draw", "ticket", "review", "reviewer", "day", "import", "database",
  ]

  static func title(kind: String) -> LocalizedText {
    switch kind {
    case "user": LocalizedText(zh: "人员", en: "user")
    case "setting": LocalizedText(zh: "设置", en: "setting")
    case "revision": LocalizedText(zh: "版本", en: "revision")
    case "draw": LocalizedText(zh: "抽检", en: "draw")
    case "ticket": LocalizedText(zh: "工单", en: "ticket")
    case "review": LocalizedText(zh: "质检单", en: "review")
    case "reviewer": LocalizedText(zh: "质检员", en: "reviewer")
    case "day": LocalizedText(zh: "日期", en: "day")
    case "import": LocalizedText(zh: "导入", en: "import")
    case "database": LocalizedText(zh: "数据库", en: "database")
    default: LocalizedText(zh: kind, en: kind)
    }
  }

  /// What nobody's name stands for; nil for people.
  static func title(actor: String) -> LocalizedText? {
    actor == Actor.system.description ? LocalizedText(zh: "系统", en: "the program") : nil
  }

  static func title(_ action: AuditAction) -> LocalizedText {
    switch action {
    case .userAdded: LocalizedText(zh: "添加人员", en: "user added")
    case .userRenamed: LocalizedText(zh: "改名", en: "user renamed")
    case .userRoles: LocalizedText(zh: "改角色", en: "roles changed")
    case .userTeam: LocalizedText(zh: "改团队", en: "team changed")
    case .userDisabled: LocalizedText(zh: "停用人员", en: "user disabled")
    case .userEnabled: LocalizedText(zh: "启用人员", en: "user enabled")
    case .userPreferences: LocalizedText(zh: "改显示偏好", en: "preferences changed")
    case .userPassword: LocalizedText(zh: "改密码", en: "password changed")
    case .userInvited: LocalizedText(zh: "生成一次性链接", en: "link made")
    case .sessionStarted: LocalizedText(zh: "登录", en: "signed in")
    case .sessionEnded: LocalizedText(zh: "退出登录", en: "session ended")
    case .signInThrottled: LocalizedText(zh: "登录受限", en: "sign-in throttled")
    case .tokenMade: LocalizedText(zh: "新建令牌", en: "token made")
    case .tokenRevoked: LocalizedText(zh: "撤销令牌", en: "token revoked")
    case .settingChanged: LocalizedText(zh: "改设置", en: "setting changed")
    case .contentPublished: LocalizedText(zh: "发布内容", en: "content published")
    case .importStored: LocalizedText(zh: "导入文件", en: "file imported")
    case .importUndone: LocalizedText(zh: "撤回导入", en: "import taken back")
    case .overtimeExplained: LocalizedText(zh: "填写超时原因", en: "overtime explained")
    case .factsRepaired: LocalizedText(zh: "修复统计数据", en: "facts and sheets repaired")
    case .factsRecomputed: LocalizedText(zh: "重算达标", en: "clocks judged anew")
    case .standardInForce: LocalizedText(zh: "响应标准生效", en: "standard put in force")
    case .drawMade: LocalizedText(zh: "抽检", en: "draw made")
    case .drawTargeted: LocalizedText(zh: "定向抽检", en: "targeted draw made")
    case .drawAssigned: LocalizedText(zh: "分配质检", en: "draw given out")
    case .drawReassigned: LocalizedText(zh: "改派质检", en: "reviews reassigned")
    case .drawVerified: LocalizedText(zh: "复核抽检", en: "draw verified")
    case .ticketSkipped: LocalizedText(zh: "跳过工单", en: "ticket skipped")
    case .reviewCorrected: LocalizedText(zh: "更正质检单", en: "review corrected")
    case .reviewAcknowledged: LocalizedText(zh: "确认质检单", en: "review acknowledged")
    case .reviewerAdded: LocalizedText(zh: "添加质检员", en: "reviewer added")
    case .reviewerLoad: LocalizedText(zh: "改每日质检量", en: "daily load changed")
    case .reviewerRetired: LocalizedText(zh: "质检员停止分单", en: "reviewer off duty")
    case .reviewerRecalled: LocalizedText(zh: "质检员恢复分单", en: "reviewer on duty again")
    case .reviewerConflict: LocalizedText(zh: "设置质检回避", en: "reviewer kept from an agent")
    case .auditVerified: LocalizedText(zh: "校验审计日志", en: "audit log verified")
    }
  }

  static func title(fact: String) -> LocalizedText {
    AuditWords.facts[fact] ?? LocalizedText(zh: fact, en: fact.replacing("_", with: " "))
  }

  private static let facts: [String: LocalizedText] = [
    "name": LocalizedText(zh: "名称", en: "name"), "display": LocalizedText(zh: "姓名", en: "displayed as"),
    "roles": LocalizedText(zh: "角色", en: "roles"), "active": LocalizedText(zh: "启用", en: "active"),
    "agent": LocalizedText(zh: "客服", en: "agent"), "reviewer": LocalizedText(zh: "质检员", en: "reviewer"),
    "team": LocalizedText(zh: "团队", en: "team"), "value": LocalizedText(zh: "值", en: "value"),
    "language": LocalizedText(zh: "语言", en: "language"), "theme": LocalizedText(zh: "外观", en: "theme"),
    "session": LocalizedText(zh: "登录编号", en: "session"), "sessions": LocalizedText(zh: "登录数", en: "sessions"),
    "token": LocalizedText(zh: "令牌", en: "token"), "scopes": LocalizedText(zh: "权限", en: "scopes"),
    "kind": LocalizedText(zh: "种类", en: "kind"), "from": LocalizedText(zh: "起始", en: "from"),
    "day": LocalizedText(zh: "日期", en: "day"), "reason": LocalizedText(zh: "原因", en: "reason"),
    "tickets": LocalizedText(zh: "工单数", en: "tickets"), "drawn": LocalizedText(zh: "抽中", en: "drawn"),
    "given": LocalizedText(zh: "已分配", en: "given out"), "commitment": LocalizedText(zh: "承诺", en: "commitment"),
    "without_reviewer": LocalizedText(zh: "未分配", en: "without a reviewer"),
    "frame": LocalizedText(zh: "抽样框", en: "frame"), "version": LocalizedText(zh: "版本", en: "version"),
    "score": LocalizedText(zh: "得分", en: "score"), "rubric": LocalizedText(zh: "质检标准", en: "rubric"),
    "daily_load": LocalizedText(zh: "每日质检量", en: "daily load"), "by": LocalizedText(zh: "由", en: "by"),
    "standard": LocalizedText(zh: "响应标准", en: "standard"), "clocks": LocalizedText(zh: "时限数", en: "clocks"),
    "changed": LocalizedText(zh: "改变", en: "changed"), "file": LocalizedText(zh: "文件", en: "file"),
    "source": LocalizedText(zh: "来源", en: "source"), "added": LocalizedText(zh: "新增", en: "added"),
    "rejected": LocalizedText(zh: "拒收", en: "rejected"), "facts": LocalizedText(zh: "计时不符", en: "facts that differed"),
    "reviews": LocalizedText(zh: "质检汇总不符", en: "review sheets that differed"),
    "months": LocalizedText(zh: "月汇总不符", en: "months that differed"),
  ]
}
