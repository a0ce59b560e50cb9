/** Words of programming, data and the web; see `EVERYDAY_PAIRS`. */
export const COMPUTING_PAIRS = `
程序 | program
编程 | programming
代码 | code
变量 | variable
变量名 | variable name
常量 | constant
赋值 | assign, assignment
绑定 | bind, binding
值 | value
类型 | type
整数 | integer, whole number
浮点数 小数 | float, floating-point number, decimal
字符串 | string
字符 | character
字母 | letter
数字 | digit, number, figure
下划线 | underscore
空格 | space, blank
缩进 | indent, indentation
换行 | newline, line break
引号 | quote, quotation mark
括号 | bracket, parenthesis
方括号 | square bracket
花括号 | brace, curly bracket
冒号 | colon
逗号 | comma
注释 | comment
关键字 | keyword
大小写 区分大小写 | case, case-sensitive, letter case
大写 | uppercase, upper case, capital
小写 | lowercase, lower case
布尔 | boolean
列表 | list
元组 | tuple
字典 | dictionary, dict
集合 | set
数组 | array
序列 | sequence
元素 项 成员 | element, item, member
键 | key
键值对 | key-value pair, pair
索引 下标 | index
切片 | slice
长度 | length
可变 | mutable
不可变 | immutable
函数 | function
方法 | method
参数 | parameter, argument
默认值 默认参数值 默认 | default, default value
返回值 | return value
返回 | return
调用 | call, invoke
定义 | define, definition
声明 | declare, declaration
闭包 | closure
内层 内层函数 | inner, inner function
外层 外层函数 | outer, outer function
装饰器 | decorator
生成器 | generator
迭代器 | iterator
迭代 | iterate, iteration
遍历 | loop over, iterate, traverse, go through
递归 | recursion, recursive
循环 | loop
循环体 | body, loop body
轮 每轮 一轮 | pass, round, iteration
跳过 | skip
条件 | condition
分支 | branch
语句 | statement
表达式 | expression
运算符 | operator
推导式 | comprehension
作用域 | scope
局部变量 | local variable
全局变量 | global variable
全局 | global
局部 | local
命名空间 | namespace
模块 | module
包 | package
库 标准库 | library
导入 引入 | import
类 | class
对象 | object
实例 | instance
属性 | attribute, property
继承 | inherit, inheritance
父类 | parent class, superclass, base class
子类 | subclass, child class
构造函数 构造方法 | constructor
接口 | interface, api
异常 | exception
抛出 引发 报 | raise, throw, raised
捕获 | catch, handle
处理 | handle, process, treat, deal with
报错 出错 错误 | error, fail, go wrong
调试 | debug, debugging
断点 | breakpoint
测试 | test
断言 | assert, assertion
日志 | log
文件 | file
文件夹 目录 | folder, directory
路径 | path
读取 读 | read
写入 写 | write, writing
打开 | open
关闭 | close
编码 | encoding, encode
解码 | decode, decoding
字节 | byte
内存 | memory
磁盘 硬盘 | disk
缓存 | cache
拷贝 复制 副本 | copy, duplicate
浅拷贝 | shallow copy
深拷贝 | deep copy
引用 | reference
指向 | point, point to, refer
修改 更改 | change, modify
更新 | update
插入 | insert
追加 | append
删除 | delete, remove
替换 | replace
排序 排列 | sort, order, sorted
升序 从小到大 | ascending, from small to large
降序 从大到小 | descending, from large to small
过滤 筛选 | filter
合并 | merge, combine
拆分 分割 | split
拼接 连接 | join, concatenate, concatenation
格式 | format
格式化 | format, formatting
匹配 | match
正则表达式 | regular expression
打印 输出 | print, output
输入 | input, enter, type
运行 | run, execute
安装 | install, installation
解释器 | interpreter
编译 | compile
编译器 | compiler
命令 | command
命令行 终端 | command line, terminal
脚本 | script
环境 | environment
虚拟环境 | virtual environment
版本 | version
升级 | upgrade
兼容 | compatible
线程 | thread
进程 | process
并发 | concurrent, concurrency
并行 | parallel
异步 | asynchronous, async
同步 | synchronous, synchronize
锁 加锁 | lock
队列 | queue
栈 | stack
树 | tree
链表 | linked list
哈希 | hash
算法 | algorithm
复杂度 | complexity
数据结构 | data structure
随机 | random
计数器 计数 | counter, count
标志 | flag
配置 | configuration, configure, setting
选项 | option
用户 | user
权限 | permission
登录 | log in, login, sign in
加密 | encrypt, encryption
浏览器 | browser
服务器 | server
客户端 | client
请求 | request
响应 | response
网站 站点 网页 | site, website, web page
页面 网页 | page
链接 | link
状态码 | status code
会话 | session
网络 | network
协议 | protocol
域名 | domain name
地址 | address
端口 | port
框架 | framework
数据库 | database
表 | table
列 字段 | column, field
行 记录 | row, record
主键 | primary key
外键 | foreign key
查询 | query
事务 | transaction
提交 | commit, submit
回滚 | roll back, rollback
视图 | view
约束 | constraint
唯一 | unique
空值 | null
聚合 | aggregate
分组 | group
连接 联接 | join
子查询 | subquery
存储 | store, storage
备份 | backup, back up
仓库 | repository
分支 | branch
冲突 | conflict
部署 | deploy, deployment
容器 | container
镜像 | image, mirror
云 | cloud
软件 | software
硬件 | hardware
操作系统 系统 | operating system, system
屏幕 | screen
键盘 | keyboard
鼠标 | mouse
按钮 | button
菜单 | menu
窗口 | window
编辑器 | editor
插件 | plugin, extension
快捷键 | shortcut
下载 | download
上传 | upload
搜索 | search
模型 | model
训练 | train, training
样本 | sample
特征 | feature
标签 | label, tag
提示词 提示 | prompt, hint
文档 | document, documentation
文档字符串 | docstring
换算 | convert
转义 | escape
布局 | layout
样式 | style
组件 | component
事件 | event
监听 | listen, listener
渲染 | render
执行 | run, execute, carry out
一次性 | at once, in one go
逐行 逐个 依次 | line by line, one by one, one at a time
嵌套 | nested, nesting
匿名 匿名函数 | anonymous, lambda
解包 | unpack
拼写 拼错 | spell, spelling, misspell
死循环 无限循环 | infinite loop, endless loop
程序员 | programmer
项目 | project
作业 | homework, assignment, exercise
记账本 账本 | ledger
猜数字 | guess the number, guessing game
通讯录 | address book
成绩统计 | grade statistics
词频 单词频率 | word frequency
去重 | remove duplicates, deduplicate, duplicates
四舍五入 | round
保留 | keep
报错信息 错误信息 | error message
乱码 | garbled, gibberish, garbled text
缩进错误 | indentation error
命令行参数 | command line argument
环境变量 | environment variable
国内源 镜像源 国内镜像 换源 | mirror
多行字符串 | multi-line string
拼接字符串 | concatenate strings, join strings
转义字符 | escape character
类型转换 | type conversion, convert type
猜数字游戏 | guessing game
单元测试 | unit test, unit testing
集成测试 | integration test
测试用例 | test case
漏洞 缺陷 | bug
回调 回调函数 | callback, callback function
堆 | heap
二叉树 | binary tree
二分查找 | binary search
节点 | node
哈希表 散列表 | hash table
正则 正则表达式 | regex
标题 请求头 | header
模拟 | mock
版本控制 | version control
字符串 | str
整数 整型 | int
布尔值 | bool, boolean value
语法 | syntax
语法错误 | syntax error
关键字参数 | keyword argument
位置参数 | positional argument
可变参数 | variable argument
形参 | formal parameter
实参 | argument
列表推导式 | list comprehension
字典推导式 | dict comprehension, dictionary comprehension
集合推导式 | set comprehension
生成器表达式 | generator expression
三元表达式 条件表达式 | ternary expression, conditional expression, ternary operator
逻辑运算符 | logical operator
比较运算符 | comparison operator
赋值语句 | assignment statement
上下文管理器 | context manager
依赖 依赖项 | dependency
抽象类 | abstract class
多态 | polymorphism
封装 | encapsulation, encapsulate
重载 | overload, overloading
重写 | override, overriding
静态方法 | static method
类方法 | class method
实例方法 | instance method
类属性 | class attribute, class variable
实例属性 | instance attribute, instance variable
类型注解 类型提示 | type hint, type annotation
魔法方法 特殊方法 | magic method, special method
构造函数 | constructor
栈溢出 | stack overflow
时间复杂度 | time complexity
空间复杂度 | space complexity
事件循环 | event loop
选择器 | selector
响应式 | responsive
异常处理 | exception handling, error handling
自定义异常 | custom exception
标准库 | standard library
第三方库 第三方包 | third-party library, third party library
内置函数 | built-in function, builtin function
代码风格 | code style, coding style
代码块 | code block
时间戳 | timestamp
时区 | time zone, timezone
随机种子 | random seed
随机数 | random number
死锁 | deadlock
线程池 | thread pool
连接池 | connection pool
内存泄漏 | memory leak
垃圾回收 | garbage collection
面向对象 | object-oriented, object oriented
函数式编程 | functional programming
指针 | pointer
结构体 | struct
枚举 | enum, enumeration
泛型 | generics, generic
左连接 | left join
内连接 | inner join
外连接 | outer join
存储过程 | stored procedure
触发器 | trigger
窗口函数 | window function
网页爬虫 爬虫 | crawler, web crawler, spider
单元格 | cell
工作表 | worksheet, sheet
模板 | template
图表 | chart
仪表盘 看板 | dashboard
宏 | macro
工作区 | working directory
合并冲突 | merge conflict
提交 | commit
冲突 | conflict
`;
