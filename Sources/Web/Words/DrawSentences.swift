import Kernel

/// Sentences about draws that hold figures.
enum DrawSentences {
  static func committed(_ day: Day) -> LocalizedText {
    LocalizedText(
      zh: "\(day) 的种子已经定下，这是它的 SHA-256。抽检之后公布种子，任何人都能核对。",
      en:
        "The seed for \(day) is fixed; this is its SHA-256. The seed itself is published after the draw, for anyone to check."
    )
  }

  static func drawn(_ day: Day, _ count: Int) -> LocalizedText {
    LocalizedText(zh: "\(day) 已抽取 \(count) 张工单。", en: "\(day) is drawn: \(count) tickets.")
  }

  static func summary(_ drawn: Int, of frame: Int, _ share: String) -> LocalizedText {
    LocalizedText(
      zh: "当日 \(frame) 张工单，抽中 \(drawn) 张（\(share) %）。",
      en: "\(drawn) of the day’s \(frame) tickets are drawn (\(share) %).")
  }

  static func state(_ done: Int, of drawn: Int, _ skipped: Int, _ rate: String) -> LocalizedText {
    if skipped == 0 {
      return LocalizedText(
        zh: "已质检 \(done) / \(drawn) 张，没有跳过。", en: "\(done) of \(drawn) are reviewed; none was skipped.")
    }
    return LocalizedText(
      zh: "已质检 \(done) / \(drawn) 张，跳过 \(skipped) 张（跳过率 \(rate) %）。",
      en: "\(done) of \(drawn) are reviewed; \(skipped) skipped (\(rate) %).")
  }

  static func doubles(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "其中 \(count) 张由两位质检员分别质检，互不知情，用来看一致性。",
      en: "\(count) of them are reviewed by two people who do not know of each other, to measure agreement.")
  }

  static func unassigned(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "\(count) 张工单还没有质检员。", en: "\(count) tickets have no reviewer.")
  }

  static func given(_ count: Int, _ left: Int) -> LocalizedText {
    LocalizedText(
      zh: left == 0 ? "已分配 \(count) 张。" : "已分配 \(count) 张，还有 \(left) 张无人可质检。",
      en: left == 0 ? "\(count) given out." : "\(count) given out; nobody may review \(left).")
  }

  static func moved(_ count: Int, _ kept: Int) -> LocalizedText {
    LocalizedText(
      zh: kept == 0 ? "已移交 \(count) 张。" : "已移交 \(count) 张；\(kept) 张不能交给这位质检员，留在原处。",
      en: kept == 0 ? "\(count) handed over." : "\(count) handed over; \(kept) may not go to this reviewer and stay.")
  }

  static func skipped(_ number: String, replacement: String?) -> LocalizedText {
    LocalizedText(
      zh: replacement.map { "已跳过 \(number)，由 \($0) 替补。" } ?? "已跳过 \(number)，没有可替补的工单。",
      en: replacement.map { "\(number) is skipped; \($0) takes its place." }
        ?? "\(number) is skipped; nothing is left to take its place.")
  }

  static func verified(_ size: Int, of frame: Int) -> LocalizedText {
    LocalizedText(
      zh: "重新抽了一遍：从 \(frame) 张里抽出了同样的 \(size) 张，一字不差。",
      en: "Drawn again: the same \(size) of \(frame) tickets came out, byte for byte.")
  }

  static func late(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "\(count) 张工单是抽检之后才导入的，没有机会被抽中。", en: "\(count) tickets arrived after the draw and could not be drawn.")
  }

  static func gone(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "后来的导入改了 \(count) 张工单的归属，它们不再算这一天的。",
      en: "\(count) tickets of the frame no longer count for that day after later imports.")
  }

  static func fails(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "抽检记录与重抽的结果有 \(count) 处不同：", en: "The draw on record differs from the one drawn again in \(count) points:")
  }

  static func lastCheck(_ time: String, holds: Bool) -> LocalizedText {
    LocalizedText(
      zh: holds ? "上次复核：\(time)，一致。" : "上次复核：\(time)，不一致。",
      en: holds ? "Last verified at \(time): it holds." : "Last verified at \(time): it differs.")
  }
}
