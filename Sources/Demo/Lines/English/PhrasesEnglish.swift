extension Phrases {
  static let english = Phrases(
    stalls: [
      "Your request has been [forwarded to|passed to] the relevant department, please wait patiently.",
      "You need to wait for [the system to update|the back office], I don't know how long.",
      "Please [watch for|await] further notice. Thank you for your understanding.",
      "This isn't something we handle here, [ask the courier|try another department].",
      "Those are the rules, [there's nothing I can do|I have no authority].",
      "Please restart it, and [if it doesn't help, try again in two days|contact us again if not].",
    ],
    blunt: [
      "It says so on the page, [please read it|didn't you read it].",
      "As I've already said, [asking again won't change it|the answer is the same].",
      "Pushing me won't make it faster.",
      "That's not our fault, [you did it wrong|you should have read the manual].",
    ],
    thanks: [
      "Great, thank you!",
      "Perfect, [that worked|all good now].",
      "Thanks {name}, [much appreciated|you've been a great help].",
      "OK, I'll wait then.",
      "Brilliant, [didn't expect that|that was quick] 👍",
      "Understood, thanks for [explaining|taking the time].",
      "Alright, let's do that.",
      "That's [clear|really clear], thank you.",
      "Works now, cheers!",
      "Lovely, thanks 😊",
      "OK thx",
      "Fine. I'll come back if it doesn't arrive.",
    ],
    unhappy: [
      "That [doesn't answer my question|isn't an answer].",
      "Same phrase again. [When will it be solved|What happens next]?",
      "How long is that? Give me a date.",
      "[Never mind|Forget it], no use asking.",
      "That's not what I asked, [please read my message|read it again please].",
      "Are you a [bot|recording]?",
      "Whatever. I'll try again tomorrow.",
      "I'm not satisfied, put me through to your supervisor.",
    ],
    angry: [
      "This is ridiculous!",
      "I'm [furious|done with this].",
      "Unbelievable.",
      "Does anybody care over there?!",
      "😡",
      "Worst service ever.",
    ],
    again: [
      "I wrote about this [last week|a few days ago] and it's still not solved:",
      "Me again, same problem.",
      "Second time asking:",
      "Your colleague said it was done. [It isn't|It wasn't].",
    ],
    polite: [
      "Hi,",
      "Hello,",
      "Good morning,",
      "Hey,",
      "Dear team,",
      "Hi there,",
    ],
    chase: [
      "[Anyone there|Hello]?",
      "???",
      "Still waiting...",
      "I've been waiting for [ages|quite a while], can someone answer?",
      "Is this going to be answered today?",
    ],
    detail: [
      "Order number {order}.",
      "I bought the {product} on {date}, by the way.",
      "I've attached a [photo|picture].",
      "My number ends in {tail}.",
      "I'm in {city}, [home after five|not home in the mornings].",
      "Also, [last time you were great|the text in your app is tiny].",
    ],
    mixed: [
      "Sorry, 我英文不好, can you answer in simple words?",
      "Order {order}, 麻烦 check 一下, thank you!",
      "It is the {product} (空气净化那个功能), hope you understand",
    ],
    robot: [
      """
      Hi, I'm Lumi, the assistant 🤖. [A colleague will join shortly|I'm connecting you to a person]; please \
      describe your question.
      """,
      "Lumi here: reply 1 for delivery, 2 for refunds, 3 for invoices, 0 for a person.",
      "We've got your message. There are [3|5|8|12] people ahead of you.",
      "This article may help: \"[Common questions|Getting started|Returns]\". Reply \"person\" if it doesn't.",
    ],
    transfer: [
      "Conversation handed to {name}"
    ],
    survey: [
      "Satisfaction survey sent"
    ],
    reopen: [
      "It still doesn't work, [I tried what you said|I followed your steps].",
      "You said {days} days. Nothing came.",
      "Why is this closed? [It isn't solved|Nothing has been solved].",
      "[It's back|Same thing again], exactly as before.",
      "Neither money nor parcel, and you close the ticket?",
    ],
    internal: [
      "Customer is upset, [read the history first|please be careful].",
      "Called the warehouse, [waiting for their answer|they promised an answer today].",
      "[3rd|4th|6th] ticket like this today, [tell the supervisor|might be a batch problem].",
      "Identity checked.",
      "VIP, [goes first|answer before the limit].",
      "Passed to [engineering|after-sales|finance], attachments are in.",
    ],
    outbound: [
      "Hello {customer}, it's {name}, [following up on|calling about] the {product}. Is everything working now?",
      "Hi, {name} here, [your appointment|the collection] for the {product} is on {date}. Does that suit you?",
      """
      Hello {customer}, your {product} is short in {city} and will be {days} days late. [I wanted you to \
      hear it from us|Letting you know early]; is that all right?
      """,
    ],
    outboundReply: [
      "All good now, thanks for asking.",
      "Yes, that [day|time] works.",
      "OK, a few days don't matter.",
      "It's fine now, [kind of you to check|thanks for checking].",
    ],
    asksForPassword: [
      "Just send me your password and the code, I'll log in for you.",
      "Please give me the full card number and the code from the text, I'll do the refund for you.",
    ],
    overpromises: [
      "I guarantee it arrives tomorrow or we pay ten times the price.",
      "I personally promise the money is there today, a hundred percent.",
    ],
    insults: [
      "You're impossible. Complain all you like.",
      "If you can't understand something this simple, I can't help you.",
    ])
}
