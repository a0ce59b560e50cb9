/** What is done every day, and why; see `EVERYDAY_PAIRS`. */
export const DEED_PAIRS = `
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
保持不变 不变 | stay the same, remain the same, unchanged, does not change, keep the same
组成 构成 | consist of, make up, made up of
带出 | take out, taken out
`;
