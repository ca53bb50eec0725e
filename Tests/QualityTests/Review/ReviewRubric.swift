/// A small rubric with a computed criterion, one on five points and one of yes and no.
let reviewRubric = """
  kind: rubric
  id: service-quality
  languages: [zh, en]
  title: { zh: 服务质量, en: Service quality }
  criteria:
    - id: timeliness
      title: { zh: 响应及时性, en: Timeliness }
      guidance: { zh: 看时钟, en: Look at the clocks }
      scale: computed
      computed: { from: response-clocks, quick: 50 %, far: 200 % }
      weight: 20
      notApplicable: allowed
      anchors:
        5: { zh: 很快, en: quick }
        4: { zh: 及时, en: in time }
        3: { zh: 一次超时, en: late once }
        2: { zh: 首响超时, en: first response late }
        1: { zh: 无人回复, en: nobody answered }
    - id: resolution
      title: { zh: 问题解决度, en: Resolution }
      guidance: { zh: 看是否解决, en: Is the problem gone }
      scale: 1-5
      weight: 50
      notApplicable: refused
      anchors:
        5: { zh: 一次解决, en: solved at once }
        4: { zh: 追问后解决, en: solved after asking }
        3: { zh: 漏了一项, en: one thing missed }
        2: { zh: 临时办法, en: a stopgap }
        1: { zh: 没有解决, en: not solved }
    - id: identity
      title: { zh: 身份核实, en: Identity check }
      guidance: { zh: 看是否核实, en: Was it checked }
      scale: yes-no
      weight: 30
      notApplicable: allowed
      anchors:
        yes: { zh: 已核实, en: checked }
        no: { zh: 未核实, en: not checked }

  """ + rubricLists

/// Ten minutes to the first response, two hours to the resolution, round the clock.
let reviewStandard = """
  kind: response-standard
  title: { zh: 响应标准, en: Response standard }
  calendar: always
  firstResponseFrom: customer
  pauseOnHold: false
  countdown: { yellow: 50 %, red: 20 % }
  policies:
    - id: default
      title: { zh: 其他, en: Everything else }
      default: true
      firstResponse: 10min
      nextReply: 30min
      resolution: 2h
  """
