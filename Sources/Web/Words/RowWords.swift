import Kernel

/// What is wrong or odd about rows of a file; the English words are those of the command line.
enum RowWords {
  static func reason(_ word: String) -> LocalizedText {
    LocalizedText(zh: RowWords.reasonsInChinese[word] ?? word, en: word)
  }

  static func warning(_ word: String) -> LocalizedText {
    LocalizedText(zh: RowWords.warningsInChinese[word] ?? word, en: word)
  }

  static let reasonsInChinese = [
    "missing value": "缺少必填的值",
    "too few fields": "字段太少",
    "too many fields": "字段太多",
    "unknown value": "不认识的值",
    "not a time": "不是时间",
    "time before 1970 or after 2199": "时间早于 1970 年或晚于 2199 年",
    "only minutes and seconds are left of this time": "时间只剩分和秒",
    "time without an offset or zone": "时间没有时差，也没有时区",
    "id in scientific notation": "编号成了科学计数法",
    "line break or control character in a number": "编号里有换行或控制字符",
    "not a number": "不是数字",
    "out of range": "超出范围",
    "not yes or no": "不是“是”或“否”",
    "not valid text": "文字编码有误",
    "too long": "太长",
    "solved before it was created": "解决早于创建",
    "answered, but no agent is named": "有回复，但没有客服姓名",
    "no such ticket": "没有这张工单",
    "another row of its case was rejected": "同一工单的另一行被拒收",
  ]

  static let warningsInChinese = [
    "first reply before creation": "首次回复早于创建",
    "solved before the first reply": "解决早于首次回复",
    "closed before solved": "关闭早于解决",
    "a time of solving on a ticket that is not solved": "未解决的工单带有解决时间",
    "the helpdesk's own flag contradicts its times": "客服系统自己的达标标记与时间不符",
    "unknown state, taken as open": "不认识的状态，按处理中计",
    "most times fall outside 07:00–19:00: is the zone right?": "多数时间在 07:00–19:00 之外，请检查时区",
    "an activity that the mapping does not know, taken as without effect": "映射里没有的操作，按无影响计",
    "one author writes as customer and as agent in one ticket": "同一作者在一张工单里既是客户又是客服",
    "a time that has not come yet: is the zone or the year right?": "时间还没到，请检查时区或年份",
    "a time that no clock showed, as it was put forward then; taken as an hour later": "夏令时跳过的时间，按晚一小时计",
    "a day without a time of day, taken as midnight: how long something took is no fact there":
      "只有日期没有时刻，按零点计，时长不可信",
    "text after a closing quote, taken as part of its field": "引号后面还有文字，算作同一字段",
    "lines of UTF-8 in a file read as GB18030, their letters wrong: was it put together?":
      "GB18030 文件里混有 UTF-8 的行，文字会错",
    "a ticket that stands in the file twice without a time of change: the last row counts": "同一工单出现两次且没有更新时间，以后一行为准",
    "a message that stands in the file twice and differs: the last row counts": "同一消息出现两次且不同，以后一行为准",
    "a row without a time of change put in place of one that has it": "没有更新时间的行替换了有更新时间的行",
    "a customer's number that lost its last digits, taken as unknown": "客户编号丢了末几位，按未知客户计",
    "text that was damaged before it reached us (????)": "文字在导出前已损坏（????）",
  ]
}
