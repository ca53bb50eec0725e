extension Situation {
  static let outageEnglish: [Situation] = [
    Situation(
      subjects: ["App is down", "Cannot connect to the service"],
      openings: [
        "Your app won't load, just spinning",
        "Is the service down? Everything in my house is offline",
        "I get \"service unavailable {code}\" on every page",
        "Neither the site nor the app works, I refreshed a dozen times",
        "Nothing has worked since this morning, is it me or you?",
        "My friends can't get in either, it's your servers, right?",
        "Checkout is dead and the sale ends tonight 😩",
      ],
      checks: [
        Exchange(
          "Is it down all the time or [on and off|now and then]?",
          "All the time, for half an hour at least."),
        Exchange(
          "Is there an error number on the page?",
          "{code}."),
      ],
      solution: """
        [It's us, not you|The fault is on our side]: a service of ours is down, and the engineers are working \
        on it. [The status page is updated every half hour|We post an update every half hour]. The buttons on \
        the {product} itself still work. I'll [write to you as soon as it's back|message you the moment it's \
        fixed], so there's no need to restart anything.
        """,
      shortSolution: "Our servers are down. I'll let you know.",
      followUp: Exchange(
        "So when will it be back?",
        "The current estimate is one to two hours, but I don't want to promise a minute I can't keep."),
      note: "Major incident, linked to the incident ticket, call back in bulk afterwards."),
    Situation(
      subjects: ["All devices offline", "No remote control"],
      openings: [
        "All my devices show offline, the router is fine",
        "None of my schedules ran this morning",
        "The voice assistant says the {product} isn't responding",
        "I can't open the smart lock remotely and my mother's outside!",
        "The camera's been offline for two hours and my dad is home alone",
        "There's an orange light flashing on everything",
        "Nothing has synced since {date}",
      ],
      checks: [
        Exchange(
          "What colour is the light on the [device|front]?",
          "Orange, flashing."),
        Exchange(
          "Do other things on the same wifi work?",
          "Yes, TV and phones are all fine."),
      ],
      solution: """
        Your network is all right, [our cloud connection is down|it's our cloud that dropped out]. The lock \
        opens with the [code on the keypad|keypad code] or the key, and the {product} works by its own \
        buttons. When the service returns, the devices come back by themselves, [schedules included|with \
        their schedules], so please don't pair them again.
        """,
      shortSolution: "Cloud is down. Use the buttons, it reconnects on its own.",
      followUp: Exchange(
        "Will I lose the missing data?",
        "No, devices keep three days and upload them afterwards."),
      note: "Cloud link incident, not on customer's side."),
    Situation(
      subjects: ["Checkout is failing", "Payment error"],
      openings: [
        "Checkout says \"system busy\" whatever I do",
        "I press pay and get a white page",
        "Money left my account but there's no order",
        "My basket emptied itself overnight",
        "The offer runs out in an hour and I can't pay!",
        "Payment page shows {code} on two different phones",
        "Why is your site so slow today? Every click takes half a minute.",
      ],
      checks: [
        Exchange(
          "What does the error say, word for word?",
          "{code}, \"please try again later\"."),
        Exchange(
          "Has your bank taken the money?",
          "Yes, {amount}."),
      ],
      solution: """
        [Our payment service has a fault today|It's a fault in our payment service], and your {amount} [is \
        safe|isn't lost]: the order will be completed when it recovers, or the money goes back within two \
        hours. I've [noted the offer price for you|registered the offer price], and if you order later, we \
        refund the difference.
        """,
      shortSolution: "Payment fault. The order gets completed or the money goes back.",
      followUp: Exchange(
        "Will you really honour the price?",
        "Yes, this ticket is your proof. Just reply here when you've ordered."),
      note: "Payment callbacks queued; offer price noted."),
  ]
}
