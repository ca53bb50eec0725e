extension Situation {
  static let accountEnglish: [Situation] = [
    Situation(
      subjects: ["Close my account", "Delete my data"],
      openings: [
        "How do I delete my account? I can't find it anywhere",
        "It says I have open orders. I don't.",
        "Stop sending me texts please, how do I unsubscribe?",
        "Please erase all of my personal data",
        "Do I get my membership fee back if I leave?",
        "Where did you get my number? I keep getting sales calls.",
        "Fifteen days to close an account? Really?",
      ],
      checks: [
        Exchange(
          "Before we do it: [points and membership are lost|you'd lose your points and membership]. Shall we go on?",
          "Yes, go on, I don't need them."),
        Exchange(
          "Which number do the texts come from?",
          "A long one ending {tail}."),
      ],
      solution: """
        One order was [still waiting for a rating|left open by mistake], I've closed it, so you can now go to \
        Settings, Security, Close account and confirm by text. There's a [waiting time of fifteen \
        days|fifteen-day pause] in case you change your mind; then everything is erased. The remaining {days} \
        months come to {small}, which [I'm refunding|goes back to you], and you're off the sales list.
        """,
      shortSolution: "Closed the order. Settings, Security, Close account.",
      followUp: Exchange(
        "Do you use my data during those days?",
        "No, the account is frozen. Only the records that law requires are kept."),
      note: "Erasure request, follow the privacy procedure, one retention offer at most."),
    Situation(
      subjects: ["Change phone or e-mail", "Update my details"],
      openings: [
        "New phone number, how do I move my account?",
        "My account uses my old work e-mail and I can't get in",
        "My name is misspelt and the field is locked",
        "Can you merge my two accounts? My points are split.",
        "My new number is \"already registered\". Not by me!",
        "I'd like to move the {product} to my husband's account",
        "My birthday is wrong so I never get the birthday gift",
      ],
      checks: [
        Exchange(
          "Can the old number still [receive texts|get messages]?",
          "No, it's been dead for half a year."),
        Exchange(
          "May I have the latest order number and the name on it, to check it's you?",
          "{order}, in my own name."),
      ],
      solution: """
        Thanks, [that matches|you're verified]. The new number belonged to somebody else before, and that \
        account has been idle for two years; I've [released it|freed the number]. Please sign in with the new \
        number, and choose "Merge old account": your points and the {product} [move over|come along]. You \
        never have to give anyone your password for this.
        """,
      shortSolution: "Number freed. Sign in with it and choose merge.",
      followUp: Exchange(
        "Can I undo the merge?",
        "No, so please look through the orders of both accounts first."),
      note: "Recycled phone number, released after identity check."),
    Situation(
      subjects: ["Membership", "My level dropped"],
      openings: [
        "Why did I lose my gold level?",
        "I renewed my membership and the benefits aren't there",
        "No member price on the {product}, it shows the full one",
        "I can't add a third person to the family plan",
        "Can I switch from yearly to monthly?",
        "The free filter for members never came",
        "I'm {points} points short of the next level, any chance?",
      ],
      checks: [
        Exchange(
          "When did you [renew|last renew]?",
          "On {date}, I have the payment text."),
        Exchange(
          "Did you get a message about the change of level?",
          "No, I just noticed it."),
      ],
      solution: """
        I looked at your history: a refund on {date} took points away, and [nobody told you|you weren't \
        told]. As that refund was for a faulty product, I've [given them back|put the points back], and your \
        level returns at midnight. The member price [is there now|shows again] if you reopen the app.
        """,
      shortSolution: "Points are back, level returns tomorrow.",
      followUp: Exchange(
        "I paid full price meanwhile. Can I get the difference?",
        "Yes, {small} since {date}. I'm refunding it along with this."),
      note: "Quality refunds shouldn't cost points; rule reported."),
  ]
}
