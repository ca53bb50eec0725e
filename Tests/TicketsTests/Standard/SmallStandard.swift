/// A standard with every part, small enough to break one thing at a time.
let smallStandard = """
  kind: response-standard
  title: { zh: 标准, en: Standard }
  calendar: office
  firstResponseFrom: hand-off
  pauseOnHold: yes
  countdown: { yellow: 40 %, red: 10 % }
  calendars:
    - id: office
      title: { zh: 办公, en: Office }
      zone: Asia/Shanghai
      week:
        monday-friday: [09:00-12:00, 13:30-18:00]
        saturday: [22:00-06:00]
      holidays: [2026-10-01..2026-10-07, 2026-01-01]
      days:
        2026-10-10: [09:00-12:00]
  policies:
    - id: vip
      title: { zh: 贵宾, en: VIP }
      all: { tier: [vip], channel: [phone, chat] }
      any: { category: [投诉, Billing issue], priority: [urgent] }
      firstResponse: 5min
      resolution: { within: 24h, urgent: 2h, calendar: always }
    - id: rest
      title: { zh: 其他, en: Others }
      default: true
      firstResponse: 1h
  """
