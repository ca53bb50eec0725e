extension Voice {
  static let warmEnglish = Voice(
    greetings: [
      "Good to hear from you, {customer}. I'm {name} and I'm [reading your message now|on your case now].",
      "Hi {customer}, {name} here, [happy to help|let me take care of this]!",
      "Hello {customer}, this is {name}. [Let's sort this out together|I'll look after you today].",
      "Hi there, I'm {name}, [thanks for writing in|thanks for getting in touch] 🙂",
    ],
    empathy: [
      "That must have been a nuisance, especially after [the wait|all this time].",
      "Poor you, nobody wants to spend a {weekday} on this.",
      "I'm really sorry, [that's annoying|I'd be fed up too].",
      "Oh no, that's [the last thing you need|not how it should be].",
      "I completely understand, and thank you for [explaining it so clearly|being so patient].",
    ],
    waits: [
      "Bear with me, I'd like to [look at your order properly|read the whole history first].",
      "Let me just open {order} and see what happened.",
      "Give me [two minutes|a moment], I'll look right away.",
      "One second, I'm [asking a colleague|checking with the warehouse].",
    ],
    closings: [
      "You've been a delight to talk to. Come back any time!",
      "I've put a note on {order}, so whoever picks up next knows the story.",
      "Fingers crossed it all goes smoothly now. Bye for now 👋",
      "Anything else, just shout. Have a lovely {weekday}!",
      "I'll keep an eye on it and [write to you|let you know] if anything changes. Take care!",
      "Thank you for your [patience|kindness] today 😊",
    ])

  static let terseEnglish = Voice(
    greetings: [
      "Hi.",
      "Hello, {name}.",
      "Hi, on it.",
    ],
    empathy: [
      "Sorry.",
      "Sorry about that.",
    ],
    waits: [
      "Checking.",
      "One moment.",
    ],
    closings: [
      "OK.",
      "Done.",
      "Right, bye.",
    ])

  static let textbookEnglish = Voice(
    greetings: [
      "Welcome to customer care, {customer}. You are speaking with {name}, reference {order}.",
      """
      Thank you for contacting customer care. My name is {name}. [How may I assist you|May I help you with \
      this] today?
      """,
      """
      Dear {customer}, thank you for your message. This is {name}, and [I have received your request|your \
      request is with me].
      """,
      """
      Good day, {name} speaking. [This conversation may be kept for quality purposes|We keep conversations \
      to improve our service].
      """,
    ],
    empathy: [
      "I appreciate how important this {topic} matter is to you, {customer}.",
      "We sincerely apologise for [the inconvenience|the trouble this has caused].",
      "I fully understand [your concern|how you feel], and thank you for bringing it to our attention.",
    ],
    waits: [
      "I am now reviewing {order}; this should take about a minute.",
      "Kindly allow me [one to two minutes|a moment] to check this for you.",
      "Thank you for holding, I am [verifying the details|looking into your account].",
    ],
    closings: [
      "For your records, the reference of this conversation is {order}. Goodbye, {customer}.",
      "I have documented our conversation about your {topic} request in full.",
      "Is there anything else I can assist you with? [Have a pleasant day|I wish you a good day].",
      """
      To sum up: your request has been handled as described above, and [you will be notified by e-mail|we \
      will confirm by e-mail]. Thank you.
      """,
      "Thank you for your time. You will [receive a short survey|be asked to rate this conversation]. Goodbye.",
    ])

  static let cannedEnglish = Voice(
    greetings: [
      """
      Hello, we have received your message. We will get back to you as soon as possible. Thank you for your \
      patience.
      """,
      "Dear customer, thank you for contacting us. Your feedback is important to us.",
      "Hi dear, your request has been received, please wait a moment.",
    ],
    empathy: [
      "We apologize for any inconvenience.",
      "We understand your frustration.",
    ],
    waits: [
      "We are looking into it, please wait patiently.",
      "One moment please.",
    ],
    closings: [
      "Thank you for contacting us, have a great day.",
      "If you are satisfied please give us five stars.",
      "Feel free to reach out if you have any questions.",
    ])

  static let excellentEnglish = Voice(
    greetings: [
      "Hello {customer}, this is {name}. Your {topic} question is with me, and here's [my plan|what I'll do first].",
      """
      Hello {customer}, {name} here. I've read everything from the start, so [you needn't repeat it|no need \
      to explain again].
      """,
      """
      Hi {customer}, I'm {name} and [this is mine until it's solved|I'll stay with this to the end]. First, \
      one detail.
      """,
      """
      Good to hear from you, {customer}; I'm {name}. I have your order and [earlier messages|history] in \
      front of me.
      """,
    ],
    empathy: [
      "Thank you for the details about {order}; they save us both time.",
      "You've waited too long for a proper answer, [and that's on us|that's our doing]. Thank you for telling us.",
      "I can see this [upset your plans|got in the way of your day], so let's fix the urgent part first.",
      "You make a [good|fair] point, and I've written it down for the team.",
    ],
    waits: [
      "I'm opening {order} side by side with the carrier's view, back in a moment.",
      """
      I'll compare our system with the warehouse and come back [within three minutes|in three minutes], \
      with or without a result.
      """,
      """
      I want to [check this with a colleague|be certain] rather than give you a wrong answer. Three \
      minutes, please.
      """,
    ],
    closings: [
      "In short: you needn't do anything more, and I check {order} again tomorrow morning.",
      "If one part of this was unclear, tell me which, and I'll put it differently.",
      """
      Is everything clear so far? I'll check back [in two days|the day after tomorrow]; until then reply \
      here and it comes straight to me.
      """,
      """
      So that it doesn't happen again, I've [passed on the cause|reported the cause] to the team. Thank you \
      for your patience today.
      """,
      "I'll only close this once it's [really done|actually arrived], and I'll send you a line then.",
    ])

  static let ramblingEnglish = Voice(
    greetings: [
      """
      Hello hello, {name} here, it's a bit busy today, so, [let me see|let me have a look], we had \
      something like this yesterday as well
      """,
      """
      Hi, sorry, my screen was slow, I'm {name}, [so, right, I can see your message|okay I see what you \
      wrote], let's go through it bit by bit
      """,
      """
      Hi, it's {name}, first of all, [I need to understand the case|let me understand the situation], \
      because there are different procedures, you see
      """,
    ],
    empathy: [
      "Yeah, that's, [how shall I put it|well], we don't like it either, but don't worry",
      "I get it, I once waited ten days for something myself, [different shop though|long story]",
    ],
    waits: [
      "Right, {order}, let me type that in, one more time, the keyboard is a bit slow today...",
      "Hold on, I have to switch between [several systems|four windows], and this one is spinning again...",
      "Let me ask the colleague next to me, he [probably|might have] had one of these, don't go away",
    ],
    closings: [
      "Okay so, {order}, noted, and the other thing too, I think, so we're good, yes, bye.",
      """
      So that's about it, I may have said too much, [ask again if it's not clear|just ask if I lost you], \
      and otherwise we wait and see, okay, bye now
      """,
      "Right, there should be a text [at some point|I think], and if not you can write, or ring, or use the app",
    ])
}
