import Content
import Kernel
import Tickets

/// Importing a file in the browser.
enum ImportWords {
  static let past = LocalizedText(zh: "导入记录", en: "Past imports")
  static let none = LocalizedText(
    zh: "还没有导入过文件。从客服系统导出工单的 CSV 或 XLSX，再拖到上面。",
    en: "Nothing was imported yet. Export the tickets of your helpdesk as CSV or XLSX and drop the file above.")
  static let source = LocalizedText(zh: "来源", en: "Source")
  static let state = LocalizedText(zh: "状态", en: "State")
  static let stands = LocalizedText(zh: "有效", en: "stands")
  static func undone(_ time: String) -> LocalizedText {
    LocalizedText(zh: "■ 已撤销（\(time)）", en: "■ taken back at \(time)")
  }
  static let takeBackLink = LocalizedText(zh: "撤销…", en: "Take back…")
  static func takeBack(_ file: String) -> LocalizedText {
    LocalizedText(zh: "撤销导入“\(file)”", en: "Take back “\(file)”")
  }
  static let takeBackHelp = LocalizedText(
    zh: "新增的行会删除，更新过的行恢复原样；之后可以换一个映射或时区重新导入。已有抽检、评分、超时原因或后续导入依赖它时不能撤销。",
    en: """
      What it added goes, and what it changed becomes what it was; the file can then be imported with another mapping or \
      zone. That cannot be done when a draw, a review, an overtime reason or a later import rests on it.
      """)
  static let takenBack = LocalizedText(zh: "导入已撤销。", en: "The import is taken back.")
  static let choose = LocalizedText(zh: "选择文件", en: "Choose a file")
  static let kinds = LocalizedText(
    zh: "CSV（可用 gzip 压缩）或 XLSX，不超过 1 GB。上传后先核对，确认后才入库。",
    en: "CSV, gzipped or not, or XLSX; up to 1 GB. You check it first; nothing is stored before you say so.")
  static let orDrop = LocalizedText(zh: "也可以把文件拖到这里。", en: "Or drop it here.")
  static let sending = LocalizedText(zh: "正在上传", en: "Sending")
  static let lost = LocalizedText(zh: "连接中断，文件没有上传完，请重试。", en: "The connection was lost; send the file again.")
  static let send = LocalizedText(zh: "上传", en: "Send")

  static let time = LocalizedText(zh: "时间", en: "Time")
  static let file = LocalizedText(zh: "文件", en: "File")
  static let kind = LocalizedText(zh: "内容", en: "Content")
  static let kindHelp = LocalizedText(zh: "改选后会重新推测映射。", en: "Choosing another proposes the mapping anew.")
  static func name(of kind: ImportKind) -> LocalizedText {
    switch kind {
    case .tickets: LocalizedText(zh: "工单", en: "Tickets")
    case .messages: LocalizedText(zh: "消息", en: "Messages")
    }
  }
  static let added = LocalizedText(zh: "新增", en: "New")
  static let changed = LocalizedText(zh: "更新", en: "Changed")
  static let unchanged = LocalizedText(zh: "未变", en: "Unchanged")
  static let outdated = LocalizedText(zh: "早于已有数据", en: "Older than stored")
  static let rejected = LocalizedText(zh: "拒收", en: "Rejected")

  static let sample = LocalizedText(zh: "前几行", en: "The first rows")
  static let reading = LocalizedText(zh: "如何读取", en: "How it is read")
  static let zone = LocalizedText(zh: "文件里的时间是哪个时区的", en: "Time zone of the times in the file")
  static let zoneHelp = LocalizedText(
    zh: "例如 Asia/Shanghai。时间自带时差时不起作用。检查后会显示最忙的时段，可据此核对。",
    en: "Such as Asia/Shanghai; times with an offset keep it. The check shows the busiest hours to compare.")
  static let mapping = LocalizedText(zh: "映射（YAML）", en: "Mapping (YAML)")
  static let mappingHelp = LocalizedText(
    zh: "根据表头和内容推测，带 # ? 的地方请核对。", en: "Proposed from headers and values; # ? marks what to look at.")
  static let check = LocalizedText(zh: "检查，不入库", en: "Check, store nothing")
  static let run = LocalizedText(zh: "导入", en: "Import")
  static let remove = LocalizedText(zh: "丢弃文件", en: "Discard the file")
  static let removed = LocalizedText(zh: "文件已丢弃。", en: "The file is discarded.")

  static let found = LocalizedText(zh: "检查结果（未入库）", en: "What the check found (nothing is stored)")
  static let done = LocalizedText(zh: "已导入", en: "Imported")
  static let known = LocalizedText(zh: "这个文件之前导入过，没有变化", en: "Imported before; nothing changed")
  static let running = LocalizedText(zh: "正在导入", en: "Importing")
  static func rows(_ count: Int) -> LocalizedText { LocalizedText(zh: "已读 \(count) 行", en: "\(count) rows read") }
  static let interrupted = LocalizedText(
    zh: "服务器在导入中途停止，这次导入没有写入任何数据；可以重新导入。",
    en: "The server ended in the middle of the import and nothing of it was stored; import it again.")
  static let masked = LocalizedText(zh: "遮蔽：", en: "Masked:")
  static let reasons = LocalizedText(zh: "拒收原因", en: "Why rows are rejected")
  static let oddities = LocalizedText(zh: "请留意", en: "Worth a look")
  static let unused = LocalizedText(zh: "未使用的列：", en: "Columns not used:")
  static func hours(_ busiest: String) -> LocalizedText {
    LocalizedText(
      zh: "最忙的时段是 \(busiest) 点；不对的话，请检查时区", en: "Busiest from \(busiest) o’clock; if that is odd, the zone is wrong")
  }
  static func preview(_ shown: Int, of all: Int) -> LocalizedText {
    LocalizedText(zh: "拒收的行（前 \(shown) 行，共 \(all) 行）", en: "Rejected rows (the first \(shown) of \(all))")
  }
  static let line = LocalizedText(zh: "行", en: "Line")
  static let column = LocalizedText(zh: "列", en: "Column")
  static let value = LocalizedText(zh: "值", en: "Value")
  static let why = LocalizedText(zh: "原因", en: "Why")
  static let download = LocalizedText(zh: "下载拒收的行（CSV）", en: "Download the rejected rows (CSV)")
  static let downloadHelp = LocalizedText(zh: "保留一天。", en: "Kept for a day.")
  static let back = LocalizedText(zh: "返回导入记录", en: "Back to the imports")
}
