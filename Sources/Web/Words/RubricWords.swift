import Content
import Kernel
import Quality

/// Rubrics, the response standard and targets: reading, editing, revisions.
enum RubricWords {
  static let title = LocalizedText(zh: "标题", en: "Title")
  static let kind = LocalizedText(zh: "种类", en: "Kind")
  static let revision = LocalizedText(zh: "版本", en: "Revision")
  static let published = LocalizedText(zh: "发布时间", en: "Published")
  static let by = LocalizedText(zh: "发布人", en: "By")
  static let uses = LocalizedText(zh: "用它的质检单", en: "Reviews with it")
  static let empty = LocalizedText(
    zh: "还没有发布质检标准、响应标准和目标。在服务器上运行 assay publish Rubrics 可以发布自带的一套，也可以在这里新建。",
    en:
      "No rubric, response standard or targets are published. Run `assay publish Rubrics` on the server for those that come with Assay, or write one here."
  )
  static let new = LocalizedText(zh: "新建", en: "New")
  static let edit = LocalizedText(zh: "编辑", en: "Edit")
  static let editAgain = LocalizedText(zh: "以此版本为底稿编辑", en: "Edit from this one")
  static let revisions = LocalizedText(zh: "历史版本", en: "Revisions")
  static let download = LocalizedText(zh: "下载 YAML", en: "YAML file")
  static let current = LocalizedText(zh: "现行版本", en: "current")
  static let notCurrent = LocalizedText(zh: "这不是现行版本。", en: "This is not the current revision.")
  static let toCurrent = LocalizedText(zh: "查看现行版本", en: "To the current one")
  static let unreadable = LocalizedText(
    zh: "这个版本用的写法，现在的程序已经不认识了：", en: "This program no longer understands how this revision is written:")

  /// A kind of content by its name in files.
  static func kind(_ name: String) -> LocalizedText {
    switch name {
    case "rubric": LocalizedText(zh: "质检标准", en: "Rubric")
    case "response-standard": LocalizedText(zh: "响应标准", en: "Response standard")
    case "targets": LocalizedText(zh: "目标", en: "Targets")
    case "card": LocalizedText(zh: "知识卡", en: "Card")
    case "manual": LocalizedText(zh: "手册", en: "Manual")
    case "synonyms": LocalizedText(zh: "同义词", en: "Synonyms")
    default: LocalizedText(zh: name, en: name)
    }
  }

  static func uses(_ count: Int) -> String {
    count > RubricUse.limit ? "> \(RubricUse.limit)" : String(count)
  }

  static func published(_ time: String, by name: String) -> LocalizedText {
    LocalizedText(zh: "\(time) 由 \(name) 发布", en: "published \(time) by \(name)")
  }

  // Reading a rubric.
  static let languages = LocalizedText(zh: "适用于这些语言的对话：", en: "For conversations in ")
  static let criteria = LocalizedText(zh: "评分项", en: "Criteria")
  static let fatal = LocalizedText(zh: "致命项", en: "fatal")
  static let fatalItems = LocalizedText(zh: "致命项", en: "Fatal items")
  static let fatalHelp = LocalizedText(zh: "出现任何一条，整张质检单判 0 分。", en: "Any of them fails the whole review.")
  static let rootCauses = LocalizedText(zh: "根因", en: "Root causes")
  static let skipReasons = LocalizedText(zh: "跳过的原因", en: "Reasons to skip")
  static let cannedPhrases = LocalizedText(zh: "套话", en: "Canned phrases")
  static let template = LocalizedText(zh: "评语模板：", en: "Comment begins: ")
  static let trains = LocalizedText(zh: "相关训练：", en: "Trained by: ")
  static let yes = LocalizedText(zh: "是", en: "Yes")
  static let no = LocalizedText(zh: "否", en: "No")
  static let fivePoints = LocalizedText(zh: "1–5 分", en: "1 to 5")
  static let yesNo = LocalizedText(zh: "是或否", en: "yes or no")

  static func computed(quick: String, far: String) -> LocalizedText {
    LocalizedText(
      zh: "1–5 分，由时限算出（时限的 \(quick)% 以内算快，超过 \(far)% 算太晚）",
      en: "1 to 5, from the ticket’s clocks (quick within \(quick) % of the target, far too late beyond \(far) %)")
  }

  static func applies(_ mode: Criterion.NotApplicable) -> LocalizedText {
    switch mode {
    case .allowed: LocalizedText(zh: "可选不适用", en: "may be N/A")
    case .refused: LocalizedText(zh: "必须打分", en: "always applies")
    case .usual: LocalizedText(zh: "平时不适用", en: "N/A unless scored")
    }
  }

  static func notApplicable(_ mode: Rubric.NotApplicableMode) -> LocalizedText {
    switch mode {
    case .redistribute: LocalizedText(zh: "不适用项的权重由其余各项分担。", en: "What does not apply leaves its weight to the others.")
    case .full: LocalizedText(zh: "不适用项按满分计。", en: "What does not apply counts as met.")
    }
  }

  static func lowPoints(_ points: Int) -> LocalizedText {
    LocalizedText(
      zh: "\(points) 分及以下需要证据或评语，并选择根因。", en: "\(points) and below need evidence or a comment, and a root cause.")
  }

