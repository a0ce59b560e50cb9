/** What people say of languages and their exams, music, design and office software; see `SPOKEN_PAIRS`. */
export const SPOKEN_CRAFT_PAIRS = `
发音 念法 怎么念 读法 | how to say
口音 带口音 腔调 | accent
声调 第几声 | tone mark
(词汇量) 多少单词 认识多少词 单词量 | vocabulary size, how many words to know
(背单词) 记单词 记生词 单词记不住 | learn vocabulary, memorise words
生词 不认识的词 | unknown word
敬语 客气话 客气的说法 尊敬的说法 礼貌的说法 | honorifics, polite speech
寒暄 打招呼 问好 见面说什么 | greet
口头禅 口语里 | colloquial, everyday speech
俚语 网络用语 黑话 流行语 | slang
同义词 近义词 意思差不多的词 意思相近 | synonym, near-synonym
反义词 意思相反的词 | antonym
多义词 好几个意思 多个意思 | several meanings, ambiguous
(固定搭配) 词组搭配 | collocation
语序 词序 谁放前面 摆放顺序 | word order
助词 语气词 句尾的词 | particle
敬体 礼貌体 ます形 | polite form
辞书形 动词原形 | dictionary form, plain form
て形 te形 | te-form
汉字 | chinese character, hanzi, kanji
笔顺 先写哪一笔 哪一笔先 | stroke order
听写 默写 听着写 | dictation
连读 吞音 弱读 连着读 | linking sounds, connected speech
(过去式) 过去怎么说 过去时怎么变 | past form
雅思 剑雅 烤鸭 | ielts
托福 新托福 | toefl
(日语能力考试) 日语考级 日语等级考试 能力考 | jlpt, japanese proficiency test
(汉语水平考试) 汉语考级 中文考级 | hsk, chinese proficiency test
(大学英语四级) 英语四级 | cet-4
(大学英语六级) 英语六级 | cet-6
(口语考试) 说的考试 口试 | speaking test, oral exam
(听力考试) 听力听不清 听不懂英语 听力跟不上 | listening test
(阅读理解) 读文章 读不完 阅读做不完 | reading comprehension
(分数段) 几分水平 考几分 多少分够 | band score, target band
跟读 影子跟读 跟着念 模仿发音 | shadowing, repeat aloud
精听 泛听 磨耳朵 | intensive listening
流利 张不开嘴 结结巴巴 哑巴英语 | fluent, fluency, tongue-tied
抠图 去背景 扣图 抠出来 去底 | cut out, background removal
矢量图 放大不糊 | vector graphic
位图 像素图 | bitmap, raster
配色 颜色搭配 什么颜色配 搭配颜色 | colour scheme, color scheme, colours go together
对齐 排整齐 摆齐 排齐 | align, alignment
字体 什么字体 字形 | typeface
字号 字大小 字多大 字太小 字大一点 | font size, text size, bigger text
行距 行间距 行与行之间 | line height
衬线 有脚的字体 | serif
排版 版面 版式 | typesetting, page layout
(出血位) 印刷边 裁切边 | bleed, print margin
单元格 小格子 | box in the sheet
(冻结窗格) 固定首行 锁住第一行 表头不动 | freeze panes, freeze the top row, keep the header visible
(下拉列表) 下拉菜单 下拉选项 | dropdown, drop-down list
数据透视表 分类汇总 | pivot a table
(条件格式) 自动变色 标红 | conditional formatting, highlight cells
(查找引用) vlookup 两个表匹配 匹配两张表 对照两个表 | lookup, look up another table
(绝对引用) 美元符号 锁定单元格 公式拖动变了 | absolute reference, dollar sign, lock the cell
(填充柄) 往下拉 下拉公式 拖下去 | fill handle, drag down
(自动求和) | autosum, add a column
分列 拆成两列 一列拆两列 | text to columns, split a column
母版 | slide master, master slide
动画 动效 飞进来 | animation, animated
演讲 做汇报 汇报ppt 演示 | present my, give a talk
(邮件合并) 批量发信 | mail merge
快捷键 按哪个键 组合键 | hotkey, keyboard shortcut
撤销 回到上一步 | undo the last
横按 大横按 | barre chord, barre
调弦 音不准 跑调 弦不准 | out of tune
拨片 匹克 弹片 | plectrum, guitar pick
(节拍器) 打拍子 数拍子 跟不上节奏 拍子不稳 | metronome, keep time
指弹 手指弹 用手指弹 | fingerstyle, fingerpicking
指尖疼 手指疼 手指痛 按弦手疼 | callus, sore fingertips
换弦 弦断了 断弦 | restring, broken string, change the strings
识谱 看谱 不会看谱 | read music, sheet music
六线谱 吉他谱 | tablature
音程 两个音的距离 隔几个音 | interval between notes
转调 变调 换调 | transpose, key change
高音 高音上不去 飙高音 唱高音 | high notes, sing higher
气息 腹式呼吸 换气唱 | breath support, breathing from the belly
指法 哪个手指 用哪根手指 手指怎么放 | fingering, which finger
`;
