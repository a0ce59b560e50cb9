/** What people say of mind, children, exams and selling; see `SPOKEN_PAIRS`. */
export const SPOKEN_MIND_PAIRS = `
焦虑 心慌 瞎操心 坐立不安 心里慌 | uneasy, on edge
(抑郁症) 提不起劲 想不开 活着没意思 对啥都没兴趣 | depressed, feeling down, low mood
惊恐发作 突然心慌 快要死了的感觉 | panic attack
自卑 觉得自己不行 没自信 不自信 | inferior, low confidence, insecure
自信 有底气 信心 | confidence, self-confidence
拖延 拖着不做 老拖 不想动 | procrastination
从众 随大流 跟风 大家都这样 别人都这样 | conformity, go along with, peer pressure
旁观者效应 没人帮忙 没人管 都不帮 | nobody helps, everyone stands by
光环效应 长得好看 好看就觉得好 | halo
首因效应 第一印象 第一眼 | first impression
近因效应 最后印象 | last impression
(确认偏误) 只看想看的 只信自己信的 | only see what
(认知失调) 自己骗自己 自我安慰 心口不一 | rationalise, justify to myself
破窗效应 没人管就更乱 | broken windows
刻板印象 地域黑 | stereotype, labelling people
习得性无助 放弃抵抗 怎么努力都没用 破罐子破摔 | learned helplessness, given up
(延迟满足) 忍住不吃 棉花糖 忍一忍 | marshmallow, delayed gratification, wait for a reward
安慰剂 心理作用 假药 | placebo, sugar pill
短时记忆 转头就忘 一下就忘 | remember for a moment
遗忘 记不住 忘得快 老忘 想不起来 | cannot remember, keep forgetting, slip my mind
(内部动机) 自己想做 发自内心 | intrinsic motivation
(外部动机) 为了奖励 为了钱 | extrinsic motivation
条件反射 巴甫洛夫 | pavlov
(人际关系) 社交 交朋友 朋友少 处不好 | make friends
(社交焦虑) 社恐 怕见人 怕生 | social anxiety, shy
内向 不爱说话 话少 | introvert, quiet person
外向 话多 爱热闹 | extrovert
共情 换位思考 感同身受 | empathy
(原生家庭) 家里影响 童年 小时候 | childhood, upbringing
依恋 粘人 黏人 离不开人 | clingy, attached to
叛逆 青春期 顶嘴 不听话 唱反调 | rebellious, talks back, puberty, teenager
发脾气 哭闹 撒泼 耍赖 闹脾气 | tantrum, meltdown
夸奖 夸孩子 | compliment, well done
惩罚 打孩子 打屁股 罚站 骂孩子 | spank, smack, scold
(屏幕时间) 看手机 玩手机 看电视 沉迷手机 刷手机 | screen time, phone addiction, glued to
游戏成瘾 沉迷游戏 打游戏 玩游戏上瘾 | video games
挑食 不吃饭 不爱吃菜 偏食 | picky eater, fussy eater
辅食 加辅食 第一口饭 几个月吃 | weaning, solid food
母乳喂养 喂奶 奶水 母乳 吃奶 | breastfeed, nursing a baby, breast milk
配方奶 奶粉 | formula milk, bottle feed
断奶 戒奶 不吃奶 | wean off
换尿布 尿不湿 纸尿裤 | nappy, diaper
(如厕训练) 戒尿布 教上厕所 | potty training
出牙 长牙 冒牙 | teething
入园 上幼儿园 幼儿园 不肯上学 | kindergarten, nursery school
(分离焦虑) 离不开妈妈 一走就哭 | separation anxiety
二胎 老二 手足 兄弟姐妹 | sibling, second child
校园霸凌 被欺负 霸凌 欺负同学 | bullying, picked on
早恋 谈恋爱 | in love
多动症 多动 坐不住 | adhd, hyperactive, fidget
自闭症 孤独症 不理人 | autism, autistic
发育迟缓 长得慢 说话晚 不会说话 | late talker, developmental delay
家长会 见家长 家校沟通 | parents' evening
教案 备课 写教案 | lesson plan
(课堂管理) 管纪律 课堂纪律 太吵闹 学生不听 | classroom management, keep order
差生 后进生 学困生 | struggling student, weak student
厌学 不想上学 不爱学习 | hates school, no wish to study
(导入环节) 开场 怎么开头 | warm-up activity
板书 写黑板 | blackboard, whiteboard
(公务员考试) 考公 公考 国考 省考 | civil service exam
(行政职业能力测验) 行测 | aptitude test
申论 写申论 | policy essay
(事业单位考试) 考编 事业编 | public institution exam
(教师资格考试) 教资 教师证 教师资格证 | teacher qualification
(研究生考试) 考研 研究生入学 | graduate entrance exam, postgraduate exam
(普通高等学校招生考试) 高考 | gaokao, college entrance exam
复试 二面 | second round, interview round
调剂 捡漏 | transfer admission
报录比 好考吗 难考吗 竞争大 | acceptance rate
真题 历年题 往年题 以前的题 老题 | past paper, previous exam
刷题 做题 练题 题海 | drill questions, practise questions
错题本 错题 做错的题 整理错题 | mistake notebook
蒙题 不会做怎么选 瞎蒙 猜答案 | guess the answer, educated guess
(做题速度) 做不完 时间不够 来不及写 | run out of time, not enough time
(复习计划) 怎么安排复习 复习怎么弄 从哪开始复习 | study plan, revision plan
(间隔重复) 隔几天复习 多久复习一次 | spaced repetition
考前 临时抱佛脚 突击 考前一天 临考 | cram, last-minute, night before the exam
(考场失误) 涂错卡 答题卡 涂卡 | bubble sheet
(电子商务) 网店 开网店 卖东西 网上卖 | online shop, sell online, web store
店铺 淘宝店 小店铺 | storefront
选品 卖什么 卖啥 什么好卖 | product selection, what to sell
货源 进货 拿货 从哪进货 | supplier, source goods, wholesale
一件代发 不囤货 没库存 无货源 | dropshipping, no stock
客单价 一单多少钱 平均一单 | average order value, basket size
(网站流量) 没人看 没人点 访问量 没流量 浏览量 | traffic to my shop, visitors, no views
(点击率) 点的人少 | click-through rate, ctr
投放 投流 买流量 投广告 打广告费 | run ads, paid ads, ad spend
私域 加微信 微信好友 | private traffic
粉丝 涨粉 掉粉 | followers, subscribers
文案 写标题 广告词 宣传语 | copywriting, ad copy, slogan
种草 带货 推荐好物 | influencer, product placement
(直播带货) 卖货直播 | live shopping
差评 评价不好 给差评 | bad review
(退货率) 老退货 退得多 | return rate
售后 卖完以后 买完之后 | after-sales
(复购率) 回头客 老客 再来买 | come back to buy
定价 卖多少钱 标多少钱 怎么定价 | how to price
爆款 卖得好 热卖 大卖 | bestseller, best-selling
竞品 竞争对手 同类产品 | competitor, rival product
(目标人群) 卖给谁 给谁看 给谁用 | who buys
痛点 用户烦什么 | pain point
(关键词) 搜什么 | keyword, search term
(搜索引擎优化) 排名靠前 搜得到 排到前面 | seo, rank higher
满减 凑单 搞促销 | buy more save more
秒杀 抢购 | flash sale
会员 办会员 | loyalty program, membership
(需求调研) 问用户 访谈 | user interview
(最小可行产品) 先做个简单的 | mvp, minimum viable product
商业模式 怎么赚钱 靠什么赚钱 怎么挣钱 | business model, how it makes money
创业 自己干 自己做生意 做生意 | start a business
融资 拉投资 找投资 | raise money, investors
副业 兼职赚钱 赚外快 | side hustle, extra income
`;
