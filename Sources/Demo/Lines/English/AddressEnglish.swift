extension Situation {
  static let addressEnglish: [Situation] = [
    Situation(
      subjects: ["Change delivery address", "Wrong address"],
      openings: [
        "I entered the wrong address, can you change it? Not shipped yet.",
        "Please send order {order} to my office instead",
        "We've moved and I forgot to change the address",
        "I left out the flat number, will it still arrive?",
        "Can it go to {city} instead, and does that cost more?",
        "One digit of my phone number is wrong, please fix it",
        "I picked my default address but it's a gift for a friend",
      ],
      checks: [
        Exchange(
          "Could you send me the [full new address and phone number|complete new address and a phone number]?",
          "Sent, the phone still ends in {tail}."),
        Exchange(
          "Should everything in order {order} go there?",
          "Yes, all of it."),
      ],
      solution: """
        [Just in time|You're in luck], it hasn't left the warehouse. The address is changed, with the phone \
        ending {tail}; [no extra charge for {city}|shipping stays the same], and it should arrive within \
        {days} days. You can [remove the old address|delete the old one] under "Addresses" so that it isn't \
        chosen again.
        """,
      shortSolution: "Changed, no extra charge.",
      followUp: Exchange(
        "The text still shows the old address?",
        "That was sent when you ordered. The app is right, and I'll text you a new confirmation."),
      note: "Address changed before dispatch, confirmed by the warehouse."),
    Situation(
      subjects: ["Redirect a shipped parcel", "Already on its way"],
      openings: [
        "It's already shipped but I'm travelling, can it be redirected?",
        "The parcel is nearly in {city} and I don't live there any more",
        "Could the courier bring it to my work instead?",
        "I'd like to pick it up at a parcel shop, how does that work?",
        "It's out for delivery, please stop it!",
        "Can you forward it from my parents' place to {city}?",
        "The driver says only you can change the address",
      ],
      checks: [
        Exchange(
          "How far along is it, and [has the driver called|did the driver ring]?",
          "Out for delivery today, he called once."),
        Exchange(
          "Is the new address in the same city?",
          "No, it has to go to {city}."),
      ],
      solution: """
        The redirect [has gone through|is confirmed]: the parcel returns to the depot, then goes on to \
        {city}, about {days} days later than planned. We [cover the {small}|pay the {small} for forwarding] \
        this time. You'll get a new text; [if someone still tries the old address|should they still ring at \
        the old door], please just refuse it.
        """,
      shortSolution: "Redirected, {days} days later, we pay.",
      followUp: Exchange(
        "What if the redirect fails?",
        "Then it returns to us, and I send it again to the new address. You needn't reorder."),
      note: "Redirect submitted, fee on goodwill."),
    Situation(
      subjects: ["Outside delivery area", "You don't deliver here?"],
      openings: [
        "Your site says my village is out of range",
        "The courier only goes as far as the town and that's 20 km away",
        "I paid for delivery to the door and it's been left at a petrol station",
        "Do you deliver to islands? Others do.",
        "Will you carry a large {product} up to the fifth floor? No lift.",
        "I can't select my street, it isn't in the list",
        "Our postcode is new and your form rejects it",
      ],
      checks: [
        Exchange(
          "Which [village and postcode|postcode] is it, and is there a pick-up point you use?",
          "The nearest one is in the next town."),
        Exchange(
          "Could somebody take it in for you?",
          "My brother could."),
      ],
      solution: """
        I compared the three carriers for {city}, and [one does come to you|one of them goes to the door], so \
        order {order} goes with them, {days} days longer at the same price. Carrying it up is [included|part \
        of it], and they ring first. Your street [is going into our list|has been reported to the map team].
        """,
      shortSolution: "Other carrier, goes to the door, {days} days more.",
      followUp: Exchange(
        "You're sure they'll carry it upstairs?",
        "It's written in the job. If they refuse, ring me while they're there."),
      note: "Carrier switched, missing street reported."),
  ]
}
