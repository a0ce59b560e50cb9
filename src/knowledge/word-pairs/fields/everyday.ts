/**
 * Words of all subjects, one meaning a line: Chinese forms | English forms. A form may stand in several lines: which of
 * its meanings is meant is told by what the other text has. English forms are compared by their stems.
 */
export const EVERYDAY_PAIRS = `
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
证书 学完给证吗 拿证 发证 有没有证 | certificate
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
对象 | object, target
两者 | both
`;
