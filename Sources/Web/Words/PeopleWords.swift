import Kernel
import People

/// Users: the list, adding one, one user's page.
enum PeopleWords {
  static let add = LocalizedText(zh: "添加人员", en: "Add somebody")
  static let search = LocalizedText(zh: "姓名或登录名", en: "Name")
  static let role = LocalizedText(zh: "角色", en: "Role")
  static let roles = LocalizedText(zh: "角色", en: "Roles")
  static let anyRole = LocalizedText(zh: "全部角色", en: "Any role")
  static let state = LocalizedText(zh: "状态", en: "State")
  static let anyState = LocalizedText(zh: "全部", en: "All")
  static let active = LocalizedText(zh: "启用", en: "Active")
  static let disabled = LocalizedText(zh: "停用", en: "Disabled")
  static let invited = LocalizedText(zh: "未设密码", en: "No password yet")
  static let show = LocalizedText(zh: "筛选", en: "Filter")
  static let name = LocalizedText(zh: "登录名", en: "Signs in as")
  static let display = LocalizedText(zh: "姓名", en: "Name")
  static let team = LocalizedText(zh: "团队", en: "Team")
  static let seen = LocalizedText(zh: "最近来过", en: "Last here")
  static let created = LocalizedText(zh: "添加于", en: "Added")
  static let language = LocalizedText(zh: "语言", en: "Language")
  static let agent = LocalizedText(zh: "对应的客服", en: "Which agent")
  static let reviewer = LocalizedText(zh: "对应的质检员", en: "Which reviewer")
  static let nobody = LocalizedText(zh: "没有符合条件的人。", en: "Nobody fits.")
  static let everyTeam = LocalizedText(zh: "所有团队", en: "All teams")

  static let nameHelp = LocalizedText(
    zh: "大小写、全半角和空格不区分。", en: "Case, width and blanks make no difference.")
  static let displayHelp = LocalizedText(
    zh: "别人看到的姓名；不填则与登录名相同。", en: "What others see; without it, the name to sign in with.")
  static let agentHelp = LocalizedText(
    zh: "角色为客服时，工单里的哪位客服；不填则按姓名对应。", en: "For an agent: who of the tickets it is; without it, the one of that name.")
  static let reviewerHelp = LocalizedText(
    zh: "角色为质检员时，哪位质检员；不填则按姓名对应，没有就新建。",
    en: "For a reviewer: which one; without it, the one of that name, made when there is none.")
  static let teamHelp = LocalizedText(zh: "选了团队，主管只看到这个团队。", en: "With a team, a manager sees that team only.")
  static let addHelp = LocalizedText(
    zh: "添加后会得到一个一次性链接，把它发给对方，由对方自己设密码。",
    en: "This gives a link that works once: send it to them, and they choose their own password.")

  static let linkTitle = LocalizedText(zh: "一次性链接", en: "The link that works once")
  static let linkHelp = LocalizedText(
    zh: "只显示这一次。发给本人，由对方设密码；如果显示的不是完整网址，请在前面加上 Assay 的地址。",
    en:
      "It is shown this once. Send it to them to choose a password; where it is no whole address, put that of Assay before it."
  )
  static let tokenTitle = LocalizedText(zh: "访问令牌", en: "The token")
  static let tokenShown = LocalizedText(
    zh: "只显示这一次，现在就存到要用它的程序里。", en: "It is shown this once; put it where your program keeps it now.")
  static let copy = LocalizedText(zh: "复制", en: "Copy")

