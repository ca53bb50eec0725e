extension Situation {
  static let refundEnglish: [Situation] = [
    Situation(
      subjects: ["Refund not received", "Where is my refund?"],
      openings: [
        "I returned the {product} on {date} and still no refund. Order {order}.",
        "Your app says \"refunded\" but there's nothing on my card statement",
        "It's been {days} business days. Where are my {amount}?",
        "Hi, can you check the refund for order {order}? It's stuck on \"processing\".",
        "I was promised the money back within three days, today is day nine...",
        "Hello, the bank says they never received a refund from you. Who is right?",
        "Could you chase the refund of {amount} please? I need it for rent.",
      ],
      checks: [
        Exchange(
          "Could you tell me [which card or wallet|how] you paid with?",
          "Visa debit ending {tail}."),
        Exchange(
          "What amount does the refund e-mail mention?",
          "It says {amount}, sent on {date}."),
      ],
      solution: """
        [I've found it|Here is what I see]: we sent {amount} for order {order} back on {date}, and it is \
        [with the bank's clearing now|being cleared by your bank]. That usually takes three to five working \
        days. [The reference number is on its way to you by e-mail|I have e-mailed you the reference]; if it \
        hasn't arrived in {days} days, reply here and I will get the proof of refund from our finance team \
        the same day.
        """,
      shortSolution: "Refund went out on {date}. Allow three to five working days.",
      followUp: Exchange(
        "And if it still isn't there by then?",
        "Then just answer this ticket. It stays mine, and finance will trace the payment with the bank."),
      note: "Finance shows the refund as paid out; waiting on bank clearing. Follow up in {days} days."),
    Situation(
      subjects: ["Refund request declined", "Why was my return refused?"],
      openings: [
        "Why was my refund declined? The {product} broke after two days!",
        "It says \"outside the return window\" but I only received it on {date}",
        "You refuse my return because the box is open. How else should I test it?",
        "My refund for {order} was rejected without any explanation",
        "Second time I get the same automatic refusal. Is a human reading these?",
        "They claim a part is missing from my return. It was never in the box.",
        "I am within 30 days, please tell me on what grounds you say no",
      ],
      checks: [
        Exchange(
          "Could you send me a photo of the item and the [packaging|box]?",
          "Just sent two photos, there isn't a scratch on it."),
        Exchange(
          "Which day did the parcel arrive, and what reason does the refusal give?",
          "It arrived on {date}, and the reason is \"return window expired\"."),
      ],
      solution: """
        Thank you, [that helps|that clears it up]. The system counted from the day of dispatch, but your \
        parcel only arrived on {date}, so you are well within the window. I have [reopened the request|filed \
        it again] with a note, and it will be approved today; [a courier will collect the {product}|we'll \
        send a courier], and the {amount} goes out within 48 hours of its return.
        """,
      shortSolution: "Reopened, you'll hear from us today.",
      followUp: Exchange(
        "Do I have to pay for the return label?",
        "No. The mistake was ours, so the label is free."),
      note: "Auto-refusal counted from dispatch date; sent to returns to overturn. Process issue."),
    Situation(
      subjects: ["Refund amount is wrong", "Refunded too little"],
      openings: [
        "I paid {amount} but got {small} less back. Why?",
        "Only one of the two items in order {order} was refunded",
        "You kept the shipping fee although you sent the wrong item",
        "My gift card balance was not returned with the refund",
        "The refund doesn't match my receipt, please check",
        "What is this {small} \"restocking fee\"? Nobody mentioned that.",
        "Loyalty points used for order {order} have vanished after the refund",
      ],
      checks: [
        Exchange(
          "Just to be sure: how much came back, and in how many payments?",
          "One payment, {small} short."),
        Exchange(
          "Did you use a voucher or points on this order?",
          "Yes, a voucher, I think from the newsletter."),
      ],
      solution: """
        I went through it line by line: [of the {amount}|from your {amount}], {small} had been covered by \
        voucher {coupon}, and the system failed to give the voucher back. I have [re-issued it|put it back on \
        your account], valid for 30 days, and your points are restored. [A breakdown is in your inbox|I've \
        e-mailed you the breakdown] so you can check my sums.
        """,
      shortSolution: "The missing {small} was a voucher. It's back in your account.",
      followUp: Exchange(
        "I'd rather have the money than a voucher.",
        "Understood. I have asked my supervisor to pay it out and will confirm by this evening."),
      note: "Voucher restore job failed; re-issued by hand. Bug known."),
  ]
}
