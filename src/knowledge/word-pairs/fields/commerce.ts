/** Words of accounting, economics and trade; see `EVERYDAY_PAIRS`. */
export const COMMERCE_PAIRS = `
会计 记账 簿记 | accounting, bookkeeping, accountant
复式记账 | double-entry bookkeeping, double entry
账户 科目 | account
分录 记账凭证 | entry, journal entry
凭证 | voucher
总账 | general ledger
明细账 | subsidiary ledger
借方 借 借记 | debit, debited, debit side
贷方 贷 贷记 | credit, credited, credit side
记 记入 记在 登记 | record, enter, go on, post
业务 交易 | transaction, business
资产 | asset
固定资产 | fixed asset
流动资产 | current asset
负债 | liability
流动负债 | current liability
所有者权益 权益 | equity, owner's equity
资本 | capital
收入 | revenue, income
费用 | expense
成本 | cost
利润 | profit
净利润 | net profit, net income
毛利 毛利润 | gross profit
亏损 | loss
现金 库存现金 | cash
现金流 | cash flow
银行存款 | bank deposit
应收账款 | accounts receivable, receivable
应付账款 | accounts payable, payable
预收账款 | advance from customers, unearned revenue
预付账款 | prepayment, prepaid
存货 库存 | inventory, stock
折旧 | depreciation, depreciate
摊销 | amortization, amortize, amortise
分摊 | spread, allocate, apportion
计提 提取 | charge, provide, accrue, depreciate
残值 | residual value, salvage value
使用年限 使用寿命 年限 | useful life, years of use, life
使用年数 年数 | years of use, years
直线法 | straight-line method, straight line
账面价值 | book value, carrying amount
原值 | original cost
金额 数额 | amount, sum
合计 总额 总计 | total, sum, add up
余额 | balance
平衡 | balance, equilibrium
试算平衡 试算平衡表 | trial balance
资产负债表 | balance sheet
利润表 | income statement
现金流量表 | cash flow statement
财务报表 报表 | financial statement, statement
编制 | draw up, prepare
月末 | end of the month, month end, month-end
年末 年底 | end of the year, year end, year-end
期末 | end of the period
期初 | beginning of the period
管理费用 | administrative expense, administrative expenses
销售费用 | selling expense, selling expenses
财务费用 | finance cost, financial expense
办公用品 | office supplies
工资 薪酬 | wage, salary, pay
税 税款 税收 | tax
增值税 | value added tax, vat
所得税 | income tax
发票 | invoice
收据 | receipt
报销 | reimburse, reimbursement, expense claim
审计 | audit
预算 | budget
漏记 遗漏 | omit, leave out, left out
整笔 | whole transaction, altogether
笔 一笔 每一笔 | transaction, entry
配比 | matching
权责发生制 | accrual basis, accrual
收付实现制 | cash basis
坏账 | bad debt
准备 准备金 | allowance, provision, reserve
股票 | stock, share
股东 | shareholder
债券 | bond
贷款 | loan
利息 | interest
利率 几个点利息 几厘 | interest rate, rate of interest
本金 | principal
投资 | investment, invest
融资 | financing
收益 | return, income, gain
风险 | risk
保险 | insurance
汇率 | exchange rate
通货膨胀 通胀 | inflation
经济 经济学 | economy, economics, economic
市场 | market
商品 货物 | good, goods, commodity
服务 | service
供给 供应 | supply
供给量 | quantity supplied
需求 | demand
需求量 | quantity demanded
均衡 | equilibrium
均衡价格 | equilibrium price, equilibrium
过剩 | surplus
短缺 | shortage
弹性 | elasticity, elastic
替代品 | substitute
互补品 | complement
正常商品 正常品 | normal good
低档商品 劣等品 | inferior good
消费者 | consumer
生产者 | producer
消费 | consumption, consume
生产 | production, produce
边际 | marginal
边际成本 | marginal cost
边际效用 | marginal utility
效用 | utility
机会成本 | opportunity cost
固定成本 | fixed cost
可变成本 | variable cost
平均成本 | average cost
垄断 | monopoly
竞争 | competition, compete
完全竞争 | perfect competition
寡头 | oligopoly
外部性 | externality
公共物品 | public good
税负 | tax burden
补贴 | subsidy
关税 | tariff
贸易 进出口 | trade
出口 | export
进口 | import
失业 | unemployment
就业 | employment
货币 | money, currency
银行 | bank
央行 中央银行 | central bank
财政 | fiscal
趋于 趋向 | tend
收入增加 | rise in income
涨价 变贵 越来越贵 物价上涨 东西变贵 | higher price, price rise, get more expensive
降价 | price cut, lower price
合同 | contract
协议 | agreement
当事人 | party
买方 | buyer
卖方 | seller
订单 | order
客户 | customer
供应商 | supplier
运费 | shipping cost, freight
退货 | return goods
退款 退费 钱能退吗 退一部分 全退 不想上了能退吗 | refund, partial refund
定金 押金 | deposit
违约 | breach, default
违约金 | penalty
赔偿 | compensate, compensation, damages
杠杆 | leverage
对冲 | hedge, hedging
投资组合 | portfolio
需求 | requirement
用户画像 | persona, user persona
用户故事 | user story
路线图 | roadmap
漏斗 转化漏斗 | funnel, conversion funnel
转化率 看了不买 只看不买 下单的人少 | conversion rate, few orders, visitors do not buy
留存 留存率 | retention, retention rate
落地页 | landing page
标题 | headline
目标用户 目标受众 | target audience, target user
线框图 | wireframe
原型 | prototype
敏捷 | agile
迭代 冲刺 | sprint
里程碑 | milestone
甘特图 | gantt chart
干系人 利益相关者 | stakeholder
复盘 | retrospective, review
`;
