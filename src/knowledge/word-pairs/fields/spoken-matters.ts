/** What people say of things, people, amounts and dealings in any subject; see `SPOKEN_PAIRS`. */
export const SPOKEN_MATTER_PAIRS = `
遗失 弄丢 丢了 搞丢 找不着 不见 | lose, lost, mislay, misplaced
污染 弄脏 搞脏 脏了 | dirty, contaminated
弄错 搞错 写错 填错 选错 | mix up, mistaken
摄入 多吃 吃多少 吃进去 | intake, eat too much
如厕 上厕所 厕所 拉屎 撒尿 解手 | toilet, loo, bathroom, restroom
就医 看病 就诊 挂号 去看看 | see a doctor, medical attention
患病 生病 得病 病了 生了病 | fall ill, unwell
致电 拨打 来电 | ring up, telephone, give them a call
留言 发消息 发微信 发短信 带话 | leave a message
出租车 打车 的士 | taxi, cab
烹饪 做饭 做菜 烧菜 下厨 煮饭 | make dinner
照看 带娃 带孩子 看孩子 看娃 | mind the children, babysit
就餐 吃饭 下馆子 外卖 | dine, eat out, takeaway
饮品 饮料 喝的 | beverage, soft drink
零食 小吃 点心 解馋 | snack, nibble
衣物 衣服 穿的 裤子 | clothes, outfit
鞋子 穿什么鞋 球鞋 | shoe, footwear, trainers
居住 住在 住处 住哪 | reside, live at, accommodation
单身 没对象 光棍 | single person, not married
配偶 另一半 爱人 | spouse, other half
(祖父母) 爷爷 奶奶 外婆 姥姥 外公 姥爷 | grandparents, granny, grandma, grandpa
亲属 亲戚 家里人 家人 | relative, next of kin
上级 上司 头儿 主管 经理 | supervisor, line manager, superior
下属 手下 底下的人 带的人 | subordinate, report to me
陌生人 生人 不认识的人 路人 | stranger, passer-by
新人 新来的 刚来 刚入职 | newcomer, new hire, new joiner
初学者 新手 菜鸟 初学 入门者 | rookie, novice
专家 大牛 高手 大神 行家 | expert, pro, guru
失误 手滑 点错 按错 误操作 不小心 | by accident, accidentally
故意 存心 有意 成心 | on purpose, deliberately, intentional
隐瞒 瞒着 不告诉 藏着 | hide from, conceal, keep secret
承认 认账 坦白 | admit, confess
催促 催一下 老催 | chase up, urge, nag
推迟 往后拖 改期 | push back
提早 赶早 趁早 | ahead of time
立即 赶紧 赶快 马上去 立马 | immediately, asap, straight away
偶尔 有时候 时不时 | occasionally, from time to time
逐渐 慢慢地 一点点地 渐渐 | little by little
突然 一下子 冷不丁 忽地 | suddenly, all of a sudden
反复 一遍遍 翻来覆去地 | repeatedly
少量 一丁点 一点儿 一小撮 一点点 | a little, tiny bit, a pinch
过量 超量 过头 | excess
不足 不够 太少 | too little, shortage of
紧缺 抢手 很火 火爆 | in demand, popular
过时 老套 没人用 | outdated, obsolete, old-fashioned
流行 热门 大家都用 都在用 | trendy, fashionable
可靠 靠谱 靠得住 | trustworthy, dependable
(不可靠) 不靠谱 靠不住 | unreliable, dodgy
值得 划算 合算 值不值 划不划算 | worthwhile, good value, pay off
性价比 划算的 物美价廉 | value for money, bang for buck
难度 难不难 难吗 好难 | difficulty
耗时 费时间 费时 花时间 | time-consuming, takes ages
省力 省事 偷懒 图省事 | labour-saving, shortcut way
费力 费劲 吃力 | laborious, strenuous
无聊 没意思 没劲 枯燥 | boring, dull work, tedious
有趣 好玩 有意思 | fun
坚持 扛住 挺住 咬牙 | persist, stick with
放弃 算了 不弄了 半途而废 打退堂鼓 | quit halfway
后悔 早知道 可惜 | regret
借口 推脱 找理由 | excuse
误会 误解 想歪 会错意 | misunderstanding, misunderstood
沟通 商量 | talk it over, discuss with
争吵 拌嘴 闹翻 闹矛盾 | argue, quarrel, row with
道歉 说对不起 赔礼 认错 | say sorry, apology
同意 答应 | approve of
送礼 礼物 送东西 红包 | gift, present for
搬迁 搬家 搬走 挪地方 | move house, relocate
旅行 旅游 出去玩 | holiday trip
年龄 多大岁数 几岁 岁数 多大年纪 | how old
期限 几天内 多久之内 最晚 最迟 | time frame
频率 多久一次 隔多久 多长时间一次 每隔多久 | how frequently
顺序 谁先谁后 先弄哪个 | which first, which comes first
途径 路子 门路 | avenue
技巧 窍门 诀窍 小妙招 绝招 | trick, hack, knack
经验 心得 体会 | lessons learnt
陷阱 踩坑 容易错 易错 | pitfall, gotcha, common mistake
(注意事项) 要小心什么 留神 当心 小心 | watch out, be careful, beware, precaution
误区 误以为 想当然 | misconception, myth
常识 基本功 最基本 | common sense
要求 硬性要求 门槛 | eligibility, entry requirement
资格 够格 能不能报 有没有资格 | eligible, qualify
流程 怎么走 手续 走流程 程序怎么走 | procedure, paperwork, formalities
地点 在哪儿办 去哪办 哪里办 | where to apply, which office
表格 填表 | form to fill
截止 最后一天 最后期限 最晚哪天 | cut-off
核实 查证 求证 打听 | double-check
汇报 打报告 上报 | report up
批准 批下来 通过审批 批了 | signed off
保密 别说出去 不外传 泄密 | confidential, keep quiet about
隐患 埋雷 后患 | hidden danger
储存 放久 放多久 存多久 能放几天 怎么存 | shelf life, store for
外观 长什么样 什么样子 样子 | appearance
品牌 牌子 什么牌子 哪个牌子 | which brand
型号 款式 哪一款 哪款 | model number
正品 真货 真的假的 | genuine
二手 旧货 用过的 闲鱼 | second-hand
附赠 赠品 白送 | freebie, giveaway
独自 自己一个人 一个人 单干 | alone at
协作 一块儿 搭伙 合伙 一起干 | work together, team up
替换 换掉 顶替 | swap out, exchange for
`;
