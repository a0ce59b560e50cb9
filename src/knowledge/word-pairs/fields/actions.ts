/** What people and things do, in all subjects; see `EVERYDAY_PAIRS`. */
export const ACTION_PAIRS = `
流 流动 流向 流经 | flow
泡 浸泡 冲泡 | brew, steep, soak
盖 盖上 覆盖 遮住 | cover
温 加温 预热 | warm, preheat
搅拌 搅 | stir
倒出 排出 排放 | discharge, drain, let out, emit
排除 | exclude, rule out
蓄 蓄水 储水 | store water, store
发电 | produce electricity, generate electricity, generate power
侵蚀 | erode, erosion
沉积 沉淀 | deposit, settle
融化 | melt
熔断 | melt, blow
冻 结冰 冷冻 | freeze, frozen
淹没 | flood, submerge
游 游泳 游向 | swim, move
飞 飞行 | fly, flight
爬 攀登 | climb
跳 | jump
站 站立 | stand
坐 乘坐 | sit, ride
骑 | ride
驾驶 开车 | drive
行驶 通行 行进 | travel, drive, go, go on, pass
转弯 拐弯 | turn, turning
直行 | go straight, going straight
让行 先行 让 礼让 | give way, yield
越过 穿过 通过 经过 | cross, pass, pass through, go through
超车 | overtake
停车 | park, parking, stop
饮酒 喝酒 | drink alcohol, drinking, alcohol
系 系好 系上 | wear, fasten, tie
戴 穿 | wear, put on
偿还 还款 还 归还 | pay back, repay, return, repayment
省 节省 节约 省下 | save
收费 收取 | charge, fee
担保 抵押 | guarantee, collateral, secured
借款 贷款 | loan, borrow
存款 存入 | deposit
取款 提取 | withdraw
转账 | transfer
兑换 | exchange
交换 互换 | exchange, swap
拥有 持有 占有 | own, have, hold, possess
签订 订立 签 签署 | sign, conclude, enter into
成立 生效 | take effect, come into force, be formed, formed
失效 到期 过期 | expire, lapse, expiry
履行 | perform, fulfil, fulfill
违反 违背 | violate, break, breach
解除 取消 撤销 | cancel, terminate, revoke, rescind
承诺 | promise, acceptance, commit
要约 | offer
约定 商定 | agree, agreed, stipulate
免除 豁免 | exempt, exclude, release
请求 | request, ask, claim
起诉 | sue
判决 裁定 | judgment, ruling, judge
投诉 | complain, complaint
处罚 罚款 | punish, fine, penalty
犯罪 | crime
保证 确保 | ensure, guarantee, make sure
证实 确认 | confirm, verify
认为 觉得 | think, believe, consider, regard
相信 | believe, trust
怀疑 | doubt, suspect
希望 期望 | hope, expect, wish
预期 预计 预测 | expect, predict, forecast
估计 估算 | estimate
假定 假设 | assume, suppose
推断 推论 | infer, conclude
总结 概括 | summarise, summarize, sum up
分析 | analyse, analyze, analysis
观察 | observe, observation
注意 留意 | pay attention, note, notice, mind
关注 专注 集中 | focus, attend, concentrate
忽略 忽视 | ignore, neglect, overlook
区分 辨别 分辨 | distinguish, tell apart
识别 辨认 | recognise, recognize, identify
分类 归类 | classify, sort
排列 | arrange, order
排序 排好序 排序后 | sort, sorted, order
列出 | list
指出 | point out
强调 | emphasise, emphasize, stress
修饰 | modify
引出 引入 介绍 | introduce
引导 指导 | guide, lead
代替 替代 取代 | replace, substitute, instead
覆盖 重写 改写 | overwrite, rewrite, override
追踪 跟踪 | track, trace, tracked
推送 | push, pushed
抓取 获取 | fetch
提交 | commit, submit
清空 清除 | empty, clear
清洗 洗 清洁 | wash, clean
擦 擦干 | wipe, dry
晾干 风干 | dry
储藏 存放 保存 | store, keep, storage
包装 | pack, wrap, package
运送 运输 搬运 | transport, ship, carry
搬 | move, carry
安装 装 | install, fit, mount
拆 拆除 拆下 | remove, take apart, dismantle
修理 维修 修 修复 | repair, fix, mend
更换 换 | replace, change, exchange
调整 调节 调 | adjust, adjustment, set
设置 设定 设 | set, configure, set up
启动 | start, boot, launch
启用 激活 | enable, activate
禁用 停用 | disable, deactivate
触发 | trigger
刷新 | refresh
恢复 还原 | restore, recover
备份 | back up, backup
丢弃 扔掉 | discard, throw away
浪费 | waste
耗尽 用完 | run out, exhaust
补充 补 | supplement, add, top up, replenish
填 填写 填充 | fill, fill in
留 留下 剩下 剩余 | leave, left, remain, remaining
贴 粘贴 | paste, stick
画 绘制 绘 | draw, plot
拍 拍摄 拍照 | shoot, photograph, take a picture, take photos
凝固 定格 冻结 | freeze
对焦 | focus
曝光 | expose, exposure
裁剪 裁切 | crop
放大 | enlarge, magnify, zoom in, look larger
扭曲 变形 失真 | distort, distortion, deform
弹 演奏 演 | play, perform
唱 | sing
跳舞 | dance
表演 | perform, performance
设计 | design
种 种植 栽 | plant, grow, cultivate
浇 浇水 | water
施肥 | fertilise, fertilize
收获 收割 | harvest
修剪 | prune, trim
发芽 | sprout, germinate
开花 | bloom, flower, blossom
繁殖 | reproduce, breed, propagate
喂 饲养 | feed, raise
捕食 | prey
迁徙 迁移 | migrate, migration
适应 | adapt, adjust
竞争 | compete
合作 协作 | cooperate, collaborate, cooperation
攻击 | attack
防御 防守 | defend, defence, defense
统治 | rule, reign, govern
征服 占领 攻占 | conquer, capture, occupy
建造 修建 建设 | build, construct
推翻 | overthrow
独立 | independent, independence
发明 | invent, invention
发现 | discover, discovery
探索 | explore
迁都 | move the capital
爆发 | break out, erupt, outbreak
签订条约 条约 | treaty
废除 | abolish
改革 | reform
颁布 发布 公布 | issue, publish, announce, release
出版 | publish
翻译 译 | translate
背诵 背 | recite, memorise, memorize
复习 | review, revise
预习 | preview, prepare
模仿 | imitate
表达 | express
沟通 交流 | communicate, communication
合计 相加 | add up, total
抵消 | offset, cancel out
分配 | distribute, allocate, allocation, assign
共享 分享 | share
集中 | concentrate, centralise
分布 散布 | distribute, spread
扩散 传播 | spread, diffuse, propagate
渗透 | penetrate, osmosis, seep
蒸 | steam
炒 炸 | fry
腌 | marinate, pickle
解冻 | thaw, defrost
揭开 | uncover, take off
刮 | scrape
磨 研磨 | grind
压 按压 挤压 | press, squeeze, compress
拉伸 拉筋 抻一抻 压腿 | stretch, stretch out
弯曲 | bend
扭 拧 拧紧 | twist, tighten
松开 放松 | loosen, relax, release
握 抓 | hold, grip
举 抬 抬起 | lift, raise
放下 | put down, lower
靠近 接近 | approach, near, close to, closer
远离 | away from, far from, keep away
面对 朝向 | face
旋转 转动 | rotate, turn, spin
滑 滑动 | slide
滚 | roll
摇 摇动 | shake
敲打 击 | hit, strike, tap
呼气 | exhale, breathe out
吸气 | inhale, breathe in
出汗 | sweat
止血 | stop bleeding
包扎 | bandage
按摩 | massage
服用 服药 吃药 | take medicine, take
注射 | inject, injection
咨询 | consult, consultation
记忆 | memory, memorise, remember
遗忘 | forget, forgetting
激励 鼓励 | encourage, motivate
批评 | criticise, criticize
表扬 夸奖 | praise
道歉 | apologise, apologize
感谢 | thank
欢迎 | welcome
邀请 | invite
拜访 访问 | visit, access
面试 | interview
招聘 录用 雇用 | recruit, hire, employ
辞职 离职 | resign, quit
解雇 | dismiss, lay off
晋升 升职 | promote, promotion
培训 | train, training
报告 汇报 | report
审批 批准 | approve, approval
登记 注册 | register
办理 | handle, process, apply for
领取 领 | collect, receive, pick up
交付 交货 | deliver, delivery
验收 | accept, inspect
签收 | sign for
投递 | deliver
预约 | appointment, book, reserve
出发 | depart, leave, set off
到达 抵达 | arrive, reach
逗留 停留 | stay
推广 促销 | promote, promotion
定价 | price, pricing
谈判 | negotiate, negotiation
违规 违法 | illegal, against the rules
遵守 服从 | obey, comply, follow
遵循 按照 | follow, according to, in accordance
监督 | supervise, monitor
监测 监控 | monitor
评价 评估 | evaluate, assess, evaluation
衡量 | measure, weigh
平衡 | balance
维护 保养 | maintain, maintenance
发热 | heat up, generate heat
导电 | conduct, conduct electricity
绝缘 | insulate, insulator
接通 通电 | switch on, turn on, connect
断开 切断 | disconnect, cut off, switch off
短路 | short circuit
充电 | charge
放电 | discharge
设立 成立 | found, establish, set up
命名 | name
包围 围绕 环绕 | surround, orbit, revolve
照 照射 照亮 | shine, illuminate
穿透 | penetrate
遮挡 挡住 | block
漏 泄漏 泄露 | leak
爆炸 | explode, explosion
腐蚀 生锈 | corrode, rust
变质 腐烂 | spoil, rot, decay, go bad
变色 变黄 变黑 | turn yellow, turn black, discolour
苏醒 醒 唤醒 | wake, wake up
入睡 睡着 | fall asleep
做梦 | dream
名字 起名 | name
`;
