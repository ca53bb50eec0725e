import Kernel

extension Facts {
  /// Invents what a ticket is about: its order, product, sums and dates, in the customer's language.
  static func invented(
    customer: DemoCustomer, agent: DemoAgent, topic: Topic, day: Day, _ dice: inout Dice
  ) -> Facts {
    let language = customer.language
    var facts = Facts()
    facts[.order] = "HD\(dice.whole(in: 10_000_000...99_999_999))"
    facts[.product] = dice.pick(Vocabulary.products(language)) ?? ""
    facts[.city] = dice.pick(Vocabulary.cities(language)) ?? ""
    facts[.coupon] = dice.pick(Vocabulary.coupons) ?? ""
    facts[.code] = dice.pick(Vocabulary.codes) ?? ""
    facts[.version] = dice.pick(Vocabulary.versions) ?? ""
    facts[.amount] = money(dice.whole(in: 6...160) * 10 + 9, language)
    facts[.small] = money(dice.whole(in: 5...68), language)
    facts[.points] = String(dice.whole(in: 2...40) * 50)
    facts[.days] = String(dice.whole(in: 2...7))
    facts[.date] = spoken(day - dice.whole(in: 2...14), language)
    facts[.tail] = customer.tail
    facts[.customer] = customer.address
    facts[.name] = Names.short(agent.name, number: agent.number, for: language)
    facts[.staff] = String(8000 + agent.number)
    facts[.weekday] = Vocabulary.weekday(day.weekday, language)
    facts[.topic] = topic.title(language)
    return facts
  }

  private static func money(_ sum: Int, _ language: Language) -> String {
    language == .chinese ? String(sum) : "$\(sum)"
  }

  private static func spoken(_ day: Day, _ language: Language) -> String {
    let date = day.date
    return language == .chinese
      ? "\(date.month)月\(date.day)日" : "\(Vocabulary.months[(date.month - 1) % 12]) \(date.day)"
  }
}
