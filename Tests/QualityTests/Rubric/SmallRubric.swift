/// The smallest rubric with every part, line by line as the tests count them.
let smallRubric = """
  kind: rubric
  id: small
  languages: [zh, en]
  title: { zh: 小标准, en: Small }
  criteria:
    - id: care
      title: { zh: 关怀, en: Care }
      guidance: { zh: 看语气, en: Look at the tone }
      scale: 1-5
      weight: 60
      notApplicable: refused
      anchors:
        5: { zh: 五, en: five }
        4: { zh: 四, en: four }
        3: { zh: 三, en: three }
        2: { zh: 二, en: two }
        1: { zh: 一, en: one }
    - id: checked
      title: { zh: 核实, en: Checked }
      guidance: { zh: 看是否核实, en: Look for the check }
      scale: yes-no
      weight: 40
      notApplicable: allowed
      fatal: true
      trains: { cards: [identity], drills: [wrong-caller] }
      anchors:
        yes: { zh: 有, en: done }
        no: { zh: 无, en: not done }

  """ + rubricLists