  // Reading the response standard.
  static let policies = LocalizedText(zh: "策略", en: "Policies")
  static let policiesHelp = LocalizedText(zh: "从上往下，第一条符合的生效。", en: "From the top, the first that fits counts.")
  static let conditions = LocalizedText(zh: "适用于", en: "For")
  static let everything = LocalizedText(zh: "其余全部", en: "everything else")
  static let or = LocalizedText(zh: "或", en: "or")
  static let firstResponse = LocalizedText(zh: "首次响应", en: "First response")
  static let nextReply = LocalizedText(zh: "回复间隔", en: "Next reply")
  static let resolution = LocalizedText(zh: "解决", en: "Resolution")
  static let always = LocalizedText(zh: "全天", en: "round the clock")
  static let calendars = LocalizedText(zh: "工作日历", en: "Calendars")
  static let closed = LocalizedText(zh: "休息", en: "closed")
  static let special = LocalizedText(zh: "特殊日期", en: "Special days")
  static let fromCustomer = LocalizedText(
    zh: "首次响应从客户第一条消息算起。", en: "The first response starts at the customer’s first message.")
  static let fromHandOff = LocalizedText(zh: "首次响应从机器人转人工算起。", en: "The first response starts when a robot hands over.")
  static let holdPauses = LocalizedText(zh: "挂起时解决时长暂停。", en: "A resolution pauses on hold.")
  static let holdRuns = LocalizedText(zh: "挂起时解决时长照算。", en: "A resolution runs on hold.")

  static func countdown(_ yellow: String, _ red: String) -> LocalizedText {
    LocalizedText(
      zh: "剩余 \(yellow)% 变黄，剩余 \(red)% 变红。", en: "Clocks turn yellow with \(yellow) % left, red with \(red) %.")
  }

  static let weekdays = [
    LocalizedText(zh: "周一", en: "Monday"), LocalizedText(zh: "周二", en: "Tuesday"),
    LocalizedText(zh: "周三", en: "Wednesday"), LocalizedText(zh: "周四", en: "Thursday"),
    LocalizedText(zh: "周五", en: "Friday"), LocalizedText(zh: "周六", en: "Saturday"),
    LocalizedText(zh: "周日", en: "Sunday"),
  ]

  // Reading targets.
  static let metric = LocalizedText(zh: "指标", en: "Figure")
  static let baseline = LocalizedText(zh: "现状", en: "Baseline")
  static let target = LocalizedText(zh: "目标值", en: "Target")
  static let owner = LocalizedText(zh: "负责人", en: "Owner")
  static let milestone = LocalizedText(zh: "里程碑", en: "Milestone")
  static let inForce = LocalizedText(zh: "生效月份", en: "Months")
  static let unknown = LocalizedText(zh: "未知", en: "unknown")

  // Editing.
  static let text = LocalizedText(zh: "YAML 文本", en: "The text, in YAML")
  static let check = LocalizedText(zh: "检查", en: "Check")
  static let publish = LocalizedText(zh: "发布", en: "Publish")
  static let publishHelp = LocalizedText(
    zh: "发布后成为新版本，从此刻起使用；已提交的质检单仍按旧版本。",
    en: "It becomes a new revision and counts from then on; reviews already submitted keep theirs.")
  static let preview = LocalizedText(zh: "预览", en: "Preview")
  static let fine = LocalizedText(zh: "没有发现问题，可以发布。", en: "Nothing is wrong; it can be published.")
  static let notYet = LocalizedText(zh: "改好左边的问题后，这里会显示预览。", en: "The preview appears when nothing is wrong any more.")
  static let publishedNow = LocalizedText(zh: "已发布。", en: "Published.")
  static let unchanged = LocalizedText(
    zh: "与现行版本完全相同，没有产生新版本。", en: "It is the current revision, word for word; nothing was published.")
  static let newTitle = LocalizedText(zh: "新建内容", en: "New content")
  static let newHelp = LocalizedText(
    zh: "先打开一份现有的内容，复制它的文本，改掉 id，再粘贴到这里，比从头写容易。",
    en:
      "It is easier to copy the text of one that is there, give it another id and paste it here than to begin from nothing."
  )
  static let seeChanges = LocalizedText(zh: "看别人改了什么", en: "See what changed")
  static let over = LocalizedText(
    zh: "我看过了，用我的文本覆盖。", en: "I have looked at it: publish mine over it.")

  static func editing(_ name: String) -> LocalizedText { LocalizedText(zh: "编辑 \(name)", en: "Edit \(name)") }
  static func findings(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "\(count) 处需要修改", en: count == 1 ? "1 thing to mend" : "\(count) things to mend")
  }
  static func place(_ line: Int, _ column: Int) -> LocalizedText {
    LocalizedText(zh: "第 \(line) 行第 \(column) 列", en: "line \(line), column \(column)")
  }

  // Revisions.
  static let compare = LocalizedText(zh: "比较", en: "Compare")
  static let older = LocalizedText(zh: "旧", en: "From")
  static let newer = LocalizedText(zh: "新", en: "To")
  static let changes = LocalizedText(zh: "改动", en: "Changes")
  static let withPrevious = LocalizedText(zh: "与上一版比较", en: "against the one before")
  static let same = LocalizedText(zh: "两个版本的文本完全相同。", en: "The two texts are the same.")
  static let addedLine = LocalizedText(zh: "新增", en: "added")
  static let removedLine = LocalizedText(zh: "删除", en: "removed")
  static let oldLine = LocalizedText(zh: "旧行号", en: "Old line")
  static let newLine = LocalizedText(zh: "新行号", en: "New line")
  static let line = LocalizedText(zh: "内容", en: "Line")
  static let sign = LocalizedText(zh: "改动", en: "Change")

  static func changed(_ added: Int, _ removed: Int) -> LocalizedText {
    LocalizedText(zh: "新增 \(added) 行，删除 \(removed) 行", en: "Lines added: \(added), removed: \(removed)")
  }
  static func title(_ text: LocalizedText, revisions: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "\(text.zh)：\(revisions.zh)", en: "\(text.en): \(revisions.en)")
  }
}
