import Kernel
import Knowledge

/// The knowledge base.
enum KnowledgeWords {
  static let title = LocalizedText(zh: "知识库", en: "Knowledge")
  static let none = LocalizedText(
    zh: "还没有知识卡。把 Markdown 卡片放进 KnowledgeBase/，再运行 assay publish KnowledgeBase。",
    en: "There are no cards yet. Write them in KnowledgeBase/ as Markdown and run assay publish KnowledgeBase.")
  static let search = LocalizedText(zh: "查找", en: "Search")
  static let searchLabel = LocalizedText(zh: "客户怎么说", en: "In the customer’s words")
  static let nothing = LocalizedText(
    zh: "没有找到。换个说法，或告诉培训师缺这张卡。", en: "Nothing was found. Say it otherwise, or tell a trainer that a card is missing.")
  static let weak = LocalizedText(zh: "可能相关", en: "Weak matches")
  static func alsoSearched(_ word: String, _ others: String) -> LocalizedText {
    LocalizedText(zh: "“\(word)”也查了：\(others)", en: "For “\(word)” also searched: \(others)")
  }
  static let all = LocalizedText(zh: "全部", en: "All")
  static let onlyFresh = LocalizedText(zh: "只看未过期", en: "Only fresh ones")
  static let card = LocalizedText(zh: "知识卡", en: "Card")
  static let cards = LocalizedText(zh: "知识卡", en: "Knowledge cards")
  static let product = LocalizedText(zh: "产品", en: "Product")
  static func said(_ problems: [String]) -> LocalizedText {
    LocalizedText(
      zh: "客户会说：" + problems.map { "“\($0)”" }.joined(separator: "、"),
      en: "Customers say " + problems.map { "“\($0)”" }.joined(separator: ", "))
  }
  static let audience = LocalizedText(zh: "给谁看", en: "Written for")
  static let owner = LocalizedText(zh: "负责人", en: "Owner")
  static let reviewBy = LocalizedText(zh: "复核日期", en: "Review by")
  static let freshness = LocalizedText(zh: "时效", en: "Freshness")
  static func keywords(_ names: String) -> LocalizedText {
    LocalizedText(zh: "关键词：\(names)", en: "Keywords: \(names)")
  }
  static let language = LocalizedText(zh: "语言", en: "Language")
  static let source = LocalizedText(zh: "出处", en: "Source")
  static let allCards = LocalizedText(zh: "全部知识卡", en: "All cards")
  static let related = LocalizedText(zh: "相关知识卡", en: "Related cards")
  static let history = LocalizedText(zh: "修订记录", en: "Revisions")
  static let edit = LocalizedText(zh: "编辑", en: "Edit")
  static let new = LocalizedText(zh: "新建知识卡", en: "New card")

  static func name(of audience: Card.Audience) -> LocalizedText {
    switch audience {
    case .agent: LocalizedText(zh: "客服", en: "agents")
    case .customer: LocalizedText(zh: "客户", en: "customers")
    case .everybody: LocalizedText(zh: "所有人", en: "everybody")
    }
  }

  static func name(of freshness: Freshness) -> LocalizedText {
    switch freshness {
    case .fresh: LocalizedText(zh: "有效", en: "fresh")
    case .dueSoon: LocalizedText(zh: "即将到期", en: "due soon")
    case .overdue: LocalizedText(zh: "已过复核日", en: "overdue")
    }
  }

  static func name(of language: Language) -> LocalizedText {
    switch language {
    case .zh: LocalizedText(zh: "中文", en: "Chinese")
    case .en: LocalizedText(zh: "英文", en: "English")
    }
  }

  static func text(of source: Card.Source) -> LocalizedText {
    let zh = source.section.map { "第 \($0) 节" } ?? source.page.map { "第 \($0) 页" } ?? ""
    let en = source.section.map { ", section \($0)" } ?? source.page.map { ", page \($0)" } ?? ""
    return LocalizedText(zh: "\(source.title) \(zh)", en: source.title + en)
  }
}
