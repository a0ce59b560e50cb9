#!/bin/sh
# Makes the files in course/ and faults/ from source/, on Debian 12; README.md lists the packages. Run it in this folder.
set -eu
out=$PWD
work=$(mktemp -d)
cp source/* make.py encrypt-office.py "$work"
cd "$work"
export HOME="$work" SOURCE_DATE_EPOCH=1795305600 LC_ALL=C.UTF-8
mkdir -p "$out/course" "$out/faults"
course=$out/course faults=$out/faults

cp lesson.pandoc "$course/lesson.md"
pandoc -f markdown -s --toc lesson.pandoc -o "$course/lesson.html"
pandoc -f markdown lesson.pandoc -o "$course/lesson.docx"
pandoc -f markdown slides.pandoc -o "$course/slides.pptx"
pandoc -f markdown notebook.pandoc -t ipynb -o "$course/reading-data.ipynb"
pandoc -f markdown book.pandoc -o "$course/book.epub"
pandoc -f markdown notes.pandoc -t plain --wrap=none -o "$course/notes.txt"
iconv -f utf-8 -t gb18030 "$course/notes.txt" >"$course/notes-gb18030.txt"

office() { soffice --headless --convert-to "$1" --outdir "$2" "$3" >/dev/null 2>&1; }
office pdf . "$course/lesson.docx"
qpdf --object-streams=generate --recompress-flate --compression-level=9 lesson.pdf "$course/lesson.pdf"
mkdir again
pandoc -f markdown lesson.pandoc -o lesson.odt
office docx again lesson.odt
mv again/lesson.docx "$course/lesson-libreoffice.docx"

pdflatex -interaction=batchmode two-columns.tex >/dev/null
cp two-columns.pdf "$course/two-columns.pdf"

ffmpeg -y -loglevel error -i lecture.srt "$course/lecture.srt"
ffmpeg -y -loglevel error -i lecture.srt "$course/lecture.vtt"
cp lecture-zh.vtt "$course/lecture-zh.vtt"

/usr/bin/python3 make.py "$course" "$faults"

mkdir -p week1/读物
pandoc -f markdown notes.pandoc -o week1/sorting.html
cp "$course/faq.csv" week1/faq.csv
cp "$course/unembedded.pdf" week1/读物/python.pdf
zip -q -r -X "$course/week1.zip" week1

qpdf --encrypt secret owner 256 -- "$course/unembedded.pdf" "$faults/encrypted.pdf"
qpdf --encrypt '' owner 256 --print=none --modify=none --extract=n -- "$course/unembedded.pdf" "$course/restricted.pdf"
qpdf --empty --pages "$course/unembedded.pdf" 1-2 "$faults/scan.pdf" "$course/unembedded.pdf" 3 -- "$faults/mixed.pdf"
pandoc -f markdown pictures.pandoc -o "$faults/pictures.docx"
/usr/bin/python3 encrypt-office.py "$course/lesson-libreoffice.docx" "$faults/encrypted.docx" secret
rm -rf "$work"
