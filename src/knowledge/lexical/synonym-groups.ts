/**
 * What learners say and what material writes for the same, one group a line: any of them may stand for any other.
 * Only what a school's questions are about in whatever subject: its rules, its platform, its dates, and what is done
 * to things. A word of one character is left out where it is part of other words.
 */
export const CHINESE = `
退费 退款 退钱 退学费 退课
到账 退回 退还 返还
迟交 晚交 补交 逾期 逾期提交 忘交 忘了交 忘记交 漏交 没来得及交
过期 到期 逾期 超期 截止后 截止之后
踢 踢出 踢走 移出 移除 请出
不遵守 违反 违背 违规
禁言 封号 封禁
成绩 分数 得分
出分 出成绩 公布成绩 成绩公布
查 查看 查询
放假 休息 停课 休假 不上课
视频 回放 录播 录像 录屏
讲义 课件 教材 课本
变成 转成 转换 转换成 转换为 转为 变为 转化
语句 代码
数字 整数 数值
登录 登陆 登入
登录不上 登不上 登不上去 登不进 登不进去 登录不了
开票 发票
学费 费用 价格 价钱 收费 报名费
交钱 付费 缴费 收费 付钱 费用 自费 自理 要钱 收钱 花钱 掏钱
结业 毕业 结课
不及格 没及格 挂科 挂了 没通过 没过 没考过
及格 合格
反转 颠倒 倒过来 倒序 逆序 反过来 翻转
删除 删掉 移除 去掉
添加 增加 加入 追加 新增
修改 更改 改动
查找 寻找 搜索 找到
相同 一样 相等
卡顿 很卡 好卡 太卡 卡住
报错 错误 出错
手机号 电话号码 手机号码 电话
账号 帐号 账户 帐户
ddl 截止 截止日期 截止时间
节点 结点
哈希 散列
密码 口令
截屏 截图
抄 抄袭 照抄 抄作业
回复 回应 回消息 答复 回信息
倍速 快放 快进 几倍速
打印 输出
读文件 读取文件
写文件 写入文件
遍历 便利
零基础 小白 没有基础 没基础 没学过
延期 延长 宽限 推迟
转班 换班 调班
模糊 糊 不清楚
起雾 水珠 水汽 雾气
发霉 长霉 霉
防止 预防 避免
优先级 先后 先算
请假 缺席 缺课 参加不了 来不了 赶不上 没赶上
合并 合起来 合在一起 拼起来 拼接
去重 去掉重复 去除重复
排序 从高到低 从低到高 从大到小 从小到大
停止 终止 中止 停下来
获取 取得 拿到
优惠 折扣 打折 优惠券
字典 词典
结账 买单 埋单
错过 没赶上 没看成 没听成 没上成
按 摁
看不到 看不见
更新 放出 发布 上线 上新
上传 传上来 传上去
补看 回看 重看 回放 录播
买书 教材 课本 教科书
算过 过线 及格 合格
露脸 开摄像头 开镜头 露面
开卷 翻书 看讲义 翻讲义 查讲义
生理期 经期 月经 例假 大姨妈 来姨妈
点名 签到 打卡 考勤 出勤 到场
纸质 纸质版 纸的 纸版 实体
结业证 结业证书 毕业证 毕业证书
期末 期末考试 期末考 期末测验
批改 打分 评分 改作业 判分
分组 组队 小组 组员 搭档
死循环 无限循环 停不下来
余数 取余 求余 取模 求模
整除 整数除法 地板除
两端 前后 首尾 两头
教材 教科书 参考书
人数 几个人 多少人
零分 0分 记零分 不给分 没分
进不去 打不开 进不了 无法打开
每天 天天 每日
有什么用 有啥用 能做什么 能干什么 能干嘛 能干啥 可以做什么 用来做什么
有效期 有效 管几年 管多久 能用几年 能用多久 几年有效 多久有效
接着上什么课 后面的课 下一门课 进阶课 后续课程
补考 重考 补测 再考一次
结业项目 期末项目 毕业项目 结课项目 大作业 课程设计 期末作业
发货 寄出 寄送 邮寄 快递 物流 配送
及格线 合格线 通过线 分数线 多少分及格 多少分算过
下载 缓存 离线 存到本地 保存到本地 存下来
手机端 手机上 用手机 移动端 手机客户端
共用 共享 借给 合用 给别人用 给朋友用
忘记密码 密码忘了 找回密码 重置密码
提交不了 交不上 交不上去 上传失败 传不上去 提交失败
一对一 单独辅导 私教 单独指导
试听 体验课 试学
连麦 上麦 开麦
续费 续期 续学
抛出 抛异常 引发 主动抛
开课 开学 开班 第一节课
提前 提早
周末 休息日 双休日 周六日
可信 可靠 靠谱 准吗 准不准 信得过
`;

