extension Situation {
  static let invoiceEnglish: [Situation] = [
    Situation(
      subjects: ["I need an invoice", "How do I get a receipt?"],
      openings: [
        "Where do I find the invoice for {order}?",
        "I need a VAT invoice made out to my company",
        "The invoice e-mail never arrived",
        "Expenses are due tonight, could you send the invoice today?",
        "Can you put three orders on one invoice?",
        "The invoice download link has expired",
        "Do you issue invoices with a purchase order number on them?",
      ],
      checks: [
        Exchange(
          "What [company name and VAT number|name and tax number] should it carry, and where shall I send it?",
          "Same company as last time, same e-mail."),
        Exchange(
          "Would you like a normal invoice or one with VAT shown?",
          "With VAT shown, please."),
      ],
      solution: """
        Done: the invoice for order {order} over {amount} [is in your inbox|has just been sent to you], with \
        the order number in the subject line. From now on you can [download it yourself under Orders, \
        Invoice|get it under Orders, Invoice in the app]. Several orders on one invoice take {days} working \
        days because finance checks them by hand.
        """,
      shortSolution: "Sent to your e-mail just now.",
      followUp: Exchange(
        "I don't see it, might it be in spam?",
        "Quite possibly. I've sent it again and texted you a download link as well."),
      note: "Invoice resent, slow mailbox on the customer's side."),
    Situation(
      subjects: ["Invoice is wrong", "Please correct my invoice"],
      openings: [
        "There's a typo in the company name on my invoice",
        "The invoice says {small} less than I paid",
        "Wrong VAT number, my accountant won't accept it",
        "You invoiced me personally instead of my company",
        "The item on the invoice isn't the {product} I bought",
        "Can you still correct an invoice from last month?",
        "This is the second wrong invoice. Please read what I write.",
      ],
      checks: [
        Exchange(
          "Could you send me [the exact name and number|the details exactly as they should read]?",
          "Sent. Please check every letter this time."),
        Exchange(
          "What are the last four digits of the invoice number?",
          "{tail}."),
      ],
      solution: """
        Checked letter by letter: [the mistake was ours|we typed it wrong], sorry. I've cancelled the old \
        invoice, and the new one over {amount} comes [this afternoon|today]. [You'll get a preview first|I'll \
        send you a preview], and I only file it once you say it's right.
        """,
      shortSolution: "Cancelled and reissued, you'll have it today.",
      followUp: Exchange(
        "Do I need to return the old one?",
        "No, it's electronic, so there's nothing to send back."),
      note: "Header typed wrongly, credit note issued, second person checks."),
    Situation(
      subjects: ["Unknown charge", "Charged twice"],
      openings: [
        "You charged me {amount} twice for order {order}",
        "I never signed up for a membership, yet you take {small} every month",
        "What's this charge on {date}? I don't recognise it.",
        "I cancelled the renewal and was billed anyway",
        "Payment failed but the money is gone",
        "The price was {amount} and I paid {small} more at checkout",
        "The trial wasn't over and you already charged me. Not cool.",
      ],
      checks: [
        Exchange(
          "When was it charged, and [how did you pay|with which card]?",
          "On the morning of {date}, PayPal."),
        Exchange(
          "What are the last four digits of the transaction?",
          "{tail}."),
      ],
      solution: """
        [Found it|I can see it]: on {date} the membership renewed a few hours after you had switched it off. \
        I've [sent the {small} back|refunded {small}] the same way, it takes three to five working days. \
        Renewal is off, [I checked it myself|I've made sure of that], and there won't be another charge.
        """,
      shortSolution: "Renewal is off and {small} refunded.",
      followUp: Exchange(
        "Are you sure it won't happen next month?",
        "Yes. I'll send you the confirmation, and the system checks again before any billing date."),
      note: "Race between cancel and billing job; refunded, reported to engineering."),
  ]
}
