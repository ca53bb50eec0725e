extension Catalogue {
  static let demo: KeyValuePairs<String, String> = [
    "Entered {1} users.": "录入 {1} 名用户。",
    "Entered {1} reviewers.": "录入 {1} 名质检员。",
    "Drew {1} tickets on {2} days; {3} were skipped, {4} reviews submitted.": "{2} 天共抽检 {1} 张工单，跳过 {3} 张，提交质检单 {4} 张。",
    "Imported {1} tickets and {2} messages; {3} rejected.": "导入 {1} 张工单、{2} 条消息，拒收 {3} 行。",
    "This database has {1} agents already.": "这个数据库里已有 {1} 名客服。",
    "Name a new file for the made-up team with --database FILE.": "请用 --database 文件 为演示团队指定新文件。",
    "Published {1}.": "已发布：{1}。",
    "Entered {1} agents and the outage of {2}.": "录入 {1} 名客服，以及 {2} 的故障。",
  ]
}
