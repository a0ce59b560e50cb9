/**
 * Words of teaching, one concept a line: Chinese forms | English forms. Whoever paraphrases swaps words within
 * a line, and whoever answers in the other language swaps sides; across lines the meaning changes. Terms that
 * stand in no line are compared as they are written.
 */
export const CONCEPTS = `
函数 | function, functions
内置函数 | built-in, builtin
方法 | method
参数 形参 形式参数 | parameter, param
实参 实际参数 | argument
默认值 默认 缺省 预设 | default
返回值 | return value
返回 交回 交出 交给 给出 | return, returns, give back, gives back, hand back, hands back, hand over
闭包 | closure
变量 | variable
变量名 名字 名称 | name
值 数值 | value
对象 实例 | object, instance
类 | class
父类 基类 | parent class, base class, superclass
子类 | subclass, child class
继承 | inherit, inheritance
属性 | attribute, property
模块 | module
包 | package
库 标准库 第三方库 | library
类型 种类 | type, kind
循环 | loop
遍历 逐个 依次 一个个 | loop over, loops over, go through, iterate, visit, walk through, one after another, one by one, item by item
迭代器 | iterator
可迭代对象 可迭代 | iterable
生成器 | generator
装饰器 | decorator
表达式 | expression
语句 | statement
条件 | condition
分支 | branch
缩进 | indent, indentation
代码块 | block
代码 程序 脚本 | code, program, script
注释 | comment
文档字符串 | docstring
异常 | exception
报错 出错 错误 出问题 抛出 引发 抛 报 | error, fail, fails, failed, failure, raise, raises, raised, go wrong, goes wrong
原因 | reason, cause
文件 | file
文件夹 目录 | folder, directory
路径 | path
字节 | byte
字符 | character, letter
换行 换行符 | line break, newline
空格 空白 | space, white space
行 | line
末尾 结尾 | end
索引 下标 位置 编号 | index, position
元素 成员 项 | item, element
切片 | slice
步长 | step
键值对 | pair
键 | key
长度 个数 多长 几个 | length, number of, how many
数量 | count, number
排序 排 排列 | sort, order
次序 顺序 先后 | sequence, order
拷贝 复制 副本 | copy
引用 | reference
赋值 | assign, assignment
声明 | declare, declaration
定义 | define, definition, defined
创建 新建 建立 建 生成 产生 | create, make, makes, made, build, built
调用 | call, calls, called
执行 运行 跑 | run, runs, execute, executed
结束 完毕 完成 执行完 执行完毕 跑完 用完 取完 使用完毕 | finish, finished, end, ended, over, has returned
记住 保存 保留 存 存下来 留住 记下来 存储 存到 | remember, remembers, keep, keeps, store, stored, save, saved
修改 改 改动 改变 更改 变更 变化 | change, changes, changed, modify, modified, alter
删除 删 删掉 移除 去掉 去除 清除 | remove, removes, delete, deleted
添加 加 增加 加上 加进去 加到 补上 追加 | add, adds, added, append
插入 | insert
替换 换成 覆盖 换 | replace, replaces, overwrite
合并 拼接 连接 | join, merge, concatenate, combine
拆分 拆开 拆 拆成 | split, splits
取出 取 得到 拿到 获取 取得 拿 取值 | get, gets, take, takes, obtain, fetch
查找 找 查 搜索 寻找 | look up, search, find, look for
找到 | found
判断 检查 确认 看看 | check, checks, test, ask, asks, whether
等于 相等 | equal, equals
比较 | compare, comparison
转换 转成 转 变成 转为 | convert, converts, turn, turns, converted
显示 打印 输出 | show, shows, print, prints, display
输入 | input, type, types, enter
读取 读 读出 | read, reads, reading
写入 写进 写到 | write, writes, written
打开 | open, opens
共享 | share, shares
互不影响 互不干扰 各自 | independent, own its own, not disturb, separate
区别 差别 不同之处 | difference, differ
解决 解决办法 解决方法 修正 | fix, cure, solve, solution
作用 用途 用处 | purpose, use
规则 | rule
范围 | range, scope
作用域 | scope
局部 | local
全局 | global
整数 | integer, whole number
浮点数 小数 | float, decimal
数字 数 | number, digit
字符串 文字 文本 | string, text
布尔值 布尔 | boolean, bool
容器 | container, collection
空 | empty
存在 | exist, exists, occur
拼写 拼错 | spelling, misspelled, misspell
大小写 | case, upper and lower case
星号 | star, asterisk
冒号 | colon
逗号 | comma
引号 | quote, quotes
等号 | equals sign
括号 | parenthesis, parentheses, bracket
方括号 | square bracket, square brackets
花括号 大括号 | brace, braces, curly
圆括号 小括号 | round bracket
标准 | standard
内存 | memory
缓冲区 | buffer
计算 求 算 算出 | compute, calculate, calculation
计数器 | counter
递归 | recursion, recursive
上限 | limit
层 层数 | level, layer, depth
最后 | last, final
多次 | several times, repeatedly
解包 | unpack
收集 | collect, collects
多余 其余 剩余 剩下 | remaining, rest
位置参数 | positional argument, positional arguments
关键字参数 | keyword argument, keyword arguments
关键字 | keyword
依据 | key, basis
哈希 可哈希 | hash, hashable
视图 | view
推导式 | comprehension
嵌套 | nested, nesting
运算符 | operator
结果 | result
内容 数据 | content, data
信息 提示 | message, information
版本 | version, release
安装 装 | install, installing
解释器 | interpreter
终端 命令行 | terminal, command line
环境 | environment
作业 | homework, assignment
结业项目 | final project
项目 | project
成绩 分数 得分 | grade, score, mark
总评 | overall grade, total, grade
截止 截止时间 期限 | deadline, due
提交 交 补交 | submit, hand in, handed in
延期 | extension, extend
迟交 | late
批改 | marked, graded
直播 直播课 上课 | live class, live
直播间 | live room
答疑 | office hours
回放 录播 | recording, recordings
讲义 | handout, lesson text, lesson texts
课程 本课程 本课 这门课 | course
学员 同学 | learner, student
讲师 老师 | teacher, instructor
班主任 | class teacher
技术 | technical support
财务客服 财务 | finance desk, finance
群 | group
账号 | account
设备 | device
登录 登 | log in, logged in, sign in
密码 | password
银行卡 银行 | bank card, bank
验证码 | verification code
证书 | certificate
学习平台 平台 | platform, learning platform
退款 退费 | refund
发票 | invoice
合同 | contract
抄袭 | plagiarism, copied
结业 | graduate, graduation
优秀 | excellent
开课 | start of the course
周末 | weekend
北京时间 | beijing time
进入 进 | enter, join
私聊 | private
申请 | apply, request
回应 回复 回 | answer, reply, response
学科问题 学科 | subject
事务问题 事务 | logistics
明确 清楚 | clear, clearly
多行 | several lines, multi-line
一行 | one line, single line
没有名字 | without a name, nameless
自动换行 | line break
影响 | affect
发生 | happen
格式 | format
字母 | letter, letters
单词 | word, words
状态 | state
`;

