extension Catalogue {
  static let webDesks: KeyValuePairs<String, String> = [
    "Write the name to sign in with, “cli:” and a name, or “system”.": "请写登录名、“cli:”加名字，或“system”。",
    "Write one such as 2026-11-22.": "请写成 2026-11-22 的样子。",
    "What was kept is no number, colon and 64 digits of a hash.": "所保留的内容不是编号、冒号加 64 位哈希。",
    "Copy it as it was shown, or leave the field empty.": "请照当时显示的原样复制，或留空。",
    "Wait until it is done.": "请等导入完成。",
    "The file is larger than 1 GB.": "文件超过 1 GB。",
    "Split it, or import it with `assay import`.": "请拆分文件，或用 `assay import` 导入。",
    "The file cannot be kept for the import.": "无法保存要导入的文件。",
    "Tell whoever looks after Assay: the folder for temporary files is full or not private.":
      "请告知维护 Assay 的人：临时文件夹已满，或别人也能读。",
    "Choose one or more.": "请至少选一个。",
    "Write one such as 2027-03-31.": "请写成 2027-03-31 的样子。",
    "You lead one team, and this holds for all.": "您只负责一个团队，而这项内容对所有团队生效。",
    "Ask an administrator.": "请联系管理员。",
    "Two revisions are needed to compare.": "比较需要两个版本。",
    "Choose one in each column.": "请在两列里各选一个。",
    "Your roles do not change this.": "您的角色不能修改这一项。",
    "“{1}” is no percentage {2} to 100.": "“{1}”不是{2}到 100 的百分数。",
    "from 0.1": "从 0.1 ",
    "from 0": "从 0 ",
    "Write a number such as 20.": "请写一个数，例如 20。",
  ]
}
