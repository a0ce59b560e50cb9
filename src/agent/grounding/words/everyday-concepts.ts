/**
 * Words of all subjects, as in `CONCEPTS`: whoever paraphrases swaps words within a line. English verbs whose forms
 * have no stem in common stand here as well.
 */
export const EVERYDAY_CONCEPTS = `
孩子 儿童 小孩 | child, children, kid
医生 大夫 | doctor, physician
药 药物 药品 | drug, medicine, medication
病人 患者 | patient
疾病 病症 | disease, illness
感染 | infection, infected, infect
损害 损伤 伤害 | harm, damage, hurt, injure
协助 帮助 帮忙 | help, assist, aid
影响 | affect, influence
改善 提升 增强 | improve, enhance
保护 防护 | protect, protection, guard
导致 引起 造成 引发 | lead to, leads to, led to, bring about, brings about, give rise to, gives rise to
公司 企业 | company, firm, business, enterprise
股东 | shareholder, stockholder
赔偿 补偿 | compensate, compensation
义务 | obligation, duty
证据 | evidence, proof
皇帝 国王 君主 | king, emperor, monarch
战争 打仗 | war
军队 部队 | army, troops
城市 都市 | city
国家 | country, nation
居民 | inhabitant, resident
攻占 占领 夺取 | occupy, capture, seize, seized, take power, took power
击败 打败 战胜 | defeat, beat
去世 逝世 死亡 | die, died, death
出生 诞生 | born, birth
动物 | animal
植物 | plant
叶子 叶片 树叶 | leaf, foliage
能量 | energy
重量 质量 | mass, weight
容积 体积 | volume
距离 | distance
时长 时间 | time, duration
味道 口味 | taste, flavour, flavor
曲子 乐曲 | tune, melody
演奏 弹奏 | play, perform
比赛 | match, contest
请求 | request
响应 应答 回应 | response, respond
发送 发出 | send, sends, sent
接收 收到 | receive, receives
查询 | query, queries
过滤 筛选 | filter
保持 维持 | maintain, stay, remain
工具 | tool
统计次数 数次数 计次数 | count how often
目标 目的 | goal, aim, purpose
优点 好处 长处 | advantage, benefit, merit
缺点 坏处 短处 | disadvantage, drawback, weakness
规定 规范 | regulation
部件 组件 | component
环节 | step, stage
比例 比率 | ratio, proportion
平均 均值 平均数 平均值 | average
概率 可能性 几率 | probability, likelihood, chance
样本 | sample
证明 | prove, proof of
观点 看法 意见 | opinion, view
解释 阐述 | explain, explanation
讨论 | discuss, discussion
选择 挑选 选取 挑 | choose, chosen, chose, pick, select
分配 分给 | allocate, allocation, assign to
参加 参与 加入 | participate, take part, join in
离开 离去 | leave, left
到达 抵达 | arrive, arrival
经过 路过 | pass by
包括 包含 含有 | include, includes, contain, contains, consist of, consists of
属于 归 | belong, belongs
超出 越过 | go beyond, goes beyond
充足 足够 | enough, sufficient
短缺 不足额 | shortage, scarcity
贵重 珍贵 | precious, valuable
著名 有名 知名 | famous, well-known, renowned
古代 古时候 | ancient
现代 | modern
传统 | tradition, traditional
必要 必需 | necessary, essential, indispensable
困扰 麻烦事 | trouble
危险 风险 | danger, risk, hazard
责怪 责备 | blame
休息 | rest period, break time
睡眠 睡觉 | sleep, asleep
练习 训练 锻炼 | practise, practice, exercise, train
教 教导 教授 | teach, taught
学习 | learn, learnt, study
朗读 念 | recite, read aloud
变为 变成 化为 | become, becomes, became, turn into, turns into, turned into
升温 变暖 增温 变热 | warm up, get warmer, heat up
降温 变冷 减温 | cool down, get colder
增湿 变湿 变潮 | get wetter
减湿 变干 | dry out, get drier
覆盖面 | coverage
来源 出处 | origin
边缘 边沿 | edge, border
中心 中央 | centre, center
表面 | surface
底部 底面 | bottom
顶部 顶端 | top of
朝 朝着 | towards, toward
周围 四周 附近 | nearby, surroundings
逐渐 慢慢 渐渐 | gradually, little by little
突然 忽然 | suddenly
最初 起初 | originally, initially, at first
| grow, grew, grown
| rise, rose, risen
| fall, fell, fallen
| begin, began, begun, commence
| know, knew, known
| take over, took over, taken over
| meet, met
| win, won
| lose, lost
| hold, held
| bring, brought
| think, thought
| pay back, repaid, repay
| spend, spent
| break, broke, broken
| freeze, froze, frozen
| drive, drove, driven
| speak, spoke, spoken
| fight, fought
| catch, caught
| sell, sold
| lend, lent
| borrow, borrowed
| end up, ended up
`;