/**
 * Properties that make a statement a claim of its own: said of a thing, they have to stand in the material.
 * "运行速度更快" added to a true sentence is what a model invents most often. Nor is it for an assistant to bring up what
 * decides over a learner's money, health, rights or standing where the material does not: the lines from savings on.
 */
export const CLAIMS = `
性能 效率 高效 速度 | performance, efficiency, efficient, speed
安全 加密 线程安全 加锁 | secure, safe, encrypt, encrypted, thread-safe
兼容 | compatible
流行 热门 常考 面试 面试官 | popular, interview
官方 | official, officially
费用 价格 押金 缴纳 购买 优惠 优惠券 折扣 | pay, fee, price, cost, buy, dollars, discount, coupon
复杂度 | complexity
线程 进程 多线程 并发 | thread, process, concurrent, parallel
数据库 云端 服务器 同步 网络 互联网 联网 | database, cloud, server, network, internet
病毒 扫描 日志 | virus, log
磁盘 硬盘 | disk
释放 回收 | release, garbage
发明 提出 引入 | invent, invented, introduced
修复 废弃 淘汰 弃用 | fixed, deprecated
邮件 邮寄 邮费 快递 | email, emails, mail
机器码 编译 | compile, compiled, machine code
警告 | warning
存款 贷款 借款 汇款 转账 理财 股票 基金 比特币 投资 赌博 | savings, loan, loans, mortgage, invest, investment, bitcoin, crypto, stocks, gamble, betting
银行 账户 信用卡 | bank, credit card
药 服药 吃药 用药 停药 剂量 疗法 医生 | medicine, medication, pills, dose, doctor, therapy
合同 律师 法院 起诉 官司 | contract, lawyer, court, lawsuit, sue
退款 退费 赔偿 | refund, refunds, compensation
考试 证书 学分 毕业 | exam, exams, diploma, degree
停课 取消 推迟 延期 | cancelled, canceled, postponed, rescheduled
衣服 裸 身体 | clothes, naked, undress
选举 投票 政府 政党 | vote, voting, election, government, political party
密码 口令 身份证 | password, passwords, identity card
`;
