import Charts
import HTML

/// Every chart with made-up figures, in both languages, full, nearly empty and empty.
enum Samples {
  static let chineseNames = [
    "孙一诺", "吴佳怡", "赵子涵", "郑凯", "周浩然", "冯雪", "陈思雨", "王小明", "李建国", "张小红", "欧阳文静", "何晓东", "林婉", "高远", "马冬梅", "罗伟", "宋佳",
    "唐果", "许诺", "邓超群", "韩梅", "曹阳", "彭丽", "曾国强", "萧然", "田雨", "董洁", "潘越", "袁野", "蔡琳",
  ]
  static let englishNames = [
    "Amelia Clarke", "Ben Osei", "Chidinma Nwosu", "Daniel Whitfield", "Elena Petrova", "Fatima al-Rashid",
    "George Kim",
    "Hannah Müller", "Isaac Thornton-Hughes", "Julia Santos", "Kenji Watanabe", "Laura Bianchi",
  ]

  /// A sequence of numbers in 0..<1 that is the same every time.
  struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }

    mutating func bell() -> Double { (0..<6).reduce(-3.0) { sum, _ in sum + next() } }
  }

  static func light(_ estimate: Estimate, target: Double) -> Light {
    guard let interval = estimate.interval else { return .unjudged }
    return interval.high < target ? .below : estimate.value < target ? .watch : .fine
  }

  static func quadrant(names: [String], seed: UInt64, chinese: Bool, id: String = "quadrant", width: Double = 640)
    -> QuadrantChart
  {
    var chance = Chance(seed)
    let agents = names.map { name in
      let speed = min(91 + 4.5 * chance.bell(), 99)
      let quality = 86 + 5 * chance.bell()
      let half = 1 + 2 * chance.next()
      let estimate = Estimate(quality, Interval(quality - half, quality + half))
      return QuadrantChart.Agent(
        name: name, speed: Estimate(speed, Interval(speed - half * 1.4, min(speed + half * 1.1, 100))),
        quality: estimate, light: light(estimate, target: 85))
    }
    return QuadrantChart(
      text: ChartText(
        id: id, title: chinese ? "五人又快又好" : "Five agents are fast and good",
        summary: chinese ? "横轴首响达标率，纵轴质量分。" : "Attainment across, quality upwards.",
        empty: chinese
          ? "本月还没有质检单。提交质检单后，这里会显示每位客服的速度与质量。" : "No reviews yet this month. Submit a review to see it here."),
      speed: Axis(
        title: chinese ? "首响达标率 %" : "First response attainment %", target: 90,
        targetLabel: chinese ? "目标 90" : "target 90",
        bounds: Interval(0, 100), format: .decimals(0)),
      quality: Axis(
        title: chinese ? "质量分" : "Quality score", target: 85, targetLabel: chinese ? "目标 85" : "target 85",
        bounds: Interval(0, 100), format: .decimals(0)),
      corners: chinese
        ? .init(fastAndGood: "又快又好", fastButPoor: "快但模板化", slowButGood: "好但慢", slowAndPoor: "又慢又差")
        : .init(
          fastAndGood: "fast and good", fastButPoor: "fast but canned", slowButGood: "good but slow",
          slowAndPoor: "slow and poor"), agents: agents, width: width)
  }

  static func intervals(names: [String], chinese: Bool, id: String = "intervals") -> IntervalDotPlot {
    var chance = Chance(7)
    let rows = names.enumerated().map { index, name in
      let value = 94 - 1.4 * Double(index) + chance.bell()
      let half = 1 + 1.6 * chance.next()
      let estimate = Estimate(value, Interval(value - half, value + half))
      return IntervalDotPlot.Row(
        name: name, estimate: index == 8 ? nil : estimate, previous: index == 2 ? nil : value + 2 * chance.bell(),
        count: index == 8 ? "1" : String(Int(60 + 120 * chance.next())), light: light(estimate, target: 85),
        note: chinese ? "数据不足" : "not enough data")
    }
    let groups = [Array(0...2), Array(1...4), Array(4...6), [6, 7, 9]].map { $0.filter(rows.indices.contains) }
    return IntervalDotPlot(
      text: ChartText(
        id: id, title: chinese ? "前三名差异不显著" : "The first three cannot be told apart",
        summary: chinese ? "质量分与 95 % 区间" : "Quality with 95 % intervals",
        empty: chinese ? "本月没有质检单。" : "No reviews this month."),
      axis: Axis(
        title: chinese ? "质量分" : "Quality", target: 85, targetLabel: chinese ? "目标 85" : "target 85",
        bounds: Interval(0, 100), tickFormat: .decimals(0)),
      words: chinese
        ? .init(name: "客服", count: "质检数", groups: "差异不显著", interval: "本月与 95 % 区间", previous: "上月")
        : .init(
          name: "Agent", count: "reviews", groups: "cannot be told apart", interval: "this month, 95 % interval",
          previous: "last month"), rows: rows, groups: groups)
  }

  static func duration(chinese: Bool) -> NumberText {
    NumberText { milliseconds in
      let seconds = milliseconds / 1000
      func trimmed(_ value: Double) -> String {
        value.rounded() == value || value >= 10 ? String(Int(value.rounded())) : NumberText.decimals(1)(value)
      }
      if seconds < 60 { return trimmed(seconds) + (chinese ? " 秒" : " s") }
      if seconds < 3600 { return trimmed(seconds / 60) + (chinese ? " 分" : " min") }
      if seconds < 86_400 { return trimmed(seconds / 3600) + (chinese ? " 时" : " h") }
      return trimmed(seconds / 86_400) + (chinese ? " 天" : " d")
    }
  }

  static func histogram(count: Int, chinese: Bool, id: String = "durations") -> DurationHistogram {
    var chance = Chance(11)
    let minutes = (0..<count).map { _ in
      let bell = chance.bell()
      return 4 * (bell > 0 ? 1 + bell * bell * 9 + bell * 2 : 1 / (1 + bell * bell * 2))
    }.sorted()
    let milliseconds = minutes.map { Int64($0 * 60_000) }
    let format = duration(chinese: chinese)
    func at(_ share: Double) -> Double { Double(milliseconds[min(Int(share * Double(count)), count - 1)]) }
    let marks =
      count == 0
      ? []
      : [(chinese ? "中位" : "median", 0.5), ("p90", 0.9), ("p95", 0.95)].map {
        DurationHistogram.Mark("\($0.0) \(format(at($0.1)))", at: at($0.1))
      }
    return DurationHistogram(
      text: ChartText(
        id: id, title: chinese ? "九成工单在 20 分钟内得到首次响应" : "Nine in ten are answered within 20 minutes",
        summary: chinese ? "首次响应时长的分布" : "The spread of first response times",
        empty: chinese ? "本月没有需要首次响应的工单。" : "No ticket needed a first response this month."),
      title: chinese ? "首次响应时长（工作时间）" : "First response, business time", countTitle: chinese ? "工单数" : "tickets",
      durations: milliseconds, marks: marks, target: .init(chinese ? "时限 15 分" : "target 15 min", at: 900_000),
      format: format)
  }

  static func heat(chinese: Bool, id: String = "heat", scale: Double = 40) -> HeatMap {
    var chance = Chance(5)
    let days =
      chinese ? ["周一", "周二", "周三", "周四", "周五", "周六", "周日"] : ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let values: [[Double?]] = days.indices.map { day in
      (0..<24).map { hour in
        if day == 6 && hour < 7 { return nil }
        let shape = hour < 7 ? 0.05 : hour < 12 ? 0.4 + 0.15 * Double(hour - 7) : hour < 19 ? 0.8 : 0.35
        return (shape * scale * (day > 4 ? 0.45 : 1) * (0.7 + 0.6 * chance.next())).rounded()
      }
    }
    return HeatMap(
      text: ChartText(
        id: id, title: chinese ? "周一上午最忙" : "Monday mornings are busiest",
        summary: chinese ? "每小时工单数" : "Tickets per hour",
        empty: chinese ? "这段时间没有工单。" : "No tickets in this period."), rows: days,
      columns: (0..<24).map(String.init), values: values)
  }

  static func classes(chinese: Bool, id: String = "classes") -> HeatMap {
    var chance = Chance(9)
    let rows =
      chinese ? ["物流延误", "商品质量", "退款慢", "服务态度"] : ["late parcel", "product quality", "slow refund", "attitude"]
    let columns =
      chinese
      ? ["五月", "六月", "七月", "八月", "九月", "十月"]
      : ["May 2026", "June 2026", "July 2026", "August 2026", "September 2026", "October 2026"]
    return HeatMap(
      text: ChartText(id: id, title: chinese ? "投诉类型" : "Complaint classes", summary: "", empty: "–"), rows: rows,
      columns: columns, values: rows.map { _ in columns.map { _ in (chance.next() * 1400).rounded() } }, width: 480)
  }

  static func months(count: Int, chinese: Bool, id: String = "months") -> MonthLine {
    var chance = Chance(3)
    let months = (0..<count).map { month in
      let value = 81 + 0.8 * Double(month) + 1.5 * chance.bell()
      let half = 1 + 2 * chance.next()
      let estimate = Estimate(value, Interval(value - half, value + half))
      return MonthLine.Month(
        label: chinese ? "\((month + 10) % 12 + 1) 月" : "2026-\((month + 10) % 12 + 1)",
        estimate: month == 3 ? nil : estimate,
        count: month == 3 ? "0" : String(Int(90 + 80 * chance.next())), comparison: 85.4 + chance.bell() * 0.5,
        light: light(estimate, target: 85))
    }
    return MonthLine(
      text: ChartText(
        id: id, title: chinese ? "质量分四个月来上升" : "Quality has risen for four months",
        summary: chinese ? "逐月质量分" : "Quality by month", empty: chinese ? "还没有完整的月份。" : "No whole month yet."),
      axis: Axis(
        title: chinese ? "质量分" : "Quality score", target: 85, targetLabel: chinese ? "目标 85" : "target 85",
        bounds: Interval(0, 100), tickFormat: .decimals(0)), series: chinese ? "孙一诺" : "Amelia Clarke",
      comparison: chinese ? "团队均值" : "team mean", countTitle: chinese ? "质检数" : "n", months: months)
  }

  static func bars(chinese: Bool, id: String = "bars", isEmpty: Bool = false) -> BarList {
    let causes =
      chinese
      ? [("流程：交接不清", 41), ("人员：排班不足", 28), ("工具：工单系统卡顿，切换页面超过十秒", 17), ("资源：缺少话术", 9), ("其他", 0)]
      : [
        ("process: unclear hand-over", 41), ("people: too few on shift", 28),
        ("tools: the helpdesk is slow to switch pages", 17), ("resources", 9), ("other", 0),
      ]
    return BarList(
      text: ChartText(
        id: id, title: chinese ? "超时原因：交接不清最多" : "Overtime: unclear hand-overs lead", summary: "",
        empty: chinese ? "本月没有超时。" : "Nothing was late this month."),
      bars: isEmpty
        ? []
        : causes.map {
          BarList.Bar(
            label: $0.0, value: Double($0.1), written: "\($0.1) · \($0.1 * 100 / 95) %", isEmphasised: $0.1 == 41)
        })
  }
}
