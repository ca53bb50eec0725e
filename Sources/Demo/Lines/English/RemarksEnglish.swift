extension Remarks {
  static let english = Remarks(
    lowTimeliness: [
      "First answer came far too late.",
      "The customer had to chase for an answer.",
      "Long wait without so much as a hello.",
    ],
    lowResolution: [
      "The question isn't answered, [only \"please wait\"|no date given].",
      "Half a solution; the customer has to come back.",
      "Closed without solving it, [and the customer said so|the customer wasn't content].",
      "Didn't check the order first, [wrong track|steps don't apply].",
    ],
    lowAttitude: [
      "Curt, [sounds like passing the buck|no empathy].",
      "The customer is upset and nobody says so.",
      "Hides behind the rules.",
    ],
    lowCommunication: [
      "Stock phrases, no sign of having read the message.",
      "Rambles, [the point comes last|the point is hard to find].",
      "Doesn't say who does what by when.",
    ],
    praise: [
      "Feeling first, then a clear plan [with a date|step by step]. Good example.",
      "Checked properly, explained once, customer happy.",
      "Took ownership, [thought ahead|even answered what wasn't asked].",
      "Natural tone, [warm|no stock phrases], problem solved.",
    ],
    fair: [
      "Fine on the whole, [the ending could be warmer|could be more active].",
      "Solved; the explanation could be shorter.",
      "Process kept, empathy a bit by the book.",
      "Up to standard; [open closer to the question|check that the customer follows].",
    ],
    poor: [
      "For coaching: [read first, then answer|go through the standard again].",
      "Needs help with [solving the problem|clear wording].",
      "Below standard, poor experience for the customer.",
    ])
}
