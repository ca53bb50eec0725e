/// Words that ask rather than say what about; they count less, never nothing.
enum QuestionWords {
  private static let chinese = [
    "请问", "请问一下", "麻烦", "你好", "您好", "我想问", "想问", "怎么", "怎么样", "怎么办", "怎样", "如何", "什么", "为什么", "为何",
    "哪些", "哪里", "哪个", "是否", "是不是", "可以", "可不可以", "能不能", "能否", "吗", "呢", "啊", "呀", "吧", "么", "的", "了", "我", "你",
    "您",
  ]

  private static let english: Set<String> = Set(
    """
    a an the is are was were be been i me my we our you your he it its they this that to of in on at for from with and \
    or but if do does did can could will would should how what when where which who why there any have has had not no \
    so as by about into out up am im ive dont doesnt cant s t
    """.split(separator: " ").map(String.init))

  /// The Chinese ones as scalars, under their first.
  private static let byFirst: [UInt32: [[UInt32]]] = Dictionary(
    grouping: chinese.map { $0.unicodeScalars.map(\.value) }, by: { $0.first ?? 0 })

  static func contains(_ word: String) -> Bool { english.contains(word) }

  /// For each folded scalar whether a Chinese question word covers it.
  static func cover(_ scalars: [UInt32]) -> [Bool] {
    var covered = [Bool](repeating: false, count: scalars.count)
    for position in scalars.indices {
      for word in byFirst[scalars[position]] ?? [] where scalars[position...].starts(with: word) {
        for index in position..<position + word.count { covered[index] = true }
      }
    }
    return covered
  }
}
