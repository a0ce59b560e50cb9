/**
 * Words of all subjects, one meaning a line: Chinese forms | English forms. A form may stand in several lines: which of
 * its meanings is meant is told by what the other text has. English forms are compared by their stems.
 */
export const EVERYDAY_PAIRS = `
增加 增多 增大 加大 提高 上升 变多 | increase, raise, rise, grow
减少 减小 降低 下降 变少 缩减 | decrease, reduce, lower, fall, drop, decline
提高 改善 提升 改进 | improve, raise, enhance
加快 加速 变快 | speed up, accelerate, faster, quicken
减慢 减速 变慢 放慢 | slow down, slow, slower
快 迅速 很快 快速 | fast, quick, quickly, rapid, rapidly, faster
慢 缓慢 慢慢 | slow, slowly, slower, gradually
大 较大 更大 越大 变大 | large, big, larger, bigger, great, greater
小 较小 更小 越小 变小 | small, little, smaller
高 较高 更高 过高 越高 | high, higher, tall
低 较低 更低 过低 越低 | low, lower
长 更长 越长 较长 | long, longer
短 更短 越短 较短 | short, shorter
多 更多 越多 较多 | many, much, more, numerous
少 更少 越少 较少 | few, fewer, less, little
强 更强 较强 | strong, stronger
弱 更弱 较弱 | weak, weaker
新 新的 | new
旧 旧的 原来 | old, original, former
早 提前 提早 | early, earlier, in advance
晚 迟 推迟 延迟 延后 | late, later, delay, postpone
热 温暖 暖 高温 | hot, warm, heat
冷 寒冷 凉 低温 | cold, cool
湿 潮湿 | wet, moist, damp
干 干燥 | dry
硬 坚硬 | hard
软 柔软 | soft
重 沉重 | heavy
轻 轻便 | light
厚 | thick
薄 | thin
宽 | wide, broad
窄 | narrow
深 | deep
浅 | shallow, light
亮 明亮 | bright
暗 昏暗 | dark, dim
好 良好 | good, well
坏 差 | bad, poor
最好 最佳 | best, it is best
更好 | better
最长 | longest
最短 | shortest
最大 最大值 | largest, greatest, biggest, maximum
最小 最小值 | smallest, least, minimum
最高 | highest, maximum
最低 | lowest, minimum
最多 至多 不超过 不能超过 不得超过 | at most, up to, no more than, maximum, not exceed, limited to
最少 至少 不少于 不低于 | at least, no less than, minimum
超过 大于 多于 高于 超出 | more than, over, exceed, above, greater than, longer than
少于 小于 低于 不足 不到 不满 | less than, below, under, fewer than
容易 简单 方便 | easy, simple, easily, convenient
困难 难 | difficult, hard, difficulty
重要 关键 主要 | important, key, main, essential
必须 必需 得 要 需要 应当 应该 | must, have to, need, require, should, necessary
可以 能 能够 允许 可 | can, may, able, allow, permit
不能 不得 不可以 不可 | cannot, must not, may not, not allowed, never
不要 别 不应 | do not, should not, avoid, never
避免 防止 以免 | avoid, prevent
禁止 | forbid, forbidden, prohibit, ban
可能 也许 | possible, possibly, may, might, perhaps
一定 必然 肯定 确定 | certain, certainly, definite, sure
立刻 马上 立即 立 | at once, immediately, right away
经常 常常 往往 常 | often, frequently, usually
通常 一般 大多 多半 常见 常用 | usually, generally, normally, mostly, common, commonly, typical
总是 一直 始终 | always, all the time
有时 | sometimes
很少 极少 | rarely, seldom
从不 从来不 永远不 | never
只 仅 只有 只能 只会 仅仅 | only, just, merely
所有 全部 一切 都 整个 | all, every, whole, everything, entire
每 每个 每一 各 每次 每一个 | each, every, per
任何 任意 | any
其他 其余 别的 其它 另外 另一个 另一 | other, another, rest, others, else
一些 部分 有的 有些 | some, part
部分 一部分 | part, portion, partly
一半 半 | half
两倍 加倍 翻倍 | double, twice, doubled
同时 一起 共同 | at the same time, together, both, simultaneously
之前 以前 前 在前 先 前面 | before, ahead, prior, first, in front
之后 以后 后 然后 后面 随后 | after, later, then, afterwards, behind, following
期间 之中 过程中 时 中 | during, while, when
直到 到 | until, up to, to
开始 起 开头 起始 | begin, start, beginning, initial
结束 终止 完 结尾 末尾 | end, finish, over, terminate
停止 停 | stop, cease
继续 接着 | continue, go on, further
保持 维持 维护 保留 | keep, maintain, remain, hold, stay
保留 留下 保存 存 储存 存放 | keep, retain, save, store, preserve
改变 变化 变 更改 变动 | change, alter, vary
变成 成为 变为 化为 转化 转变 | become, turn into, change into, turn, convert
转换 转 转为 | convert, turn, switch, transform
增长 生长 成长 | grow, growth
发展 | develop, development
产生 生成 形成 造成 | produce, generate, form, create, give rise, cause
造成 导致 引起 引发 使 使得 | cause, lead to, result in, make, bring about
结果 后果 | result, outcome, consequence
原因 理由 | reason, cause
因为 由于 因此 所以 因 | because, due to, therefore, so, since, thus
为了 以便 目的 | in order to, so that, purpose, aim
如果 若 假如 要是 | if, in case, provided
除非 除了 | unless, except
影响 作用 | affect, effect, influence, impact, action
决定 取决于 由 | determine, decide, depend
依赖 依靠 | depend, rely
帮助 有助于 协助 | help, assist, aid
支持 | support
包含 包括 含有 含 | contain, include
组成 构成 由 | consist, make up, form, compose, be made of
属于 | belong
分为 分成 划分 分 | divide, split, separate
分开 分离 | separate, apart
连接 相连 接 | connect, join, link
结合 组合 合并 | combine, merge
放 放在 置于 放置 | put, place, lay
放进 放入 加入 倒入 倒进 加进 | put into, add, pour
倒 | pour
拿 取 取出 拿走 | take, fetch, remove
带 携带 带出 带走 带回 带来 | take, bring, carry
带来 | bring
移动 移 移到 | move, shift
去掉 除去 移除 删除 删 | remove, delete, drop, get rid of
添加 加 加上 增添 | add, plus
减 减去 扣除 扣 | subtract, minus, less, deduct
打开 开 张开 | open
关闭 关 | close, shut
进入 进 | enter, go into
离开 出 出去 | leave, exit
发送 发 寄 寄出 | send
接收 收到 收 接到 | receive, get
返回 回 还 归还 | return, give back
给 提供 给出 供给 | give, provide, offer, supply
得到 获得 取得 获取 得 | get, obtain, gain, acquire
失去 丢失 丢 丧失 | lose, lost
找 寻找 查找 查 | look for, find, search, look up
找到 发现 | find, found, discover, detect, reveal
看 看到 看见 观看 查看 | see, look, watch, view
听 | listen, hear
说 讲 | say, tell, speak
问 询问 | ask
答 回答 答复 | answer, reply
读 阅读 | read
写 书写 写明 | write, state
学 学习 | learn, study
教 | teach
知道 了解 | know
理解 明白 懂 | understand
记住 记得 | remember
忘记 忘 忘了 | forget
思考 想 考虑 | think, consider
使用 用 利用 运用 采用 | use, utilize, apply, employ
进行 执行 实行 做 开展 | carry out, perform, do, run, execute, take place
完成 做完 | complete, finish
制作 制造 做 制成 | make, produce, manufacture
建立 创建 设立 | create, establish, set up, build
检查 检验 核对 | check, examine, inspect, verify
测试 检测 | test
测量 衡量 量 | measure
计算 算 | calculate, compute
比较 对比 相比 比 | compare, comparison, than
选择 选 挑选 | choose, select, pick, choice
尝试 试 | try, attempt
等待 等 | wait
休息 | rest, break
睡眠 睡觉 | sleep
工作 | work, job
运动 锻炼 | exercise, movement, motion, sport
跑 | run
走 走路 | walk
吃 食用 | eat
喝 饮用 | drink
买 购买 采购 | buy, purchase
卖 出售 销售 | sell, sale
付 支付 付款 缴 交纳 | pay, payment
花费 花 | spend, cost
免费 | free, free of charge
便宜 | cheap
贵 昂贵 | expensive
价格 价钱 价 涨价 | price
钱 金钱 款 | money
元 | yuan
美元 | dollar
美分 | cent
请求 申请 提出 要求 | request, apply, ask, demand, require
同意 | agree, consent
拒绝 | refuse, reject
接受 | accept
问题 | problem, question, issue
错误 错 出错 差错 | error, mistake, wrong
正确 对 | correct, right
准确 精确 | accurate, precise, exact, accuracy
安全 | safe, safety, secure
危险 | danger, dangerous
风险 | risk
损失 | loss
损坏 坏 破坏 | damage, break, destroy
保护 | protect
相同 一样 相等 同样 等于 同一 一致 | same, equal, identical, equals
等于 是 为 | equal, equals, be
不同 不一样 不等 | different, differ, differently
区别 差别 差异 | difference, distinction
相反 反之 | opposite, contrary, reverse
相似 类似 | similar, like
相关 有关 | related, relevant, correlate
关系 | relationship, relation
条件 | condition
情况 情形 | case, situation, circumstance
方法 办法 | method, way
方式 | way, manner, mode
步骤 | step
阶段 | stage, phase
过程 | process
顺序 次序 | order, sequence
方向 | direction
位置 处 地方 | position, place, location
距离 | distance
时间 | time
时期 期间 | period
一段时间 | period of time, period
天 日 | day
前一天 | day before
一天 | one day, a day, day
周 星期 | week
月 个月 | month
年 年度 | year
小时 | hour
分钟 | minute
秒 | second
白天 | day, by day, daytime
夜里 夜间 晚上 夜晚 夜 | night, at night, evening
早上 上午 早晨 | morning
下午 | afternoon
中午 | noon
今天 | today
昨天 | yesterday
明天 | tomorrow
过去 | past
现在 目前 | now, present, current, currently
将来 未来 | future
数量 数目 个数 | number, quantity, amount
大约 大概 约 左右 | about, approximately, around, roughly
倍 | times, fold
程度 | degree, extent, level
水平 | level, horizontal
标准 | standard, criterion
规则 规定 | rule, regulation
原则 | principle
类型 种类 类 | type, kind, sort, category
名字 名称 名 姓名 | name
意思 含义 意义 | meaning, sense
表示 意味着 说明 表明 | mean, express, represent, indicate, show, denote
叫 称 称为 叫做 叫作 | call, name, known as
例子 例如 比如 | example, for example, such as, for instance
东西 物品 | thing, item, object
物体 | object, body
人 人们 | person, people, human
成年人 成人 | adult
孩子 儿童 小孩 | child, children
别人 他人 | somebody else, others, someone else, other people
自己 | oneself, own, yourself, itself
家庭 | family, household
国家 | country, state, nation
政府 | government
社会 | society, social
公司 企业 | company, firm, enterprise, business
顾客 客户 | customer, client
城市 | city
世界 | world
水 | water
火 | fire
空气 | air
光 光线 光能 | light
光能 | light energy
声音 | sound
颜色 | colour, color
红 红色 变红 | red
蓝 蓝色 变蓝 | blue
绿 绿色 | green
黄 黄色 | yellow
白 白色 | white
黑 黑色 | black
形状 | shape
表面 | surface
底部 底 底面 | bottom, base
顶部 顶 | top
中间 中心 正中间 正中 | middle, centre, center
里面 内 内部 里 | inside, inner, within, interior
外面 外 外部 | outside, outer, exterior
上面 上方 | above, top, upper
下面 下方 | below, lower, beneath
左 左边 左侧 | left
右 右边 右侧 | right
两边 两侧 | both sides, sides
边 边缘 | edge, side
之间 | between
周围 | around, surrounding
直接 | direct, directly
间接 | indirect, indirectly
完全 全部 | completely, fully, altogether, entirely
几乎 差不多 | almost, nearly
特别 尤其 | especially, particularly
真正 真实 | real, true, actual
单独 独立 | separately, alone, independent, independently, individually
自动 | automatic, automatically
手动 手工 | by hand, manual, manually
临时 暂时 | temporary
永久 | permanent
正常 | normal
特殊 | special
普通 | ordinary, plain, common, normal
基本 基础 | basic, basis, foundation, fundamental
完整 整 | complete, whole
清楚 明确 | clear, clearly
光滑 | smooth
粗糙 | rough
安静 静音 | quiet, silent
响 响铃 | ring, loud
张开 | open
闭合 | closed
公开 | public
私人 个人 | private, personal
自然 | nature, natural
人工 | artificial, human
物质 | matter, substance, material
材料 | material
能量 能 | energy
力 力量 | force, power, strength
重量 | weight
质量 | mass, quality
体积 大小 | volume, size
面积 | area
长度 | length
宽度 | width
高度 高 | height
深度 | depth
温度 | temperature
速度 | speed, velocity
压力 | pressure
度 | degree
机器 | machine
设备 | device, equipment
工具 | tool
手机 | phone, mobile
电脑 计算机 | computer
车 汽车 | car, vehicle
房子 房屋 | house
门 | door
卡 卡片 | card
票 | ticket
书 书本 | book
纸 | paper
信 信件 | letter
图 图片 图像 | picture, image, figure, diagram, graph
表 表格 | table, form
线 | line
点 | point, dot
组 一组 | group, set
对 一对 | pair
列表 清单 | list
份 | share, portion, copy
层 | layer, level
页 页面 | page
行 | line, row
列 | column
次 一次 | time, once
两次 | twice
再次 重新 又 | again, anew, once more
重复 | repeat, repeated
第一 首先 | first
最后 | last, finally, final
下一个 下一 | next
上一个 前一个 | previous
当前 本 | current, present
双方 | both parties, both sides
一方 | party, one side
任务 | task
计划 | plan
目标 | goal, target, objective
结论 | conclusion
证据 | evidence
证明 | prove, proof, certificate
证书 | certificate
记录 | record
信息 | information
消息 | message
数据 | data
内容 | content
文字 文本 | text
文件 | file, document
账户 账号 | account
密码 | password
联系 | contact, connection
通知 告诉 告知 | inform, notify, tell, notice
解释 说明 | explain, explanation
描述 | describe, description
讨论 | discuss, discussion
建议 推荐 | suggest, recommend, advise
适合 适用 合适 | suitable, fit, suit, appropriate
有用 | useful
有效 | effective, valid
无效 失效 | invalid, ineffective, void
成功 | success, succeed, successful
失败 | fail, failure
发生 | happen, occur, take place
出现 | appear, occur, show up
消失 | disappear, vanish
存在 有 | exist, be, there is
没有 无 缺少 | no, without, lack, absent, none
不 没 未 非 | not, no
空 空的 | empty, blank
满 | full
刚 刚刚 | just
手 | hand
头 | head
眼睛 眼 | eye
脚 | foot
心 | heart
身体 | body
生命 | life
健康 | health, healthy
医院 | hospital
医生 | doctor
病 疾病 | disease, illness, sick
药 | medicine, drug
食物 食品 | food
盐 | salt
糖 | sugar
油 | oil
米 大米 | rice
面粉 | flour
茶 | tea
酒 | wine, alcohol
肉 | meat
鱼 | fish
蔬菜 | vegetable
水果 | fruit
鸡蛋 蛋 | egg
牛奶 | milk
切 切开 | cut
揉 | knead
煮 | boil, cook
烤 烘烤 | bake, roast
冷却 放凉 | cool
加热 | heat
混合 | mix, mixture
弹性 | elastic, elasticity
敲 | knock
锁 | lock
预约 预订 | reserve, book, reservation
续 续借 | renew
借 借用 借出 | borrow, lend
租 | rent
丢 | lose, throw
服务台 | desk, service desk, counter
办公室 | office
房间 室 | room
楼 | building, floor
路 | road, way, path
桥 | bridge
河 | river
山 | mountain
海 | sea
地 土地 | land, ground
土壤 | soil
天气 | weather
雨 | rain
风 | wind
太阳 | sun
月亮 | moon
地球 | earth
地面 | ground
方 方形 | square
圆 圆形 | circle, round
直 | straight
弯 弯曲 | bent, curved, bend
平 | flat, level
斜 | oblique, slanting
落 落在 | fall, lie
受 受到 | be affected, receive, suffer
推 | push
拉 | pull
扔 | throw
按 按下 | press
点击 | click
写上 | write
显示 | show, display
隐藏 | hide, hidden
检测 | detect
反应 | react, reaction, respond, response
吸收 | absorb
释放 放出 | release, give off, emit
消耗 用掉 耗费 | consume, use up, use
分解 | break down, decompose
进 | into, in
散失 流失 | loss, lose
获胜 赢 | win
输 | lose
比赛 | match, game, contest
规模 | scale, size
效率 | efficiency
优点 好处 | advantage, benefit
缺点 坏处 | disadvantage, drawback
特点 特征 | feature, characteristic
性质 | property, nature
功能 | function
用途 用处 | use, purpose
作者 | author
历史 | history
文化 | culture
法律 法 | law
权利 | right
义务 | obligation, duty
责任 | responsibility, liability, liable
负责 承担 | responsible, bear, undertake, liable
安排 | arrange, arrangement
管理 | manage, management, administration
控制 | control
组织 | organise, organize, organization
参加 参与 | take part, join, attend, participate
会议 | meeting
活动 | activity, event
机会 | chance, opportunity
经验 | experience
能力 | ability
技能 | skill
习惯 | habit
态度 | attitude
情绪 | emotion, mood
压力大 | stress
`;
