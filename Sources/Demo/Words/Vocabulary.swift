/// Products, places and other words that fill the slots.
enum Vocabulary {
  static func products(_ language: Language) -> [String] {
    language == .chinese
      ? ["空气净化器", "扫地机器人", "智能门锁", "恒温水壶", "护眼台灯", "体脂秤", "摄像头", "加湿器", "电动牙刷", "血压计"]
      : [
        "air purifier", "robot vacuum", "smart lock", "kettle", "desk lamp", "body scale", "camera", "humidifier",
        "toothbrush", "blood pressure monitor",
      ]
  }

  static func cities(_ language: Language) -> [String] {
    language == .chinese
      ? ["杭州", "武汉", "成都", "广州", "郑州", "西安", "沈阳", "长沙", "苏州", "昆明", "合肥", "福州"]
      : [
        "Leeds", "Dublin", "Rotterdam", "Lyon", "Hamburg", "Toronto", "Austin", "Leicester", "Cork", "Perth",
        "Bristol", "Malmö",
      ]
  }

  static func weekday(_ number: Int, _ language: Language) -> String {
    let names =
      language == .chinese
      ? ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
      : ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return names[(number - 1) % 7]
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  static let coupons = ["SAVE30", "SPRING15", "VIP88", "HELLO10", "NEW50", "HOME25", "LUCKY66"]
  static let codes = ["E1027", "503", "E404", "A-17", "NET_22", "E3301", "1009", "TIMEOUT-8"]
  static let versions = ["5.2.0", "5.2.1", "5.3.0", "4.9.8", "6.0.1"]
}
