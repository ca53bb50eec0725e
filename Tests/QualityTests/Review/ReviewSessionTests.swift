import Kernel
import Testing

@testable import Quality

@Suite("A reviewer's session")
struct ReviewSessionTests {
  @Test("a clean ticket takes a key for each criterion that the clocks do not answer, and Enter")
  func clean() throws {
    var given = try MadeSession()

    given.press("55⏎")

    #expect(given.effects == [.submit])
    #expect(given.mark("resolution") == .points(5))
    #expect(given.session.score?.score == 20 * 0.5 + 80)
  }

  @Test("low points ask for a message to quote, for its sentence, and for the root cause")
  func low() throws {
    var given = try MadeSession()

    given.press("2" + "3⏎2" + "111")

    #expect(
      given.verdict("resolution")
        == ReviewDraft.Verdict(
          .points(2), evidence: "我查到款项被银行退回，今天下午五点前会重新打款！", rootCause: "new-hire"))
    #expect(given.session.criterion?.id == "identity")
  }

  @Test("Enter at a bone of the fishbone stays there and asks for a cause under it")
  func bone() throws {
    var given = try MadeSession()

    given.press("2" + "3⏎2" + "1⏎")
    #expect(given.session.notice == ReviewWords.causeNotBone)
    #expect(given.session.state.mode == .rootCause(criterion: "resolution", path: ["people"]))
    given.press("1⏎")

    #expect(given.verdict("resolution")?.rootCause != nil)
  }

  @Test("words instead of a number are a comment")
  func comment() throws {
    var given = try MadeSession()

    given.press("1拖延⌫误⏎⎋")

    #expect(given.verdict("resolution") == ReviewDraft.Verdict(.points(1), comment: "拖误"))
  }

  @Test("given low points without a reason, when it is submitted, then it goes back to them and says why")
  func refused() throws {
    var given = try MadeSession()

    given.press("2⎋5⏎")

    #expect(given.effects == [])
    #expect(given.session.criterion?.id == "resolution")
    #expect(given.session.notice?.zh == "“问题解决度”分低，需要证据或评语：按 e 或 c。")
  }

  @Test("other points than the clocks' ask for a reason, and Escape leaves the clocks their say")
  func overrule() throws {
    var given = try MadeSession()

    given.press("bb4⎋")
    #expect(given.mark("timeliness") == nil)
    given.press("4渠道故障⏎")

    #expect(given.verdict("timeliness") == ReviewDraft.Verdict(.points(4), overruled: "渠道故障"))
    #expect(given.session.criterion?.id == "resolution")
  }

  @Test("0 is N/A where the rubric allows it, and refused elsewhere")
  func notApplicable() throws {
    var given = try MadeSession()

    given.press("0")
    #expect(given.session.notice == ReviewWords.alwaysApplies)
    given.press("40")

    #expect(given.mark("identity") == .notApplicable)
    #expect(given.session.criterion == nil)
  }

  @Test("a criterion that usually does not apply is passed over as N/A, and can be gone back to and scored")
  func usuallyNotApplicable() throws {
    let rubric = reviewRubric.replacing(
      "weight: 50\n    notApplicable: refused", with: "weight: 50\n    notApplicable: usual")
    var given = try MadeSession(rubric: rubric)
    var other = given

    given.press("y⏎")
    other.press("ybb4⏎")

    #expect(given.effects == [.submit])
    #expect(given.session.mark("resolution") == .notApplicable)
    #expect(other.effects == [.submit])
    #expect(other.mark("resolution") == .points(4))
  }

  @Test("a question of yes and no takes y and n, 5 and 1, and nothing else")
  func yesNo() throws {
    var given = try MadeSession()

    given.press("43")
    #expect(given.session.notice == ReviewWords.yesOrNo)
    given.press("y")

    #expect(given.mark("identity") == .points(5))
  }

  @Test("something fatal asks for a comment and sets the score to 0")
  func fatal() throws {
    var given = try MadeSession()

    given.press("55x1⏎泄露电话⏎")

    #expect(given.session.state.draft.fatal == ["privacy-leak"])
    #expect(given.session.state.draft.comment == "泄露电话")
    #expect(given.session.score?.score == 0)
    #expect(given.session.score?.unfailed == 90)
  }

  @Test("undo takes back the points and the place, one step at a time")
  func undo() throws {
    var given = try MadeSession()

    given.press("45u")
    #expect(given.mark("identity") == nil && given.mark("resolution") == .points(4))
    given.press("uu")

    #expect(given.mark("resolution") == nil)
    #expect(given.session.notice == ReviewWords.nothingToUndo)
  }

  @Test("a skip needs a reason: one of the rubric's, or one's own words")
  func skip() throws {
    var given = try MadeSession()

    var other = given

    given.press("s2")
    other.press("s0 ⏎客户是同事⏎")

    #expect(given.effects == [.skip(reason: "duplicate")])
    #expect(other.effects == [.skip(reason: "客户是同事")])
  }

  @Test("full-width digits of a Chinese input method score too")
  func fullWidth() throws {
    var given = try MadeSession()

    given.press("４５")

    #expect(given.mark("resolution") == .points(4))
    #expect(given.mark("identity") == .points(5))
  }

  @Test("q in a comment is a letter, elsewhere it leaves")
  func quit() throws {
    var given = try MadeSession()

    given.press("cq⏎q")

    #expect(given.verdict("resolution")?.comment == "q")
    #expect(given.effects == [.leave])
  }

  @Test("the timer leaves out pauses beyond half a minute")
  func timer() throws {
    var given = try MadeSession()

    given.press("j")
    given.wait(600_000)
    given.press("jj")

    #expect(given.session.state.draft.seconds == 31)
  }

  @Test("given no clocks, then a computed criterion is N/A by itself and three keys are enough")
  func noClocks() throws {
    var given = try MadeSession(computed: false)

    given.press("55⏎")

    #expect(given.effects == [.submit])
    #expect(given.session.score?.score == 100)
  }

  @Test("given a half-written comment, when the state is read back, then typing goes on where it stopped")
  func resumed() throws {
    var given = try MadeSession()
    given.press("4c不够具")

    let kept = try JSONRoundTrip.of(given.session.state)
    given.session = ReviewSession(given.session.ticket, state: kept)
    given.press("体⏎")

    #expect(given.verdict("identity")?.comment == "不够具体")
    #expect(given.mark("resolution") == .points(4))
  }
}
