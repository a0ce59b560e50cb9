/** What people say of work, law, money, tax and accounts; see `SPOKEN_PAIRS`. */
export const SPOKEN_WORK_PAIRS = `
(拖欠工资) 拖工资 欠薪 不发工资 欠工资 压工资 工资没发 扣着工资 工资拖着 赖账 | unpaid wages, withhold pay, not been paid, pay me late
(克扣工资) 乱扣钱 扣我工资 少发工资 工资被扣 | dock my pay, underpaid
(最低工资) 最低要给多少 最少给多少钱 工资下限 | minimum wage, lowest pay allowed
(加班费) 加班工资 加班的钱 加班不给钱 加班给不给钱 | overtime pay, paid for overtime
加班 赶工 下班不让走 加点 周末还上班 晚上还干活 | extra hours, stay late at work
(工作时间) 工时 一天干几个小时 一周干几天 上几个小时班 | working hours, hours a day
(休息日) 双休 单休 轮休 | day off, rest day
法定节假日 法定假日 过年上班 过节上班 节日上班 国庆上班 | public holiday, bank holiday, holiday work
(带薪年休假) 年假 | annual leave, paid vacation, paid holiday, holiday entitlement
产假 生孩子放几天 生娃放几天 | maternity leave, time off for baby
陪产假 老婆生孩子 男的放几天 护理假 | paternity leave
医疗期 生病期间 病休 请长病假 病倒了 住院期间 | sick period, sickness absence, off sick
婚假 结婚放几天 | marriage leave
丧假 奔丧 家里有人去世 亲人去世 | bereavement leave, compassionate leave
劳动合同 没签合同 不签合同 没有合同 签合同 | written contract, contract of employment
(书面形式) 白纸黑字 写下来才算 口头说的 口头约定 口头答应 | in writing, verbal, oral agreement
(双倍工资) 两倍工资 赔双倍 | double pay, double wages
(无固定期限劳动合同) 长期合同 铁饭碗 一直干下去的合同 | open-ended contract, permanent contract, indefinite contract
续签 再签一次 不续签 不续了 合同到了 | renewal of the contract, contract runs out
试用期 试用 试工 没转正 还没转正 | trial period, trial work
转正 成为正式工 正式员工 | pass probation, made permanent
(提前三十日) | notice period, thirty days' notice
(违法解除) 无缘无故开除 乱开人 无故辞退 随便开除 | unfair dismissal, wrongful dismissal, fired without reason
(经济补偿) 赔几个月工资 n加一 辞退补偿 遣散费 补偿金 赔多少钱 | severance, severance pay, redundancy pay, payoff
(离职证明) 离职手续 走人手续 | handover
竞业限制 竞业 去对手公司 跳槽到对手 跳到同行 去同行 | non-compete, work for a competitor, join a rival
(服务期) 培训费要赔 培训完要干几年 公司出钱培训 | training bond, pay back training
违约金 毁约要赔 赔违约 不干要赔钱 | contract penalty
劳务派遣 派遣工 中介派 第三方派 | agency work, temp agency, outsourced
非全日制用工 小时工 兼职 打零工 临时工 钟点工 零工 | part-time, casual worker, gig, side job
实习 实习生 实习工资 | intern, internship, trainee, work placement
工伤 上班受伤 干活受伤 上班路上受伤 工作中受伤 干活伤了 | work injury, hurt at work, injured on the job
工伤认定 认定工伤 算不算工伤 算工伤 | recognised as work injury
职业病 尘肺 上班得的病 | occupational disease
劳动仲裁 仲裁 告公司 告老板 | labour arbitration, arbitration, take my employer to
仲裁时效 多久内要告 过了多久不能告 | limitation period, too late to sue
劳动监察 劳动局 举报公司 找劳动局 | labour inspection, labour inspectorate
证据 凭据 拿什么证明 | evidence i have, written proof
工会 职工代表 | staff council
(女职工) 怀孕被辞 怀孕被开 孕期 哺乳期 三期 | pregnant worker, breastfeeding worker
(就业歧视) 不招女的 只招男的 嫌年纪大 三十五岁 | discrimination, age limit for hiring
社会保险 五险 没交社保 不给交社保 不交社保 五险一金 | social security, national insurance
(失业保险金) 失业金 失业补助 没工作拿钱 | unemployment benefit, dole, jobless benefit
(养老保险) 退休拿多少 退休金 | retirement pension, retirement money
退休 退下来 到岁数 退休年龄 几岁退休 | retire, retirement age
竞聘 提拔 升上去 当领导 升官 | get promoted
(绩效考核) 打绩效 绩效不达标 末位淘汰 | appraisal, performance review, bottom ranking
年终奖 十三薪 年底奖 年底多发 | annual bonus, year-end bonus, thirteenth month
规章制度 公司规定 公司的规矩 厂规 | company rules, staff handbook
调岗 换岗 换部门 降薪 降工资 | transfer to another post, pay cut, demote
(起诉状) 打官司 上法庭 告上法庭 上法院 告他 | lawsuit, go to court, take to court, legal action
诉讼时效 过多久就不能告 多久内起诉 超过几年不能告 | statute of limitations, time limit for suing
(举证责任) 谁来证明 谁拿证据 | burden of proof, who has to prove
调解 私了 劝和 和解 | mediation, settle out of court
借条 欠条 打条子 写欠条 | iou, promissory note
民间借贷 借钱不还 朋友借钱 借钱给朋友 欠我钱 欠钱不还 | lend money, owes me money, will not pay back
高利贷 利滚利 利息太高 砍头息 | loan shark, usury, excessive interest
(保证人) 担保人 给人担保 作保 | guarantor, co-sign, vouch for
侵权 侵犯 占我便宜 | infringement, infringe, tort
名誉权 造谣 抹黑 诽谤 败坏名声 | defamation, slander, libel, reputation
(隐私权) 偷拍 偷看手机 泄露隐私 曝光我 | secretly filmed, spy on
(肖像权) 用我照片 拿我照片 照片被用 | image rights, use my photo
正当防卫 还手 自卫 打回去 | self-defence, self-defense, fight back
离婚 分手费 离了 协议离婚 | divorce, split up
抚养权 孩子归谁 孩子跟谁 抚养费 | custody, child support, who gets the children
彩礼 退彩礼 礼金 | bride price
(夫妻共同财产) 婚后财产 婚后的钱 老婆的钱 老公的钱 | marital property, joint property
(继承人) 谁能分 谁继承 分遗产 分家产 | heir, who inherits
(租赁合同) 租房合同 租约 | lease, tenancy agreement, tenancy
转租 二房东 租给别人 | sublet, sublease
物业 物业费 小区管理 | property management, service charge
邻居 楼上吵 隔壁吵 噪音扰民 | neighbour, neighbor, noisy neighbours
三包 包退包换 七天无理由 七天退货 能不能退货 | return policy, right to return, send it back
欺诈 假一赔三 假货 买到假的 骗钱 被骗 忽悠 坑人 | fraud, scam, rip off, counterfeit, fake goods
(格式条款) 霸王条款 不公平条款 霸王合同 | standard terms, unfair terms, small print
(行政处罚) 拘留 被抓 | detention, arrested
(刑事责任) 坐牢 判几年 进监狱 蹲监狱 | criminal liability, go to jail, prison sentence
(个人所得税) 个税 扣多少税 工资要交税 工资扣税 | income tax on wages, tax on my salary
起征点 免征额 多少钱开始交税 多少以上交税 | tax-free allowance, tax threshold
(专项附加扣除) 抵税 少交税 扣除项 | tax relief, deductible
汇算清缴 退税 报税 补税 | tax return, file taxes
纳税人 交税的人 谁要交税 谁交税 | taxpayer, who pays tax
纳税 交税 上税 缴税 | pay tax
税率 交几个点 几个点的税 税点 | tax rate
逃税 偷税 漏税 不交税 避税 | tax evasion, dodge tax, evade
(增值税专用发票) 专票 | vat invoice
个体工商户 个体户 小店 自己开店 | sole trader, self-employed, small shop
营业执照 执照 开公司要什么证 办执照 | business licence, business license
(注册资本) 开公司要多少钱 注册多少钱 | registered capital
应收账款 别人欠我们 客户欠的 客户没付 欠我们的货款 收不回来的钱 | owed by customers, money owed to us
应付账款 我们欠别人 欠供应商 欠人家的 还没付的货款 | owed to suppliers, bills to pay, money we owe
预收账款 先收了钱 预收 | paid in advance, payment up front
预付账款 先付了钱 预付 | pay ahead
存货 积压 没卖掉的货 仓库里的货 | unsold goods, goods on hand
固定资产 买的设备 买机器 买电脑 大件 | buy equipment, bought a machine
折旧 每年贬值 越用越不值钱 | wear out, go down in value
收入 能赚多少 赚多少钱 能挣多少 挣多少 赚几个钱 进账 | earnings, how much i earn, how much they earn, take-home
支出 开销 开支 花出去的钱 花掉的钱 | outgoings, expenditure
利润 赚头 净赚 赚的钱 | bottom line, net gain
(毛利率) 利润率 赚几成 利润几个点 | profit margin, markup
现金流 周转 手头的钱 钱转不开 | cash crunch, run out of cash
资产负债表 家底 | net worth
(净资产) 身家 | net assets
(借贷平衡) 两边不平 账不平 账对不上 借贷不平 | out of balance
对账 核对账目 核对流水 | reconcile, reconciliation, tick off
(银行流水) 流水账 银行账单 | bank statement, transactions list
凭证 小票 收条 票据 | receipt slip, paper trail
报销 报账 公司出钱 能报吗 | claim back, get reimbursed
结账 关账 轧账 | month-end close
坏账 要不回来的钱 收不回来 烂账 | uncollectible, will never pay, written off, write off
(零用现金) 备用金 小额现金 | petty cash
复利 利上加利 钱生钱 | interest on interest
预算 每月花多少 攒钱计划 | spending plan, plan my spending
储蓄 存钱 攒钱 存款多少 省钱 | put money aside, saving up
信用卡 刷爆 信用卡欠款 透支 | credit card, overdraft, maxed out
(最低还款) 还最低 只还一部分 | minimum payment
征信 信用记录 上征信 黑名单 | credit history, credit rating
理财 投钱 钱放哪里 | invest my money, where to invest
定投 每个月买一点 按月买 | regular investing, dollar-cost averaging
(分散投资) 鸡蛋不放一个篮子 | diversify, diversification, spread the risk
降价 变便宜 跌价 | get cheaper
(需求下降) 没人买 卖不动 卖不出去 买的人少 | people buy less, nobody buys, fewer buyers
供过于求 货太多 卖不完 东西太多 | glut, oversupply, too many sellers
(供不应求) 抢着买 买不到 不够卖 断货 | not enough for everybody, sold out everywhere
通货膨胀 钱不值钱 钱变毛 钱贬值 | money worth less
机会成本 放弃的 本来可以赚 | forgo, forgone
(沉没成本) 已经花了的钱 收不回的投入 投进去的钱 | sunk cost, already spent
(规模经济) 批量便宜 量大便宜 做得多就便宜 | economies of scale, cheaper in bulk
垄断 一家独大 只有一家 | only seller, single seller
失业 没工作 找不到工作 丢工作 | jobless, unemployed
(经济衰退) 不景气 经济不好 | recession, downturn, slump
`;