/**
 * What is called one thing on the mainland, where the courses are written, and another in Taiwan or Hong Kong, in
 * simplified characters as questions are folded. One way: who asks in the course's own words is not searched for
 * twice.
 */
export const ELSEWHERE = `
函数 函式
循环 回圈
变量 变数
对象 物件
数组 阵列
列表 串列
字符串 字串
字符 字元
文件 档案
文件夹 资料夹
程序 程式
代码 程式码
编程 写程式
默认 预设
默认值 预设值
导入 汇入
模块 模组
异常 例外
调试 除错
打印 列印 印出
递归 递回
生成器 产生器
装饰器 装饰子
运行 执行
注释 注解
缩进 缩排
布尔 布林
运算符 运算子
表达式 运算式
返回 回传
调用 呼叫
接口 介面
内存 记忆体
缓存 快取
线程 执行绪
网络 网路
服务器 伺服器
数据库 资料库
数据 资料
软件 软体
硬件 硬体
鼠标 滑鼠
屏幕 萤幕
窗口 视窗
菜单 选单
光标 游标
用户 使用者
二进制 二进位
字节 位元组
算法 演算法
概率 机率
质量 品质
信息 资讯
回放 重播
作业 功课
打印机 印表机
`;

/**
 * Words that stand in a dictionary and mostly are a slip of the keyboard for one that sounds as they do; one way as
 * well.
 */
export const SLIPS = `
元组 元祖
截止 截至
推导 推倒
回放 回访
`;

/** What many know by another name than the one most material has; one way. */
export const OTHERWISE_NAMED = `
lambda 匿名函数
推导式 生成式 解析式
条件表达式 三元表达式 三元运算 三元运算符 三目运算 三目运算符
特殊方法 魔术方法 魔法方法
默认参数 缺省参数
关键字参数 关键词参数
`;

export const ENGLISH = `
refund, refund policy, refund rules, money back, get my money, get my money back, get everything back
certificate, cert, diploma
lecture, class, lesson, session
cost, price, fee, tuition
computer, laptop, pc, own computer
disappear, gone, lost, vanish, missing
retry, try again, tried again, redo, tried as often, retake, resit, take again, taken again, taken twice, second attempt
delete, remove, erase, drop
undo, undone, revert, roll back, rollback
quick, fast
kill, stop, terminate, abort, cancel
release, publish, come out, appear, go live, go online
submit, hand in, turn in, handed in, upload
instructor, teacher, tutor, lecturer
recording, replay, recorded, watch it later, watch later, watch it afterwards
miss, cant make it, can t make it, cannot make it
with a friend, with friends, with others, with another person, with someone, in a group, groups
log in, login, sign in, logged in
convert, turn into, change into
homework, assignment
grade, mark, score
lose, loose
finish, complete
fix, repair, solve
match, matching
latest, last, newest
customer, client
data, dataset, data set
mathematics, math, maths
mandatory, compulsory, obligatory, optional, voluntary
receipt, invoice
sign up, enrol, enroll, register
sign up, booking
extension, more time, extra time, extend the deadline
textbook, course book, coursebook
noon, midday, lunchtime
prerequisite, prior knowledge, background, experience needed
camera, webcam
worth, weight, counts for, count for
due, due date, deadline
stay online, stay up, available, kept online
reply, respond, answer, get back to
far apart, spacing, space between, distance between
fall behind, behind, catch up
lose points, points lost, points gone, points off, penalty, deducted
phone, smartphone, mobile, cell phone
resubmit, resend, send again, hand in again, submit again, upload again
`;

/** Names in Latin letters that are written in several ways, beside Chinese as well. */
export const NAMES = `
jpg, jpeg
htm, html
yml, yaml
vscode, vs code
`;

/** The same, the first as material writes it, the others as learners cut it short or can type it; one way. */
export const SHORT_NAMES = `
python, py
ai, chatgpt, gpt, deepseek, copilot, kimi, 豆包
平板, ipad
文本, txt
postgresql, postgres
javascript, js
typescript, ts
kubernetes, kube
photoshop, ps
lightroom, lr
powerpoint, ppt
parameter, param
function, func
repository, repo
message, msg
temperature, temp
standard deviation, sd
standard error, se
confidence interval, ci
central limit theorem, clt
degrees of freedom, df
α, alpha
β, beta
γ, gamma
δ, delta
ε, epsilon
θ, theta
λ, lambda
μ, mu
π, pi
ρ, rho
σ, sigma
χ, chi
`;
