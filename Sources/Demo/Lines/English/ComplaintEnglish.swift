extension Situation {
  static let complaintEnglish: [Situation] = [
    Situation(
      subjects: ["Complaint about an agent", "Rude service"],
      openings: [
        "I want to complain. Yesterday's agent was plain rude.",
        "Three agents, three different answers. Which one is true?",
        "I've called four times and every time I'm told to wait",
        "It took me twenty minutes to get past your bot",
        "Your colleague hung up on me!",
        "I was promised a call back on {date}. Nobody called.",
        "Please stop pasting the same sentence and read my message",
      ],
      checks: [
        Exchange(
          """
          I'm sorry to hear that. When was it, and [on which channel|did you call or chat]? I'd like to \
          look it up.
          """,
          "{date} in the afternoon, in the chat."),
        Exchange(
          "Apart from how you were treated, what did you need solved?",
          "The {product}, order {order}. It's still not fixed."),
      ],
      solution: """
        I've [read the whole chat|listened to the call and read the chat]. You were promised a call, and it \
        didn't happen; [that's our failing, and I apologise|I'm sorry, that should not happen]. From here on \
        it's me: the {product} gets sorted today, and I'll ring you [before six|by the end of the day]. The \
        earlier chat has gone to our quality team, and [I'll tell you the outcome|you'll hear the result] \
        within three working days.
        """,
      shortSolution: "Complaint noted, a supervisor will contact you.",
      followUp: Exchange(
        "And what if nobody calls by six, again?",
        "My name is on this ticket. Ask for my supervisor and mention it, they already know."),
      note: "Complaint escalated, broken promise of a call back. Tell the supervisor."),
    Situation(
      subjects: ["Complaint about quality", "I want compensation"],
      openings: [
        "It's broken three times in one month. How can you sell this?",
        "The {product} gave me an electric shock!!",
        "\"Silent\", you say. I can't sleep next to it.",
        "I want my money back and compensation, or I'll go to consumer protection",
        "Replacement has exactly the same fault, what a waste of my time",
        "My honest review was deleted. Wow.",
        "It smells of burnt plastic and I have small children",
      ],
      checks: [
        Exchange(
          "Is anybody hurt? Please [unplug it|keep it unplugged] and send me the serial number.",
          "Nobody's hurt. It's unplugged, photo of the number attached."),
        Exchange(
          "When did it begin, and do you have a video?",
          "On {date}, and yes."),
      ],
      solution: """
        [I'm glad nobody was hurt|The main thing is that everyone is well]; please leave it unplugged. I've \
        reported it as a safety case, [top priority|at the highest level], and an engineer will call you \
        today to collect it. Whatever they find, the full {amount} comes back to you first. The report takes \
        {days} working days, and a specialist will discuss compensation with you [on the strength of it|once \
        it is out].
        """,
      shortSolution: "Refund first, then we test it. A specialist will call.",
      followUp: Exchange(
        "Why would I trust your own test?",
        "Fair point. You may choose an independent lab from a list, and we pay."),
      note: "Safety complaint, escalated. Do not promise any sum."),
    Situation(
      subjects: ["Nothing gets done", "Fifth time I write"],
      openings: [
        "This is the fifth time I'm writing about the same {product}",
        "You said 48 hours. Count the days.",
        "\"We're working on it\" - what exactly are you working on?",
        "Fix this or I'll post the whole story online",
        "Support sends me to the courier, the courier sends me to support",
        "I don't have time to chase you every day, give me a deadline",
        "Still no result on order {order}. Dreadful service.",
      ],
      checks: [
        Exchange(
          "You've every right to be annoyed. I'm opening all your tickets; what should be [settled|solved] first?",
          "Replace the {product}. The rest can wait."),
        Exchange(
          "When did anybody last give you an answer?",
          "On {date}. Silence since then."),
      ],
      solution: """
        I've read all four tickets: [two departments were each waiting for the other|it sat between two \
        departments], so nobody acted. I'm taking it over. Today we send a new {product} without waiting for \
        the old one, and I've credited {small} for the missed promises. [By noon tomorrow|Tomorrow morning] \
        you'll have the tracking number from me.
        """,
      shortSolution: "Marked urgent, tracking number tomorrow.",
      followUp: Exchange(
        "I've heard that before...",
        "I know, and that's why we're shipping first and talking after. You'll see the number today."),
      note: "Repeat contacts, passed between departments. Process cause, for the weekly review."),
  ]
}
