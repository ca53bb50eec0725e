extension Situation {
  static let passwordEnglish: [Situation] = [
    Situation(
      subjects: ["Cannot reset my password", "Forgot password"],
      openings: [
        "I forgot my password and the reset e-mail never comes",
        "Reset link gives me a blank page",
        "Changed my password, now it says invalid credentials",
        "My account is locked after too many attempts. How long?",
        "The app logged me out after the update and I've no idea what the password was",
        "Trying to help my dad log in, he can't remember anything",
        "It wants the name of my first pet. I never set that up.",
      ],
      checks: [
        Exchange(
          "Do you sign in with [your e-mail or your phone number|an e-mail address or a phone number]?",
          "Phone, ending in {tail}."),
        Exchange(
          "Have you looked in the spam folder, and what does the page say after you press send?",
          "Nothing in spam, and the page says \"sent\"."),
      ],
      solution: """
        Your account is fine; [your mail provider has been dropping our messages|the e-mails were blocked by \
        your provider]. Please try this instead: 1. choose "Forgot password"; 2. pick "Text message"; 3. \
        enter the code and set a new password of eight characters or more. I have [lifted the lock|cleared \
        the failed attempts], so [it will work right away|you can do it now].
        """,
      shortSolution: "Use the text message option under \"Forgot password\". Lock is removed.",
      followUp: Exchange(
        "Any rules for the new password?",
        "Eight characters, letters and digits, and not one of your last three."),
      note: "Provider drops reset mails; lock counter cleared, password not touched."),
    Situation(
      subjects: ["No verification code", "Code expired"],
      openings: [
        "I'm not getting any verification code",
        "The code arrives after it has already expired. Every single time.",
        "Codes still go to my old phone number",
        "\"Too many requests\", but I only pressed it twice",
        "I'm abroad and can't get texts. How do I log in?",
        "The voice call with the code never came either",
        "I type the code exactly as it is and it says wrong",
      ],
      checks: [
        Exchange(
          "Which network are you with, and do you use [a call blocker|any app that filters texts]?",
          "Vodafone, and yes, I've a spam filter."),
        Exchange(
          "Does the old number still receive texts?",
          "No, I gave it up last year."),
      ],
      solution: """
        Your number had been [rate-limited by our text gateway|throttled at the gateway]; I've lifted that, \
        so please try again in ten minutes. If your filter is on, allow our sender name. [Should it still \
        fail|If that fails too], choose "Verify with a person" on the sign-in page: upload your ID with half \
        the number covered, and we'll finish it within {days} hours.
        """,
      shortSolution: "Rate limit lifted, try again in ten minutes.",
      followUp: Exchange(
        "Is it safe to upload my ID?",
        "Yes, with part of the number covered. It's deleted as soon as the check is done."),
      note: "SMS gateway throttle lifted for number ending {tail}."),
    Situation(
      subjects: ["Account compromised?", "Login from another city"],
      openings: [
        "I got an alert about a login from {city}. That wasn't me!",
        "Someone changed my password in the middle of the night",
        "There is a device in my account I don't recognise",
        "All my points are gone, I think I've been hacked",
        "Somebody ordered a {product} with my account, please stop it",
        "I think my password leaked. Can you see the recent logins?",
        "Please freeze my account now, I'm getting weird e-mails from you",
      ],
      checks: [
        Exchange(
          """
          To protect you, may I have [the phone's last four digits and the date of your latest order|your \
          last order date and the last digits of your phone]?
          """,
          "{tail}, and the last order was on {date}."),
        Exchange(
          "Do you use the same password anywhere else?",
          "Yes, on a few sites, I'm afraid."),
      ],
      solution: """
        I've [secured the account first|locked things down]: every device is signed out, and the order you \
        didn't make is stopped, nothing was charged. Please [set a new password now|choose a new password] \
        through the text message option, then check under "Devices" that only your phone is left. [I've asked \
        for your points back|Your points will be restored]; that takes {days} working days.
        """,
      shortSolution: "Signed out everywhere and stopped the order. Change your password now.",
      followUp: Exchange(
        "Could they have seen my card?",
        "No. The page never shows the full number, and paying needs your bank's confirmation."),
      note: "Suspicious login; devices revoked, risk team informed."),
  ]
}
