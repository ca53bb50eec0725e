/// The colours of a drawing: the page's tokens, so that themes and print reach it, with light values to stand alone.
enum Ink {
  static let strong = "var(--ink,#16181d)"
  static let quiet = "var(--ink-2,#565d6b)"
  static let line = "var(--line,#dcdfe6)"
  static let paper = "var(--paper,#ffffff)"
  static let accent = "var(--accent,#2456d6)"
  static let good = "var(--good,#1a7f4b)"
  static let warn = "var(--warn,#9a6200)"
  static let bad = "var(--bad,#b42318)"
  static let font =
    "var(--font,system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif)"
}
