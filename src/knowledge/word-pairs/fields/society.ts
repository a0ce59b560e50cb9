/** Games, history, the state, law and loans; see `EVERYDAY_PAIRS`. */
export const SOCIETY_PAIRS = `
球 | ball
足球 | football, soccer
篮球 | basketball
球员 运动员 | player, athlete
裁判 | referee
球门 | goal
球队 队 | team
得分 比分 | score, point
犯规 | foul
越位 | offside
任意球 | free kick
点球 | penalty, penalty kick
角球 | corner kick
红牌 | red card
黄牌 | yellow card
替补 | substitute
上半场 | first half
下半场 | second half
加时 加时赛 | extra time
棋 | chess
国王 王 | king
王后 | queen
马 | horse, knight
士兵 兵 | soldier, pawn
朝代 王朝 | dynasty
皇帝 | emperor
帝国 | empire
战争 | war
军队 | army
和平 | peace
革命 | revolution
世纪 | century
公元 | ad
公元前 | bc
古代 | ancient
近代 现代 | modern
传统 | tradition, traditional
宗教 | religion
信仰 | belief, faith
哲学 | philosophy
科学 | science
科学家 | scientist
技术 科技 | technology, technique
工程 | engineering, project
工厂 | factory
工业 | industry
农业 | agriculture, farming
农民 | farmer
工人 | worker
商人 | merchant
机关 机构 | organ, institution, agency
部门 | department
法院 | court
法官 | judge
律师 | lawyer
警察 | police
当事人 | party
原告 | plaintiff
被告 | defendant
债权人 | creditor
债务人 | debtor
自然人 | natural person
法人 | legal person
成年 十八周岁 | adult
未成年人 | minor
周岁 岁 | years old, aged, age, year
年龄 | age
劳动合同 | labour contract, employment contract
试用期 | probation, probation period
劳动者 员工 雇员 职工 | employee, worker, staff
用人单位 雇主 | employer
加班 | overtime
社会保险 社保 | social insurance
不可抗力 | force majeure
标的额 标的 | value of the contract, subject matter
违约责任 | liability for breach of contract, liable for breach of contract
继续履行 | specific performance, continue to perform
补救措施 | remedial measures, remedy
损失 | loss
遗产 继承 | inheritance, estate
遗嘱 | will
财产 | property
所有权 | ownership
著作权 版权 | copyright
专利 | patent
商标 | trademark
隐私 | privacy
个人信息 | personal information
消费者 | consumer
保修 | warranty
质保期 保修期 | warranty period
贷款 | loan
月供 每月还款额 月还款额 | monthly payment
期限 年限 | term, period, time limit
固定利率 | fixed rate
浮动利率 | variable rate, floating rate
抵押贷款 | secured loan, mortgage
无担保贷款 信用贷款 | unsecured loan
抵押物 抵押品 | collateral
借款人 | borrower
本金 | principal
利率 | rate, interest rate
提前还款 | pay early, paying early, early repayment
代价 | cost, price
`;
