extension Catalogue {
  static let people: KeyValuePairs<String, String> = [
    "There is no agent “{1}”.": "没有名为“{1}”的客服。",
    "Did you mean {1}?": "是不是{1}？",
    "“{1}” is no time zone.": "“{1}”不是时区。",
    "Write one such as Asia/Shanghai or Europe/London.": "请写 Asia/Shanghai 或 Europe/London 这样的名称。",
    "“{1}” is no share from {2} to 1.": "“{1}”不是 {2} 到 1 之间的比例。",
    "Write a number such as 0.2 for 20 %.": "请写 0.2 这样的小数，即 20 %。",
    "There is no setting “{1}”.": "没有名为“{1}”的设置。",
    "The settings are zone, sampling_rate and double_share.":
      "可用的设置是 zone（时区）、sampling_rate（抽检比例）和 double_share（双评比例）。",
  ]
}
