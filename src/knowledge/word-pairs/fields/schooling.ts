/** Words of school life and of languages; see `EVERYDAY_PAIRS`. */
export const SCHOOLING_PAIRS = `
学校 | school
网校 | online school
大学 | university, college
学生 学员 同学 | student, learner, pupil
老师 讲师 教师 | teacher, instructor
班主任 | class teacher, head teacher
助教 | teaching assistant, assistant
班级 班 | class
课程 课 | course, lesson
上课 | class, lesson
讲 节 | lesson, lecture
教材 课本 讲义 | textbook, handout, lesson text
资料 材料 | material
大纲 | syllabus, outline
学期 开学 | term, semester
第一周 | first week
周末 | weekend
课程表 | timetable, schedule
直播 直播课 | live class, live, livestream
回放 录播 | recording, replay
答疑 | office hours, question session
作业 | homework, assignment
练习 | exercise, practice
提交 交 上交 | submit, hand in, submission
补交 迟交 | late submission, hand in late, submit late
截止 截止时间 截止日期 | deadline, due, due date
延期 | extension, extend
批改 | mark, grade
成绩 分数 分 | grade, mark, score
满分 | full mark, full marks
及格 通过 | pass
不及格 没有通过 没通过 未通过 | fail
总评 总评成绩 | overall grade, final grade, total grade
考试 测验 | exam, test, examination, quiz
期末考试 | final exam
期中考试 | midterm
补考 | make-up exam, resit, make up exam
重修 | retake, repeat the course, retake the course
缺考 | miss the exam, missed the exam
缺课 缺席 | absent, absence, miss class, missed class
迟到 | late, being late
请假 假 | leave, ask for leave
病假 | sick leave
事假 | personal leave
医院证明 证明 | certificate
补课 | make up, catch up, make up for class
出勤 考勤 | attendance
报名 注册 | enrol, enroll, register, sign up
结业 毕业 | graduate, graduation, complete the course
结业项目 | final project
证书 | certificate
学分 | credit
奖学金 | scholarship
学费 | tuition, fee
退费 退款 | refund
发票 | invoice
抄袭 作弊 | plagiarism, copy, cheat, cheating
诚信 | integrity, honesty
小组 | group, team
讨论 | discuss, discussion
论文 | paper, essay, thesis
参考文献 | reference, references
图书馆 | library
借书 | borrow a book
阅览室 | reading room
参考书 | reference book
宿舍 | dormitory
食堂 | canteen
教室 | classroom
考场 | exam room
准考证 | admission ticket
身份证 | id card, identity card
学生证 | student card
毕业证 | diploma
平台 学习平台 | platform, learning platform
进度 | progress
群 群聊 | group, group chat
私聊 | private message, private chat
提问 | ask, question
基础 零基础 | basics, beginner, no experience
入门 | beginner, introduction, getting started
进阶 | advanced, intermediate
时长 | duration, length
每周 | weekly, every week, a week
语言 | language
中文 汉语 | chinese
英语 英文 | english
语法 | grammar
词汇 | vocabulary
单词 词 词语 | word
短语 词组 | phrase
句子 | sentence
从句 | clause
名词 | noun
动词 | verb
形容词 | adjective
副词 | adverb
代词 | pronoun
介词 | preposition
连词 | conjunction
冠词 | article
量词 | measure word, classifier
数词 | numeral, number
主语 | subject
谓语 | predicate
宾语 | object
定语 | attribute, attributive
状语 | adverbial
补语 | complement
第一人称 | first person
第三人称 | third person
单数 | singular
复数 | plural
复数形式 | plural form, plural
可数名词 可数 | countable, countable noun
不可数名词 不可数 | uncountable, uncountable noun
时态 | tense
一般现在时 | simple present, present simple
一般过去时 过去时 | simple past, past simple, past tense
现在进行时 | present continuous
现在完成时 | present perfect
过去完成时 | past perfect
将来时 | future tense
被动语态 被动 | passive, passive voice
主动语态 主动 | active, active voice
虚拟语气 | subjunctive
情态动词 | modal verb
助动词 | auxiliary, auxiliary verb
不定式 | infinitive
动名词 | gerund
现在分词 | present participle
过去分词 | past participle
分词 | participle
原形 | base form
词尾 | ending
前缀 | prefix
后缀 | suffix
词根 | root
否定句 | negative sentence, negative
疑问句 | question, interrogative
陈述句 | statement
肯定句 | affirmative sentence
比较级 | comparative
最高级 | superlative
形式 | form
动作 | action
状态 | state
起点 | starting point, start
用法 | usage, use
连用 | used together, used with
发音 读音 | pronunciation, pronounce
元音 | vowel
辅音 | consonant
音节 | syllable
重音 | stress
声调 | tone
拼音 | pinyin
拼写 | spelling, spell
标点 | punctuation
上下文 | context
省略 | omit, leave out, left out
翻译 | translate, translation
口语 | spoken, speaking
听力 | listening
阅读 | reading, read
写作 | writing, write
对话 | dialogue, conversation
扁平 | flat
学会 | learn
回放 | recordings, recording, recorded
上课时间 | class time, lesson time
付款 缴费 | payment, pay
联系 找 | contact, reach
开课 | start of the course, course start, begin
讲义 | handouts
加群 | join the group
账号 | account
单音节 | one-syllable, monosyllabic
多音节 | polysyllabic
定冠词 | definite article
不定冠词 | indefinite article
`;
