/// A made-up customer.
package struct DemoCustomer: Sendable {
  /// The key that tickets carry.
  package let key: String
  package let name: String
  package let tier: String
  package let language: Language
  let female: Bool
  let tail: String

  init(number: Int, language: Language, dice: inout Dice) {
    key = "C\(100_000 + number)"
    name = Names.full(dice.whole(in: 0...479), language)
    tier = ["vip", "gold", "standard"][dice.index(weights: [0.07, 0.18, 0.75])]
    self.language = language
    female = dice.happens(0.5)
    tail = String(dice.whole(in: 1000...9999))
  }

  var isVIP: Bool { tier == "vip" }

  /// How an agent addresses the customer.
  var address: String { Names.polite(name, language, female: female) }
}