  static let about = LocalizedText(zh: "基本信息", en: "Who this is")
  static let save = LocalizedText(zh: "保存", en: "Save")
  static let saved = LocalizedText(zh: "已保存。", en: "Saved.")
  static let signIn = LocalizedText(zh: "登录", en: "Signing in")
  static let inviteAgain = LocalizedText(zh: "生成新的一次性链接", en: "Make a new link")
  static let inviteHelp = LocalizedText(
    zh: "用于第一次设密码或忘记密码；之前的链接随即失效，现有密码在链接用掉之前仍然有效。",
    en:
      "For a first or a forgotten password. An earlier link stops working; a present password works until the link is used."
  )
  static let disable = LocalizedText(zh: "停用", en: "Disable")
  static let disableHelp = LocalizedText(
    zh: "立即退出所有设备，访问令牌和一次性链接全部失效，也不再分到工单；质检单和记录都保留。",
    en: "All sessions, tokens and links end at once, and no more tickets come. Reviews and records stay.")
  static let enable = LocalizedText(zh: "重新启用", en: "Enable again")
  static let enableHelp = LocalizedText(
    zh: "可以用原来的密码登录；质检员会重新分到工单。", en: "The password that was works again; a reviewer gets tickets again.")
  static let disabledNow = LocalizedText(zh: "已停用。", en: "Disabled.")
  static let enabledNow = LocalizedText(zh: "已启用。", en: "Enabled.")
  static let sessions = LocalizedText(zh: "登录中的设备", en: "Signed in on")
  static let noSessions = LocalizedText(zh: "现在没有登录。", en: "Not signed in anywhere.")
  static let endAll = LocalizedText(zh: "退出所有设备", en: "Sign out everywhere")

  static let tokens = LocalizedText(zh: "访问令牌", en: "API tokens")
  static let noTokens = LocalizedText(
    zh: "没有访问令牌。程序用令牌代表这个人访问 Assay。", en: "There are none. A program acts for this user with one.")
  static let tokenName = LocalizedText(zh: "用途", en: "What it is for")
  static let scopes = LocalizedText(zh: "权限", en: "Scopes")
  static let expires = LocalizedText(zh: "有效至", en: "Until")
  static let expiresHelp = LocalizedText(zh: "这一天结束前有效；不填则一直有效。", en: "To the end of that day; without it, for good.")
  static let used = LocalizedText(zh: "最近使用", en: "Last used")
  static let never = LocalizedText(zh: "从未", en: "never")
  static let forGood = LocalizedText(zh: "一直有效", en: "for good")
  static let makeToken = LocalizedText(zh: "新建令牌", en: "Make a token")
  static let revoke = LocalizedText(zh: "撤销", en: "Revoke")
  static let revoked = LocalizedText(zh: "已撤销。", en: "Revoked.")

  static func count(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "共 \(count) 人", en: count == 1 ? "1 user" : "\(count) users")
  }

  static let history = LocalizedText(zh: "审计记录", en: "History")
  static let toUser = LocalizedText(zh: "查看此人", en: "To the user")
  static let addAnother = LocalizedText(zh: "再添加一位", en: "Add another")

  static func added(_ name: String) -> LocalizedText { LocalizedText(zh: "已添加 \(name)", en: "\(name) is added") }

  static func disable(_ name: String) -> LocalizedText { LocalizedText(zh: "停用“\(name)”", en: "Disable “\(name)”") }

  static func title(_ role: User.Role) -> LocalizedText {
    switch role {
    case .agent: LocalizedText(zh: "客服", en: "agent")
    case .reviewer: LocalizedText(zh: "质检员", en: "reviewer")
    case .trainer: LocalizedText(zh: "培训师", en: "trainer")
    case .manager: LocalizedText(zh: "主管", en: "manager")
    case .administrator: LocalizedText(zh: "管理员", en: "administrator")
    }
  }

  static func title(_ scope: TokenScope) -> LocalizedText {
    switch scope {
    case .read: LocalizedText(zh: "读取（列表和报表的文件）", en: "read (files of lists and figures)")
    case .write: LocalizedText(zh: "写入（暂不开放任何地址）", en: "write (opens nothing yet)")
    case .admin: LocalizedText(zh: "管理（暂不开放任何地址）", en: "admin (opens nothing yet)")
    }
  }

  static func short(_ scope: TokenScope) -> LocalizedText {
    switch scope {
    case .read: LocalizedText(zh: "读取", en: "read")
    case .write: LocalizedText(zh: "写入", en: "write")
    case .admin: LocalizedText(zh: "管理", en: "admin")
    }
  }
}
