extension Catalogue {
  static let knowledge: KeyValuePairs<String, String> = [
    "No card was found.": "没有找到知识卡。",
    "These are weak matches.": "这些只是可能相关。",
    "The text is longer than 100 kB.": "正文超过 100 kB。",
    "Make two cards of it.": "请拆成两张卡。",
    "There is no text below the head.": "文件头下面没有正文。",
    "Write the steps of the solution.": "请写出处理步骤。",
    "A link leads nowhere.": "有一个链接没有目标。",
    "Write `[text](id-of-a-card)` or a whole address.": "请写成 `[文字](卡片编号)`，或写完整网址。",
    "Pictures are not kept yet: `{1}`.": "暂不支持图片：`{1}`。",
    "Say it in words, or link to where it lies.": "请用文字说明，或链接到图片所在位置。",
    "The manual has no sections.": "手册没有分节。",
    "Begin each with `## ` and its title.": "每节请以 `## ` 加标题开头。",
    "A group needs two words.": "一组同义词至少要有两个词。",
    "Add another, or leave the group out.": "请再加一个词，或删掉这一组。",
    "`{1}` links to `{2}`, which is no card.": "`{1}` 链接到 `{2}`，但没有这张卡。",
    "Publish that card too.": "请把那张卡也一起发布。",
    "`{1}` comes from the manual `{2}`, which is not there.": "`{1}` 出自手册 `{2}`，但没有这本手册。",
    "Publish it too.": "请一起发布。",
    "`{1}` comes from section {2}, and the manual `{3}` has {4}.": "`{1}` 出自第 {2} 节，但手册 `{3}` 只有 {4} 节。",
    "Name another section.": "请改成别的节号。",
  ]
}
