extension Situation {
  static let promotionEnglish: [Situation] = [
    Situation(
      subjects: ["Voucher doesn't work", "Discount not applied"],
      openings: [
        "My voucher {coupon} won't work, it isn't expired",
        "It says spend {amount}, save {small}. I don't see the saving.",
        "The coupon I collected yesterday has disappeared",
        "\"New customers only\", but I am a new customer",
        "Why can't I use two vouchers? The rules are a maze.",
        "{coupon} says \"not valid for this item\", why?",
        "The price jumps back at checkout. Is this a trick?",
      ],
      checks: [
        Exchange(
          "Which items are in your basket, and could you send [a screenshot|me a screenshot of the checkout]?",
          "Just one {product}, screenshot sent."),
        Exchange(
          "Where did you get the voucher, on the page or by text?",
          "On the offer page, {date}."),
      ],
      solution: """
        I see why: {coupon} [only counts for items from the offer page|is tied to the offer page], and your \
        {product} was added from the normal page. Remove it and [add it again from the offer page|use the \
        link I've sent], and the price changes. [If it doesn't|Should it not], simply pay, and I'll refund \
        the {small}.
        """,
      shortSolution: "Add it again from the offer page, then it works.",
      followUp: Exchange(
        "Why don't you say so clearly?",
        "You're right, it's easy to miss. I've asked the offers team to change the page."),
      note: "Two entrances to the offer cause questions, wording to be improved."),
    Situation(
      subjects: ["Price match", "It got cheaper"],
      openings: [
        "Three days after I bought it, it's {small} cheaper. Can I get the difference?",
        "I paid {amount} yesterday and the live stream has it for less",
        "Price match declined, \"different promotion\". Come on.",
        "Don't you have a 30 day price promise? Order {order}.",
        "Your \"sale\" price is higher than last week's",
        "A friend paid {small} less for the same {product}",
        "I pre-ordered with a deposit and now it's in stock for less",
      ],
      checks: [
        Exchange(
          "Where did you see the lower price, and [is it still there|can you still see it]?",
          "In the live stream, I've sent a screenshot."),
        Exchange(
          "What day did you pay?",
          "On {date}."),
      ],
      solution: """
        Our promise covers 30 days in the same shop, [live streams included|and live streams count]. You paid \
        on {date}, so the {small} is yours: I have [approved it|put it through], and it's back with you in \
        three to five working days. The refusal came because the system [doesn't know the live price|missed \
        the live price], and I've reported that.
        """,
      shortSolution: "Approved, {small} refunded.",
      followUp: Exchange(
        "And if it drops again?",
        "Each drop within the 30 days counts, just write to us."),
      note: "Live price missing from price promise, refunded by hand."),
    Situation(
      subjects: ["Gifts, points and rewards", "My free gift is missing"],
      openings: [
        "The free gift wasn't in the parcel",
        "I won a {product} in your draw, when will it come?",
        "I've lost {points} points overnight",
        "I referred a friend and got nothing",
        "Your app missed day 29 of my 30 day challenge",
        "Double points day wasn't counted for me",
        "First hundred buyers get a case. What number was I?",
      ],
      checks: [
        Exchange(
          "When did you take part, and [which account|what are the last digits of your account]?",
          "{date}, account ending {tail}."),
        Exchange(
          "Did the page say \"claimed\"?",
          "It did, and I took a screenshot."),
      ],
      solution: """
        You're [on the list|in the list of winners]: the gift travels apart from order {order}, it left \
        {city} on {date} and needs {days} days. The {points} points lapsed at the end of the year, [and our \
        reminder never reached you|without a proper reminder], so I've [put them back|restored them].
        """,
      shortSolution: "Gift comes separately within {days} days, points restored.",
      followUp: Exchange(
        "Will the gift be replaced if it's faulty?",
        "Yes, it has the same one-year warranty."),
      note: "Gift from another warehouse, points restored on goodwill."),
  ]
}
