/**
 * What people say for what is written, in any subject, one meaning a line: Chinese forms | English forms. The written
 * form comes first; a form that is said of several things is left out. `(退款到账)` is what others are said for, and
 * not looked for itself, as 退款 and 到账 are.
 */
export const SPOKEN_PAIRS = `
辞职 离职 辞工 裸辞 跑路 走人 提离职 不干了 不想干了 不干 撂挑子 提桶 | quit, resign, hand in my notice, leave my job, walk out of
辞退 解雇 开除 炒鱿鱼 裁员 被裁 炒掉 赶走 被开了 被开除 赶我走 让我走人 不要我了 丢了工作 | fire, sack, lay off, dismiss, get rid of, kicked out of
工资 薪水 薪资 月薪 工钱 | salary, wage, pay packet
老板 雇主 用人单位 | boss, employer
同事 工友 | coworker, colleague, workmate
员工 职工 打工人 打工的 | employee, staff member, worker
同学 同桌 同伴 伙伴 | classmate, mate, buddy, partner, study partner
朋友 哥们 闺蜜 | friend, pal, mate
孩子 小孩 儿童 娃 小朋友 | child, children, kid, kiddo
婴儿 宝宝 小宝宝 | baby, infant, toddler
怀孕 孕妇 怀了 | pregnant, pregnancy, expecting
老人 老年人 长辈 | elderly, old people, senior
父母 爸妈 爹妈 | parents, mum and dad, folks
医生 大夫 | doctor, physician
医院 急诊 | hospital, emergency room
扭伤 崴脚 扭了 脚崴了 崴了 脚扭了 扭到脚 崴到脚 脚脖子肿 闪了腰 扭到 | sprain, twisted ankle, twist, rolled my ankle, rolled ankle
骨折 断了骨头 摔断 断腿 断了腿 胳膊断了 腿断了 骨头断了 | fracture, broken bone, broke my arm, broke my leg, broken arm, broken leg
发烧 发热 | fever, high temperature
呕吐 吐了 | vomit, throw up, be sick
晕倒 昏倒 昏迷 晕过去 失去意识 没有意识 晕了 倒地不起 叫不醒 没知觉 不省人事 昏过去 叫不应 | faint, pass out, unconscious, lose consciousness
噎住 卡住喉咙 呛到 | choke, choking
受伤 伤者 受了伤 | injured, hurt, wounded
疼 疼痛 痛 酸痛 隐隐作痛 一阵阵疼 | pain, hurt, sore, ache
肚子 腹部 | belly, stomach, tummy
图片 照片 图像 相片 | picture, photo, pic, image
按钮 按键 | button, key
网页 页面 网站 | page, website, web page, site
崩溃 闪退 死机 | crash, freeze, hang
卡住 死循环 停不下来 | stuck, never ends, runs forever, infinite loop, endless loop
乱码 花屏 | garbled, gibberish, garbage characters
居中 放中间 摆中间 | center, centre, in the middle
显示 出现 | show up, appear, display
消失 不见了 没了 | disappear, gone, vanish
覆盖 冲掉 盖掉 | overwrite, wipe out
末尾 结尾 最后面 | end, tail, last
开头 最前面 | beginning, start
保存 存盘 存下来 | save, store
粘贴 贴上 | paste
复制 拷贝 | copy, duplicate
重命名 改名 改名字 | rename, change the name
安装 装上 | install, set up
卸载 卸掉 | uninstall, remove
升级 更新 | upgrade, update
运行 跑起来 执行 | run, execute
四舍五入 取整 | round, rounding
反转 倒过来 倒着 | reverse, backwards
合并 拼起来 拼在一起 | merge, combine, join
拆分 拆开 切开 拆成 切成 | split, take apart
筛选 挑出来 过滤 | filter, pick out
去重 去掉重复 | remove duplicates, deduplicate, no duplicates
平均 平均值 均值 平均数 | average, mean
总数 合计 加起来 总和 | total, sum, add up
最大值 最大 最高 | maximum, max, largest, highest
最小值 最小 最低 | minimum, min, smallest, lowest
比例 占比 百分比 | proportion, share, percentage, percent
发酵 发面 醒面 发起来 发好 发不起来 发面团 | ferment, rise, proof, leaven, rise again, bulk ferment
揉面 和面 揉到什么程度 手套膜 出膜 | knead, mix, windowpane
面团 面块 | dough
烤箱 烤炉 | oven
冰箱 冷藏 | fridge, refrigerator
发霉 长毛 霉 | mould, mold, mouldy, moldy
新鲜 不变硬 | fresh, not stale
变硬 干硬 | go stale, stale, go hard
扁 塌 塌了 | flat, collapse, sink
黏 粘手 发黏 | sticky, tacky
虚化 糊掉 | blur, blurred, blurry
清晰 清楚 锐利 | sharp, clear, in focus
噪点 颗粒 | noise, grain, grainy
偏黄 发黄 | yellowish, too yellow
太亮 过曝 发白 | overexposed, too bright, blown out
太暗 欠曝 发黑 | underexposed, too dark
及格线 及格分 过线 | pass mark, passing grade, passing score
期末考试 期末考 期末 | final exam, final test, the final
期中考试 期中考 期中 | midterm, mid-term exam
补考 重考 再考 | resit, retake, take it again
缺勤 缺课 旷课 没来上课 逃课 翘课 没去上课 | absent, miss class, skip class, bunk off, no-show, not turn up
请假 告假 | ask for leave, take time off
小组 组队 一组 | group, team, in pairs
抄袭 剽窃 | plagiarism, cheat, cheating, copy from others
回放 重播 录屏 | recording, replay, watch later
讲座 研讨课 | seminar, talk
字数 篇幅 | word count, word limit, how many words
报名 注册 | sign up, enrol, enroll, register
名额 人数上限 | places, seats, capacity
折扣 优惠 打折 | discount, deal, special offer
账单 发票 收据 | invoice, receipt, bill
快递 邮寄 寄 | courier, mail, ship
尺寸 大小 | size, dimensions
重量 多重 | weight, how heavy
温度 多热 几度 | temperature, how hot, how warm
速度 多快 | speed, how fast
价格 价钱 多少钱 | price, how much, cost
距离 多远 | distance, how far
替代 代替 换成 | replace, substitute, swap, use instead
城里 市里 市区 城市里 | in the city, in town, downtown
逐个 挨个 一个个 一个一个 | one by one
逐行 一行行 一行一行 | line by line
遗漏 漏掉 漏了 | miss, skip, leave out
保管 保存 保留 留存 | keep, retain
避免 防止 免得 | avoid, prevent, keep from
允许 准许 让不让 | allow, permit, be allowed
禁止 不准 不许 不让 | forbid, ban, not allowed
必须 一定要 非得 | must, have to, required
帮助 帮忙 | help, assist
损坏 弄坏 坏了 | damage, break, broken
修理 维修 修 | repair, fix, mend
清洗 洗干净 清洁 | clean, wash
冲洗 冲水 | rinse, flush
浪费 白费 | waste, throw away
危险 要命 | dangerous, risky, deadly
容易 简单 好学 | easy, simple
困难 难学 | difficult, hard, tough
减脂 减肥 瘦身 瘦下来 变瘦 | lose weight, slim down, lose fat
增肌 长肌肉 练肌肉 练壮 | build muscle, gain muscle, bulk up
力量训练 举铁 撸铁 练力量 | strength training, lifting, lift weights
记住 背下来 背诵 记牢 | learn by heart, know by heart
紧张 怯场 慌 | nervous, anxious, stage fright
生气 发火 愤怒 | angry, mad, furious
伤心 难过 悲伤 | sad, upset
熬夜 通宵 开夜车 | stay up late, all-nighter, stay up
睡觉 睡眠 入睡 | sleep, fall asleep
孤独 独处 一个人待着 | alone, lonely
说谎 撒谎 骗人 | lie, lying, deceive
旁边 附近 旁 | beside, next to, nearby
倒掉 丢弃 扔掉 丢掉 | throw out, bin
浇水 洒水 | water, watering
播种 撒种 下种 | sow, plant seeds
幼苗 小苗 秧苗 | seedling, sprout
枯萎 蔫 打蔫 | wilt, droop
害虫 虫子 虫害 | pest, bug, insect
蜗牛 蛞蝓 鼻涕虫 | snail, slug
草坪 草地 | lawn, grass
院子 花园 园子 | yard, garden, backyard
阴凉 背阴 阴处 | shade, shady
施肥 上肥 追肥 | feed, fertilise, fertilize
修剪 剪枝 | prune, trim, cut back
成熟 熟了 | ripe, ready to pick
霜冻 结霜 | frost, freeze
焊接 焊 上锡 | solder, weld
短路 连电 | short circuit, short, shorted
烧坏 烧了 烧掉 | burn out, blow, fried
拔掉 断电 拔插头 | unplug, disconnect, pull the plug
耳鸣 听不清 | ringing in the ears, tinnitus
头晕 晕 眩晕 | dizzy, dizziness, light-headed
恶心 想吐 反胃 犯恶心 想呕 作呕 | nausea, sick, queasy, feel sick
咳嗽 咳 | cough
感冒 着凉 伤风 | cold, flu
割伤 划破 划伤 切到 | cut, scratch
中暑 热晕 | heatstroke, heat stroke
停车 泊车 | park, parking
排队 等位 | queue, line up, wait in line
粗体 加粗 | bold
斜体 倾斜 | italic, italics
相乘 乘起来 | multiply
相除 除开 | divide
随机 随便选 抽签 | random, at random
空行 空一行 | blank line, empty line
换行 另起一行 | new line, line break
括号 圆括号 | bracket, parenthesis, parentheses
方括号 中括号 | square bracket
花括号 大括号 | brace, curly bracket
注释 备注 | comment, remark
缩进 空四格 | indent, indentation
教程 指南 手册 | tutorial, guide, manual
公司 单位 企业 东家 | company, firm, business
右转 右拐 往右拐 | turn right, right turn
左转 左拐 往左拐 | turn left, left turn
转弯 拐弯 拐个弯 | turn, bend
破产 倒闭 | bankrupt, go under, insolvent
赔偿 赔钱 赔付 | compensation, damages, pay damages
误服 误吞 吞下 吃下去 | swallow, ingest
车祸 被撞 撞车 | car accident, crash, collision
热水 开水 滚水 | hot water, boiling water
午睡 睡午觉 打个盹 | nap, afternoon nap
拖延 拖拉 拖拖拉拉 磨蹭 | procrastinate, put off
堵住 堵了 不通 下水道堵 马桶堵 堵了下水 | clogged, blocked, blocked drain, blocked toilet
拧紧 上紧 | tighten, do up
松开 放松 松掉 | loosen, let go
漏水 渗水 滴水 | leak, drip
过期 超过日期 | expired, past its date, out of date
厚度 多厚 | thickness, how thick
声音 音频 | sound, audio
累计 累加 | cumulative, running total
相连 连着 连在一起 | connected, joined, linked
两次 两遍 两回 | twice, two times
生锈 锈了 | rust, rusty
刮花 刮痕 划痕 | scratch, scratched
融化 化了 | melt, thaw
结冰 冻住 冻上 | frozen, freeze over
晒干 晾干 风干 | dry out, air-dry
烧焦 糊锅 烤糊 | burnt, scorched
变软 发软 | go soft, soften
变色 掉色 褪色 | fade, discolour, lose colour
味道 口味 | taste, flavour, flavor
气味 臭味 怪味 | smell, odour, odor
押金 保证金 | deposit
罚款 罚钱 被罚 | fine, penalty
利息 利钱 | interest
欠款 欠钱 欠债 | debt, owe, arrears
赚钱 盈利 挣钱 | profit, make money, earn
亏损 亏钱 赔本 | loss, lose money
签字 签名 | sign, signature
投诉 举报 告状 反映问题 找谁反映 提意见 投诉老师 | complain, report, complaint, make a complaint, raise a complaint, give feedback on
有效 管用 好使 | effective, valid
无效 没用 不管用 不好使 | invalid, useless
后果 下场 | consequence, what happens
好处 优点 长处 | advantage, benefit, upside
坏处 缺点 弊端 短处 | disadvantage, drawback, downside
贵 昂贵 | expensive, costly
便宜 实惠 | cheap, inexpensive
免费 不要钱 不收费 | free, free of charge, no charge
`;
