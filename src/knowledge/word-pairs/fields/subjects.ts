/** More words of school subjects: statistics, the web, medicine, history, society; see `EVERYDAY_PAIRS`. */
export const SUBJECT_PAIRS = `
原级 | positive, positive degree, base form
指针 | pointer, hand
改动 | change
系数 | coefficient
线性 | linear
线性关系 | linear relation, linear relationship
销量 销售额 | sales
气温 | temperature
可靠 | reliable
确立 确定 | establish, determine
随机对照实验 随机对照试验 | randomised controlled experiment, randomized controlled trial
对照 对照组 | control, control group
实验组 | treatment group
干扰 混杂 | confound, interfere, disturbance
变量 | variable
自变量 | independent variable
因变量 | dependent variable
假设检验 | hypothesis test
原假设 零假设 | null hypothesis
拒绝 | reject
编号 标识 标识符 | id, identifier, number
过期 | expire, expired
过期时间 | expiry time, expiry date, expiry
攻击者 黑客 | attacker, hacker
服务端 | server
前端 | front end, frontend
后端 | back end, backend
身份验证 认证 | authentication, authenticate
授权 | authorization, authorize
令牌 | token
签名 | signature
漏洞 | vulnerability
防火墙 | firewall
带宽 | bandwidth
延迟 | latency, delay
吞吐量 | throughput
丢包 | packet loss
路由器 | router
孕妇 | pregnant woman, pregnant women, pregnant
腹部 肚子 | abdomen, abdominal, belly
背部 背 | back
冲击 | thrust, impact, shock
窒息 噎住 | choke, choking, suffocate
异物 | foreign body, object
气道 | airway
昏迷 失去意识 | unconscious, lose consciousness
心肺复苏 | cpr
按压 | compression, press
休克 | shock
烧伤 烫伤 烫到 烫着 烫了 被烫 开水烫 油溅到 热油溅 烫起泡 | burn, scald, burnt myself
中毒 | poisoning
糖尿病 | diabetes
高血压 | high blood pressure, hypertension
癌症 | cancer
肿瘤 | tumour, tumor
炎症 发炎 | inflammation
抗生素 | antibiotic
副作用 | side effect
剂 药片 | tablet, pill
处方 | prescription
护士 | nurse
体检 | check-up, physical examination
公积金 住房公积金 | housing fund, housing provident fund
缴存 缴纳 | pay in, contribute, contribution
商业贷款 | commercial loan
首付 | down payment
房价 | house price
租金 房租 | rent
房东 出租人 | landlord
租客 承租人 | tenant
中介 | agent, broker
养老金 | pension
医疗保险 | medical insurance, health insurance
保险费 保费 | premium
理赔 | claim
收益率 | rate of return, yield
复利 | compound interest
单利 | simple interest
年利率 | annual interest rate, annual rate
市盈率 | price-earnings ratio
分红 股息 | dividend
基金 | fund
期货 | futures
期权 | option
通货紧缩 | deflation
国内生产总值 | gdp, gross domestic product
人均 | per capita
工业革命 | industrial revolution
铁矿 铁矿石 | iron ore
煤 煤炭 | coal
资本 | capital
积累 | accumulate
运河 | canal
蒸汽机 | steam engine
蒸汽 | steam
冷凝器 | condenser
纺织 | textile, spinning
殖民地 | colony
殖民 | colonise, colonize, colonial
奴隶 | slave
贵族 | noble, nobility
农奴 | serf
封建 | feudal
议会 国会 | parliament, congress
宪法 | constitution
总统 | president
首相 总理 | prime minister
选举 | election, elect
投票 | vote
民主 | democracy
共和国 | republic
部落 | tribe
游牧 | nomadic, nomad
丝绸之路 | silk road
印刷术 印刷 | printing, print
火药 | gunpowder
指南针 | compass
造纸术 | papermaking
瘟疫 | plague
饥荒 | famine
起义 | uprising, revolt
停战 | armistice, ceasefire
盟军 同盟 | allies, alliance
入侵 侵略 | invade, invasion
投降 | surrender
童工 | child labour
工会 | trade union, union
板块 | plate
地壳 | crust
地幔 | mantle
地核 | core
断层 | fault
岩浆 | magma
季风 | monsoon
洋流 | ocean current
潮汐 | tide
经济作物 | cash crop
灌溉 | irrigate, irrigation
梯田 | terrace
城市化 | urbanisation, urbanization
移民 | migrant, immigrant
出生率 | birth rate
死亡率 | death rate
语速 | speaking rate
逗号 | comma
句号 | full stop, period
感叹号 | exclamation mark
问号 | question mark
修辞 比喻 | metaphor, rhetoric
押韵 | rhyme
作文 | essay, composition
开头 | opening, beginning
结尾 | ending
论点 | argument, claim
论据 | evidence
摘要 | abstract, summary
引用 | quote, quotation, cite
敬语 | honorific
谦虚 | modest
礼貌 | polite
正式 | formal
非正式 | informal
书面语 | written language
方言 | dialect
普通话 | mandarin
外语 | foreign language
母语 | native language, mother tongue
营销 | marketing
品牌 | brand
广告 | advertisement, advertising
目标客户 | target customer
市场份额 | market share
转化率 | conversion rate
复购 | repeat purchase
渠道 | channel
成交 | deal, sale
需求分析 | requirements analysis
原型 | prototype
迭代 | iteration, sprint
里程碑 | milestone
利益相关者 | stakeholder
待办 待办列表 | backlog
优先级 | priority
会议纪要 | minutes
领导 | leader, leadership
团队 | team
绩效 | performance
激励 | incentive, motivate
授权 委派 | delegate
冲突 | conflict
反馈 | feedback
注意力 | attention
记忆 | memory
复述 | rehearsal, rehearse
遗忘曲线 | forgetting curve
强化 | reinforcement, reinforce
正强化 | positive reinforcement
负强化 | negative reinforcement
条件反射 | conditioned reflex, conditioning
认知 | cognitive, cognition
情感 | emotion, affective
依恋 | attachment
自尊 | self-esteem
压力 | stress, pressure
睡眠不足 | lack of sleep
氨基酸 | amino acid
膳食纤维 | dietary fibre, dietary fiber
矿物质 | mineral
钙 | calcium
钠 | sodium
钾 | potassium
氯 | chlorine
硫 | sulphur, sulfur
磷 | phosphorus
摩尔 | mole
化合价 | valence
化学键 | chemical bond
共价键 | covalent bond
离子键 | ionic bond
可逆反应 | reversible reaction
平衡 | equilibrium, balance
反应速率 | reaction rate, rate of reaction
正反应 | forward reaction
逆反应 | reverse reaction
电解 | electrolysis
氧化还原 | redox
有机物 | organic compound, organic matter
乙醇 | ethanol
甲烷 | methane
惯性 | inertia
牛顿 | newton
平抛 | projectile
自由落体 | free fall
圆周运动 | circular motion
弹力 | elastic force
电场 | electric field
电荷 | charge
电磁感应 | electromagnetic induction
频谱 光谱 | spectrum
相对论 | relativity
量子 | quantum
半衰期 | half-life
放射性 | radioactive
声波 | sound wave
回声 | echo
温度计 | thermometer
天平 | balance
酒精灯 | alcohol lamp
烧杯 | beaker
试管 | test tube
食物网 | food web
生产者 | producer
消费者 | consumer
分解者 | decomposer
光反应 | light reaction
暗反应 | dark reaction
减数分裂 | meiosis
纯合 | homozygous
杂合 | heterozygous
等位基因 | allele
克隆 | clone
体温 | body temperature
恒温 | warm-blooded, constant temperature
变温 | cold-blooded
脊椎动物 | vertebrate
无脊椎动物 | invertebrate
散景 虚化 | bokeh
传感器 | sensor
蒙版 图层蒙版 | mask, layer mask
图层 | layer
扫弦 | strum, strumming
调弦 调音 | tune, tuning
和弦 | chord
烤箱 | oven
深蹲 | squat
平板支撑 | plank
热身 | warm up, warm-up
拉伸 | stretch, stretching
止血带 | tourniquet
中暑 | heatstroke, heat stroke
卒中 中风 | stroke
低血糖 | hypoglycemia, low blood sugar
烧伤 烫伤 | burn, scald
彗星 | comet
日食 | solar eclipse
月食 | lunar eclipse
目镜 | eyepiece
星座 | constellation
星系 | galaxy
星云 | nebula
星团 | star cluster
流星雨 | meteor shower
光污染 | light pollution
寻星镜 | finder scope, finderscope
`;
