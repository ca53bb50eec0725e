/// Names of people who do not exist.
enum Names {
  private static let surnames = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗",
  ]
  private static let given = [
    "晓雯", "子涵", "思远", "雨桐", "佳宁", "浩然", "梦洁", "志强", "欣怡", "文博", "雅婷", "俊杰", "静怡", "一鸣", "海燕",
    "明哲", "若曦", "建国", "春梅", "天宇", "诗琪", "立新", "芷若", "大伟", "秋月", "泽宇", "丹妮", "国栋", "冰洁", "乐乐",
  ]
  private static let firstNames = [
    "Grace", "Oliver", "Priya", "Daniel", "Sofia", "Ethan", "Amara", "Lucas", "Hannah", "Mateo", "Chloe", "Samir",
    "Emily", "Noah", "Ingrid", "Marcus", "Zoe", "Kwame", "Laura", "Tom", "Nadia", "Peter", "Yuki", "Rosa",
  ]
  private static let lastNames = [
    "Miller", "Okafor", "Patel", "Nguyen", "Rossi", "Clarke", "Silva", "Larsen", "Haddad", "Walsh", "Kowalski",
    "Turner", "Mensah", "Fischer", "Moreau", "Hughes", "Santos", "Bailey", "Novak", "Ibrahim",
  ]

  /// A full name; different numbers below 480 give different names.
  static func full(_ number: Int, _ language: Language) -> String {
    switch language {
    case .chinese: surnames[number * 7 % 20] + given[(number * 11 + number / 60) % 30]
    case .english: "\(firstNames[number * 5 % 24]) \(lastNames[(number * 3 + number / 24) % 20])"
    }
  }

  /// How an agent signs to a customer: the given name, or a first name that the customer can read.
  static func short(_ name: String, number: Int, for language: Language) -> String {
    let chinese = name.first.map { !$0.isASCII } ?? false
    switch language {
    case .chinese: return chinese ? String(name.dropFirst()) : String(name.prefix { $0 != " " })
    case .english: return chinese ? firstNames[number * 7 % 24] : String(name.prefix { $0 != " " })
    }
  }

  /// How an agent addresses a customer.
  static func polite(_ name: String, _ language: Language, female: Bool) -> String {
    switch language {
    case .chinese: name.prefix(1) + (female ? "女士" : "先生")
    case .english: (female ? "Ms " : "Mr ") + (name.split(separator: " ").last.map(String.init) ?? name)
    }
  }
}
