# Makes tickets.xlsx:  python3 make_tickets.py   (openpyxl 3.1.5)
import datetime as dt

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

book = openpyxl.Workbook()
book.active.title = "封面"
sheet = book.create_sheet("工单")
sheet.append(["工单号", " 创建时间 ", "日期", "时刻", "用时", "评分", "投诉", "备注", None])
moment = dt.datetime(2023, 3, 1, 8, 0, 0)
sheet.append([1012, moment, dt.date(2023, 3, 1), dt.time(8, 0, 5), dt.timedelta(hours=30, minutes=1), 4.5, True, "第一\n行"])
sheet.append([202303010001234, moment + dt.timedelta(milliseconds=123), moment, dt.time(23, 59, 59), dt.timedelta(seconds=1), 1e-7, False,
              CellRichText("富", TextBlock(InlineFont(b=True), "文本"), " x ")])
sheet["A5"] = "ZD-9"
sheet["H5"] = "=1/0"
sheet["H6"] = "  两边空格  "
sheet["A6"] = 0.1
for row in range(2, 4):
    sheet[f"B{row}"].number_format = 'yyyy"年"m"月"d"日" h:mm:ss'
    sheet[f"C{row}"].number_format = 'yyyy"年"m"月"d"日";@'
    sheet[f"D{row}"].number_format = "[$-804]上午/下午h\"时\"mm\"分\";@"
    sheet[f"E{row}"].number_format = "[h]:mm:ss"
sheet["I3"].font = openpyxl.styles.Font(bold=True)
book.create_sheet("其他").append(["x"])
book.save("tickets.xlsx")
