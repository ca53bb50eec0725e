extension Situation {
  static let deliveryEnglish: [Situation] = [
    Situation(
      subjects: ["Parcel not moving", "Tracking has not updated"],
      openings: [
        "My tracking has been stuck in {city} for four days",
        "Where is order {order}? You promised next-day delivery.",
        "The {product} was a birthday present for today. Great.",
        "No tracking updates since {date}, is it lost?",
        "Your link says \"label created\" and nothing else for a week",
        "Is there any chance the parcel arrives before the weekend?",
        "The courier says ask the shop, so I am asking the shop 🙂",
      ],
      checks: [
        Exchange(
          "Could you confirm the last four digits of the phone number [on the order|for the delivery]?",
          "It's {tail}."),
        Exchange(
          "What is the last line that tracking shows you?",
          "\"Departed {city} hub\", {date}."),
      ],
      solution: """
        I've [spoken with the carrier|been on to the carrier]: the {city} hub was overloaded and your parcel \
        missed two trucks. It [left today|is on the road now] and should reach you within {days} days. I have \
        marked it as urgent, and [if it isn't with you by then|should it not arrive], I'll send a new \
        {product} straight away rather than make you wait for a claim.
        """,
      shortSolution: "Delayed at {city}. Should arrive within {days} days.",
      followUp: Exchange(
        "What if nobody is home?",
        "I've added a note to leave it at the pick-up point nearest you. You'll get a code by text."),
      note: "Carrier backlog in {city}; expedite requested, check in {days} days."),
    Situation(
      subjects: ["Marked delivered but not received", "Parcel missing"],
      openings: [
        "It says delivered but there is nothing at my door",
        "Somebody signed for order {order} and it wasn't me",
        "The delivery photo shows a door that isn't mine!",
        "Tracking says \"left with neighbour\". I have no neighbours.",
        "Parcel delivered at 2 am according to your site? Seriously?",
        "My porter has no parcel for me but you say it's been delivered",
        "I was away in {city} all week, so how can it be \"handed to resident\"?",
      ],
      checks: [
        Exchange(
          "Have you had a chance to ask [a neighbour or the front desk|around the building]?",
          "I did. Nobody has it."),
        Exchange(
          "What time does the delivery scan show, and is there a photo?",
          "{date} in the afternoon, the photo shows a blue door. Mine is white."),
      ],
      solution: """
        Thanks for checking. I [reached the driver|called the depot], and he left it at the building next \
        door. He will [bring it round this evening before eight|collect it and deliver it tonight] and ring \
        you first. A delivery complaint is on file. If it isn't there tonight, I'll [ship a replacement|send \
        a new one] for {order} tomorrow morning, with nothing for you to do.
        """,
      shortSolution: "Driver left it next door, he brings it today.",
      followUp: Exchange(
        "What if it has been opened?",
        "Please refuse it in that case, and I'll send a new one at once."),
      note: "Misdelivery by driver, complaint raised with the carrier."),
    Situation(
      subjects: ["Damaged or wrong item", "Something is missing from the box"],
      openings: [
        "The {product} arrived with a cracked case",
        "You sent me the black one, I ordered white",
        "There's a cable missing from the box of order {order}",
        "Box was crushed, the {product} rattles when I shake it",
        "I ordered two and received one",
        "This is clearly a used unit, the seal is broken and there's hair on it, yuck",
        "Wrong plug! I can't use this in the UK.",
      ],
      checks: [
        Exchange(
          "Could you send a photo of the [label and the damage|damage and the shipping label]?",
          "Here you go, label and crack are both visible."),
        Exchange(
          "Which part is missing, going by the list in the box?",
          "The charging cable. It's on the list but not in the box."),
      ],
      solution: """
        Thank you for the photos, [that's plainly transport damage|no doubt about it, this is on us], and I'm \
        sorry. A new {product} leaves {city} today; keep the old one until it comes, the [driver takes it \
        back|courier swaps them at the door]. You pay nothing, and [you'll have the tracking number \
        tonight|tracking follows this evening].
        """,
      shortSolution: "Replacement is on its way, the courier takes the old one.",
      followUp: Exchange(
        "When should I expect it?",
        "Within {days} days. You'll get the tracking number by text."),
      note: "Swap order created; liability warehouse/carrier to be settled."),
  ]
}
