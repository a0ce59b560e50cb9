"""The files that a Python library makes: CSV, JSON Lines, PDF by ReportLab."""

import csv
import json
import sys
from pathlib import Path

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas
from PIL import Image, ImageDraw

course, faults = (Path(name) for name in sys.argv[1:])

# Excel writes UTF-8 with a byte-order mark, or on a Chinese Windows GB18030.
faq = [
    ("问题", "答案", "分类"),
    ("证书什么时候发？", "结课后两周内，由班主任发到邮箱。", "证书"),
    ("作业可以迟交吗？", "可以迟交三天，每天扣 10 分；\n超过三天按零分算。", "作业"),
]
with open(course / "faq.csv", "w", newline="", encoding="utf-8-sig") as file:
    csv.writer(file).writerows(faq)
timetable = [("周次", "主题", "作业"), ("1", "变量与类型", "练习 1"), ("2", "循环", "练习 2"), ("3", "函数", "小项目")]
with open(course / "timetable.csv", "w", newline="", encoding="gb18030") as file:
    csv.writer(file, delimiter=";").writerows(timetable)

with open(course / "faq.jsonl", "w", encoding="utf-8") as file:
    entry = {"id": "refund-1", "question": "怎么申请退款？", "answer": "开课七天内在订单页申请。"}
    file.write(json.dumps(entry, ensure_ascii=False) + "\n")

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
# Three pages with a running head and page numbers, in a Chinese font that the file names and does not hold.
page = canvas.Canvas(str(course / "unembedded.pdf"), invariant=1)
pages = [
    ("递归", ["递归函数调用自己，必须有 base case 才能停止。", "每一层调用都占用栈上的空间，层数太多会"]),
    (None, ["引发 RecursionError。", "尾递归可以改写成循环。"]),
    ("循环", ["while 循环先判断条件，再执行循环体。"]),
]
for number, (heading, lines) in enumerate(pages, 1):
    page.setFont("STSong-Light", 9)
    page.drawString(72, 800, "Python 入门讲义")
    page.drawCentredString(297, 30, str(number))
    y = 740
    if heading:
        page.setFont("STSong-Light", 18)
        page.drawString(72, y, heading)
        y -= 30
    page.setFont("STSong-Light", 11)
    for line in lines:
        page.drawString(72, y, line)
        y -= 24
    page.showPage()
page.save()

picture = Image.new("L", (240, 80), 255)
ImageDraw.Draw(picture).text((10, 30), "a scanned page", fill=0)
scan = canvas.Canvas(str(faults / "scan.pdf"), invariant=1)
for _ in range(2):
    scan.drawImage(ImageReader(picture), 72, 500)
    scan.showPage()
scan.save()
picture.save("picture.png")
