extension Situation {
  static let technicalEnglish: [Situation] = [
    Situation(
      subjects: ["Cannot connect to wifi", "Pairing fails"],
      openings: [
        "The {product} won't join my wifi, the password is right",
        "Pairing stops at 80 percent every time",
        "New router, and all my devices are gone",
        "Does it do 5 GHz? I only see 2.4",
        "The app can't find it, bluetooth is on",
        "It connects for a few minutes and drops out again",
        "\"Already bound to another user\", but I bought it new",
      ],
      checks: [
        Exchange(
          """
          Is your router on [one shared name for both bands|a single name for 2.4 and 5 GHz], and does the \
          name have accents or emoji?
          """,
          "One name, and it has an emoji in it, yes."),
        Exchange(
          "What code does it show when it fails?",
          "{code}."),
      ],
      solution: """
        {code} means [the device can't read that network name|it stumbles over the network name]. Please: 1. \
        switch on 2.4 GHz on its own with a plain name; 2. hold the power button of the {product} for five \
        seconds, [until it beeps|till the light flashes fast]; 3. add it again in the app. [It normally takes \
        a minute|That usually does it within a minute], and 5 GHz can go back on afterwards.
        """,
      shortSolution: "Separate 2.4 GHz with a plain name, then add it again.",
      followUp: Exchange(
        "I'm no good with routers. Can someone help?",
        "Of course, an engineer can do it with you tonight by phone, ten minutes, free."),
      note: "Shared band plus emoji in the name, guided. Knowledge card candidate."),
    Situation(
      subjects: ["Update broke something", "Firmware problem"],
      openings: [
        "Since {version} my {product} keeps freezing",
        "The update is stuck at 99 percent",
        "All my scenes are gone after the update",
        "How do I go back to the old version?",
        "Battery lasts a day since the update, used to be a week",
        "It doesn't understand me any more after the update",
        "Update failed with {code}, now it won't start",
      ],
      checks: [
        Exchange(
          "Which version was it before, and [was the battery full|how full was the battery]?",
          "No idea about the version, battery was full."),
        Exchange(
          "Does it react if you hold the power button for ten seconds?",
          "One blink, then nothing."),
      ],
      solution: """
        {version} [does have this fault|is at fault], and the fix goes out tonight. For now, hold the power \
        button for ten seconds until the light is blue, [then let go|and release]: it returns to the previous \
        version, and your scenes come back from the cloud, [in about five minutes|which takes five minutes]. \
        If it doesn't turn blue, tell me, and I'll swap it.
        """,
      shortSolution: "Hold power ten seconds, it goes back to the old version.",
      followUp: Exchange(
        "Can I stop automatic updates?",
        "Yes, turn off \"update at night\" in Settings. You'll be asked about security fixes."),
      note: "Known defect in {version}, linked."),
    Situation(
      subjects: ["Wrong readings", "Data or API problem"],
      openings: [
        "The reading of my {product} is way off from the doctor's",
        "It shows five degrees more than it is",
        "The export is full of question marks",
        "{date} is missing from my chart",
        "We use your API and keep getting {code}",
        "Notifications come half an hour late",
        "My automation doesn't fire although the condition is true",
      ],
      checks: [
        Exchange(
          "Where does it stand, [close to a wall or window|and how far from the wall]?",
          "Right at the wall, next to a window."),
        Exchange(
          "Could you send me the log or the exported file?",
          "Sent. It's all question marks when I open it."),
      ],
      solution: """
        I read the log, and [there are two causes|it's two things]: the sensor warms up at the wall, so give \
        it 20 cm, and it settles within half an hour; and the export is UTF-8, so choose that when opening \
        it, or [use the one I converted for you|take the converted file attached]. The data of {date} is \
        [being recomputed|on its way back] and will show tomorrow.
        """,
      shortSolution: "20 cm from the wall, open the file as UTF-8, data back tomorrow.",
      followUp: Exchange(
        "Do I have to send it in for calibration?",
        "No, the app has a wizard. If that doesn't help, we do it free."),
      note: "No hardware fault; export should carry a BOM, proposal filed."),
  ]
}
