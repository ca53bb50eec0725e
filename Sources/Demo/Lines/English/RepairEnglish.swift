extension Situation {
  static let repairEnglish: [Situation] = [
    Situation(
      subjects: ["Device is broken", "It won't turn on"],
      openings: [
        "My {product} is dead, won't even charge",
        "It switches itself off several times a day",
        "Shows error {code} on start, restarting doesn't help",
        "It suddenly sounds like a tractor",
        "The display is garbled, I can't read the numbers",
        "Only one button still works",
        "Not three months old and it's stopped working. Warranty?",
      ],
      checks: [
        Exchange(
          "Could you try [another socket|a different socket], and tell me if any light comes on?",
          "Tried two, no light."),
        Exchange(
          "Has it been dropped or got wet?",
          "No, it hasn't moved since I bought it."),
      ],
      solution: """
        From what you describe it's [most likely the power board|probably the power board], which is covered. \
        Either we [collect it|send a courier], and you have it back in about {days} days, or a service point \
        near you does it the same day. If you'd like it collected, [I can book tomorrow morning|tomorrow \
        morning is free], and we lend you one in the meantime.
        """,
      shortSolution: "Covered. Courier collects tomorrow, back in {days} days.",
      followUp: Exchange(
        "Is there a deposit for the loan?",
        "No deposit, the courier takes it back when yours returns."),
      note: "Power board suspected, in warranty, loan unit requested."),
    Situation(
      subjects: ["Repair status", "How long will the repair take?"],
      openings: [
        "My {product} has been in repair for {days} days. Is it done?",
        "Status says \"in diagnosis\" for a week now",
        "When will you send my {product} back?",
        "You said three days for the repair, it's been ten",
        "Repair finished, but where is the tracking number?",
        "I accepted the quote of {small}, why hasn't anyone started?",
        "It's for my grandmother and she needs it. Can it go faster?",
      ],
      checks: [
        Exchange(
          "What are the last four digits of [the parcel you sent|your return label]?",
          "{tail}."),
        Exchange(
          "Does the app say \"diagnosis\" or \"waiting for parts\"?",
          "Waiting for parts, for three days now."),
      ],
      solution: """
        I [called the workshop|asked the workshop directly]: the motor is worn, and the part only reached \
        {city} yesterday. It's on the bench today, [leaves tomorrow|ships tomorrow], and should be with you \
        in {days} days. We should have told you, so [there's no charge|I've waived the {small}], and the \
        warranty is three months longer.
        """,
      shortSolution: "Part has arrived, ships tomorrow, no charge.",
      followUp: Exchange(
        "Won't it break again soon?",
        "The part is new and has its own 90 days. If it fails, you get a new device."),
      note: "Part shortage, resources. Waiver approved."),
    Situation(
      subjects: ["Technician visit", "Nobody came"],
      openings: [
        "Technician was due this morning, nobody came",
        "The fitter wants {small} extra for drilling. Is that right?",
        "It's louder after the repair than before, send someone else please",
        "I need to move the appointment, I'm away on {date}",
        "Your fitter scratched my wall. Who pays?",
        "I was told the call-out is free and then had to pay",
        "Booked an installation and haven't heard a word",
      ],
      checks: [
        Exchange(
          "What time window does [the booking|your confirmation] show, and did you try the technician's number?",
          "Nine to twelve, and no one picks up."),
        Exchange(
          "Did they show you the price list?",
          "No, they just said it."),
      ],
      solution: """
        I've [got hold of the dispatcher|spoken to dispatch]: the job before ran late, and nobody told you. \
        [That's our fault|We got that wrong]. Another technician comes today before three and rings first. \
        Standard installation is free, [drilling included|and so is drilling]; if you've paid {small}, send \
        me the receipt and I'll refund it.
        """,
      shortSolution: "Another technician today before three, no charge.",
      followUp: Exchange(
        "I'm at work then. Any evening slot?",
        "Seven to eight is free, I've moved it for you."),
      note: "Contractor late without notice, reassigned, noted for their score."),
  ]
}
