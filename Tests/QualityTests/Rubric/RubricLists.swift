/// The lists that end the rubrics of the tests, line by line as the tests count them.
let rubricLists = """
  fatalItems:
    - id: privacy-leak
      title: { zh: 泄露隐私, en: Privacy leak }
      guidance: { zh: 说出他人信息, en: Told a stranger's data }
  rootCauses:
    people:
      - id: knowledge
        title: { zh: 知识不足, en: Lacks knowledge }
        causes:
          - { id: new-hire, title: { zh: 新人, en: New hire } }
    process: [{ id: no-rule, title: { zh: 无规定, en: No rule } }]
    tools: []
    resources: []
  skipReasons:
    - { id: no-customer, title: { zh: 没有客户, en: No customer } }
    - { id: duplicate, title: { zh: 重复, en: Duplicate } }
  cannedPhrases:
    zh: [您好，收到您的问题]
    en: [We have received your message]
  """
