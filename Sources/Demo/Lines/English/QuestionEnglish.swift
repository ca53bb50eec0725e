extension Situation {
  static let questionEnglish: [Situation] = [
    Situation(
      subjects: ["Product question", "Which one should I buy?"],
      openings: [
        "What room size is the {product} meant for?",
        "Is the new model worth {small} more than the old one?",
        "Does the {product} work with an iPhone?",
        "How loud is it at night? We have a baby.",
        "Is it easy enough for my parents, with large type?",
        "How often do the filters need replacing and what do they cost?",
        "Will it run on 110 volts?",
      ],
      checks: [
        Exchange(
          "Roughly how big is the room, and [any pets|do you have pets]?",
          "About 20 square metres, one cat."),
        Exchange(
          "What matters more to you, quiet or fast?",
          "Quiet, it's for the bedroom."),
      ],
      solution: """
        For a bedroom of that size the standard model is [enough|plenty]: about 28 decibels on the night \
        setting, [like turning pages|as quiet as a library]. With a cat, plan on a new filter every four \
        months, {small} a set. It works with iPhone and Android, and [there's a large-type mode|large type \
        can be switched on] for your parents. I'd only take the bigger one if speed matters most.
        """,
      shortSolution: "The standard one will do. 28 dB at night, filter every four months.",
      followUp: Exchange(
        "Will it get cheaper soon?",
        "The offer runs until {date}, and if the price drops within 30 days we refund the difference."),
      note: "Pre-sales, likely to buy."),
    Situation(
      subjects: ["How do I use it?", "Set-up question"],
      openings: [
        "How do I set a timer? The manual is no help",
        "There's a small symbol lit on my {product}, what does it mean?",
        "Does it need cleaning before first use?",
        "How can I share the device with my wife?",
        "Can't get the child lock off",
        "How do I switch it from Fahrenheit to Celsius?",
        "I put the filter in backwards, did I break it?",
      ],
      checks: [
        Exchange(
          "Which model is it? [It's on the label underneath|You'll find it on the bottom label].",
          "{product}, second generation."),
        Exchange(
          "Is the app up to date?",
          "Yes, {version}."),
      ],
      solution: """
        [Easily done|Three steps]: open the app, choose the {product}, tap "More", then "Schedule", pick the \
        days and save. [Sharing is on the same page|On that page you can also share it] under "Members", up \
        to five people. [I'm sending you the pictures as well|A guide with pictures is attached].
        """,
      shortSolution: "More, then Schedule, then save.",
      followUp: Exchange(
        "Does the timer run without internet?",
        "Yes, it's stored in the device itself."),
      note: "How-to, sent the guide. Worth a knowledge card."),
    Situation(
      subjects: ["Warranty and spare parts", "Is this covered?"],
      openings: [
        "How long is the warranty, and do I need the receipt?",
        "Where can I buy spare parts?",
        "I bought it abroad, is it covered here?",
        "Can I change the battery of the {product} myself?",
        "Is it too late to add the extended warranty?",
        "Bought it second-hand, is there any warranty left?",
        "Do you take old devices in part exchange?",
      ],
      checks: [
        Exchange(
          """
          Could you read me the last four digits of the serial number? [I'll look up the start date|Then I \
          can see when it began].
          """,
          "{tail}."),
        Exchange(
          "Did you buy it from our own shop?",
          "Yes, order {order}."),
      ],
      solution: """
        [It's covered|Good news]: two years from {date}, and [the receipt isn't needed|no receipt needed], \
        the serial number is enough. Extended warranty can be added within 90 days, and you're still in time; \
        it's {small} a year. I'd not change the battery yourself, [it breaks the seal|the seal won't \
        survive]; a service point does it while you wait.
        """,
      shortSolution: "Two years, serial number is enough. You can still extend.",
      followUp: Exchange(
        "Are service points open on Saturdays?",
        "Yes, nine to six, and you skip the queue if you book in the app."),
      note: "Warranty question, mentioned the extension, no pushing."),
  ]
}
