/** What learners say of a school's own affairs, from signing up to the certificate; see `SPOKEN_PAIRS`. */
export const SPOKEN_SCHOOL_PAIRS = `
(出勤率) 到课率 来了几次课 上了几次课 | attendance rate, turn up
早退 中途离开 中途退出 | leave early, slip out early
迟到 来晚了 晚进 晚到 进来晚了 | arrive late, join late, come late
补签 漏签 没签上 | forgot to check in, missed check-in
旁听 蹭课 来听听 | sit in
插班 后来才进 半路来的 | join halfway, join midway, start late
休学 停学 先停一段 | pause my studies, take a break from
退学 不读了 不学了 不上了 不念了 | quit the course
转课 换课 换一门课 换成别的课 | switch courses, swap to another course
调课 改时间 换时间上 临时改时间 | reschedule, moved to another day
补课 把课补回来 | catch-up session
满员 人满 报满 招满 满了没 | no places left, sold out
候补 排号 等空位 | waiting list, waitlist
(作业本) 练习册 习题册 | workbook
(提交作业) 交作业 作业往哪交 作业交到哪 作业怎么交 | turn in my work, hand my work in
(提交格式) 用什么格式交 交什么格式 交成什么格式 | file format, what format
(重新提交) 再交一遍 重交 重新传 交错了 传错了 | replace my submission
补交 拖了几天 晚几天交 拖到后面交 | late work
扣分 减分 扣几分 倒扣 少几分 | dock, marked down
加分 附加分 额外分 奖励分 | bonus points, extra credit
平时分 平时表现 | coursework mark, participation mark
权重 占几成 占多少 占百分之几 各占多少 | how much it counts
总评 最后多少分 总分怎么算 | end result, final result
互评 同学互评 互改 | peer review, peer assessment
(评分标准) 给分标准 | rubric, marking criteria
评语 批语 老师的评价 老师怎么说 | feedback, written comments
复核 复议 查卷 重新批 重新看分 分打错了 判错了 算错分 | appeal, dispute my mark
申诉 不服 对结果有意见 觉得不公平 | appeal against, unfair
及格线 多少分能过 考多少能过 | how much to pass, minimum to pass
不及格 没考好 考砸 挂掉 | flunk, bomb the exam
重修 重读 再读一遍 跟下一期 下一期重学 | repeat the year
(优秀学员) 学霸奖 拿奖 评优 | honours
(电子证书) 电子版证书 | digital certificate, e-certificate
(证书编号) 证号 证书号 | certificate number
补办 重新开一张 弄丢了再要 丢了补 再补一张 | reissue, replacement copy
含金量 认不认 承认吗 有人认吗 国家认吗 | recognised, officially accepted
学时 课时 几个课时 多少节课 一共几节 总共几节 | contact hours
课表 几号上课 哪几天上课 周几上课 | when are the lessons
(开课时间) 几点开始上 | start date, when does it begin
(结课时间) 上到什么时候 什么时候上完 | end date
课间 歇几分钟 | break time, short break
(上课地点) 在哪上课 去哪上课 用什么上课 | where do we meet, where is it held
直播 网课 线上课 | online lesson, stream
(直播链接) 进直播 直播入口 从哪进直播 怎么进直播间 会议链接 会议号 | join link, meeting link, zoom link, link to join
答疑 问老师问题 有问题问谁 找老师问 答疑时间 | q and a
连麦 语音发言 开口说话 | unmute, turn on the microphone
静音 闭麦 关麦 | mute
弹幕 公屏 评论区 | chat box, live chat
举手 想发言 抢答 | raise my hand
卡顿 画面不动 老掉线 断断续续 一顿一顿 转圈圈 一直转圈 缓冲 | lag, laggy, buffering, choppy, keeps freezing
掉线 断线 断网 被踢下线 网断了 网不好 | bad internet
(没声音) 听不到声音 听不见声音 没有声音 | no sound, cannot hear anything
黑屏 屏幕黑了 没画面 没有画面 | black screen, no picture
(加载失败) 加载不出来 刷不出来 白屏 | fails to load, does not load, blank page
客户端 软件端 装软件 下软件 要装什么软件 | desktop client, download the program
(小程序) 公众号 服务号 | mini program, official account
(设备要求) 电脑配置 什么配置 配置要求 配置够不够 电脑带得动 旧电脑 老电脑 | system requirements, minimum specs
(同时登录) 几台设备 几个设备 两台电脑 两台手机 换手机 换设备 | number of devices, second device, two devices
投屏 投电视 电视上看 连电视 | cast to tv, watch on tv
横屏 全屏 放到最大 | full screen, landscape mode
字幕 带字吗 | subtitles, captions, closed captions
倍速 加速播放 放快点 | playback speed, speed up the video
(账号注册) 开号 建号 开个号 | create an account, make an account, open an account
(注销账号) 销号 删号 | close my account, deactivate account
(实名认证) 实名 身份认证 | identity verification, verify my identity
验证码 短信码 收不到短信 收不到验证码 | verification code, code by text
(绑定手机) 换绑 换号 | change my number
(改密码) | change password, new password
头像 换头像 | profile picture, avatar
昵称 群名片 改备注 改群名 | nickname, display name
学号 学员编号 | student number, student id
个人信息 名字写错 | personal details, profile
(学习记录) 看到哪了 学到哪了 学了多少 看了多少 | how far i am
(课程有效期) 课能看多久 能看几年 能看多久 课程到什么时候 还能看吗 以后还能看 | access period, how long is access, lifetime access
(资料包) | resource pack, course files
课件 幻灯片 老师的ppt | slides, slide deck
网盘 百度云 云盘 | cloud drive, shared drive
(提取码) | extraction code, archive password
发货 书寄了没 书发了没 什么时候寄 | dispatch, shipped yet, when does it arrive
(物流单号) 书到哪了 | tracking number, where is my parcel
(收货地址) 地址填错 改地址 换地址 寄到哪 | shipping address, delivery address, change the address
破损 书坏了 缺页 少一本 少发 漏发 发错 | wrong item
包邮 邮费 运费谁出 | free shipping, postage
学费 一共多少钱 课多少钱 多少钱一期 | course fee
分期 分期付款 分几次付 先付一半 按月付 | pay in instalments, installments, pay monthly, payment plan
(付款方式) 微信付 支付宝付 刷卡 | payment method, pay by card
(付款失败) 付不了 付不出去 钱扣了 扣了钱 重复扣款 扣了两次 | payment failed, charged twice, card declined
(优惠券) | coupon, voucher code, promo code, discount code
团购 拼团 一起报 组团报 | friends sign up together
(老学员优惠) 老学员 | returning student, former student
(推荐奖励) 拉人 介绍朋友 老带新 推荐朋友 | refer a friend, referral
奖学金 助学金 资助 | bursary, financial aid, cannot afford
(退款到账) 钱几天回来 钱什么时候退 钱还没到 | refund arrive
冷静期 反悔 | cooling-off period, change my mind
(发票抬头) 开公司的票 公司抬头 单位报销 | company name on the invoice
(保留名额) 占位 先占个位 留个位子 | hold my place, reserve a place
(延期毕业) 来不及学完 没学完 学不完 跟不上 落下了 落下很多 | fall too far behind
客服 真人 找人工 | support team, real person
(客服时间) 几点下班 什么时候有人 几点有人回 | support hours, office open
班主任 管班的老师 负责老师 带班老师 | class manager, course adviser
加群 进群 群二维码 拉我进群 怎么进群 拉群 | join the chat, invite link
退群 不在群里了 出群 | leave the group
群规 群里能发什么 群里规矩 群里的规矩 群规矩 | house rules
(打广告) 发广告 推销 拉客 发链接 | advertise, promote my own, spam
刷屏 连发 一直发 发太多 | flooding the chat
骂人 吵架 人身攻击 说难听的 爆粗 | insult, swear at, abuse
骚扰 私信骚扰 乱加好友 加我好友 | harass, harassment, pester
闲聊 唠嗑 聊天 水群 | off topic, chit-chat, small talk
答案 标准答案 参考答案 习题答案 答案在哪 | answer key
请人代写 代写 代做 找人写 帮写 别人帮我写 | ghostwriting, have somebody write it
(引用来源) 注明出处 写出处 出处 | cite the source, credit the source
查重 查重率 雷同 | similarity check, plagiarism check
人工智能 用ai写 让ai写 机器写的 ai生成 | written by ai, ai-generated
转发 外传 传给别人 发给别人看 录下来发 二次传播 倒卖 | share with others, pass on, repost
著作权 版权归谁 作品归谁 | ownership of the work, copyright holder
(线下活动) 见面会 线下见面 聚会 | meet-up, meetup, in-person event
(模拟考) 模考 考前模拟 练练手的考试 | mock exam, practice exam, dry run
(考试形式) 怎么考 考什么题型 题型 什么样的题 | exam format, type of questions
(考试时长) 考多久 考几个小时 考多长时间 | length of the exam, how long an exam
闭卷 不能看书 不许带书 | without notes
(考试范围) 考哪些 考哪几章 考什么内容 考点 划重点 | exam scope, exam topics
监考 有人看着吗 被监控 | proctor, invigilator
准考证 进场要带什么 考试要带什么 | bring along to
(特殊需求) 残疾 视力不好 听力不好 色盲 阅读障碍 | special needs, disability, dyslexia, colour blind
(学习时间) 每周花多久 一天学多久 | study time, hours a week, time commitment
(先修课程) 先学什么 要先会什么 要有什么基础 需要什么基础 | required knowledge, need to know beforehand
(分班测试) 测水平 水平测试 摸底 | placement test, level test
(适合人群) 适合我吗 我能学吗 什么人能学 几岁能学 年纪大能学吗 | suitable for me, minimum age
就业 找工作 包分配 包就业 | job placement, get a job
作品集 作品册 | portfolio
(班级人数) 大班还是小班 | class size
小班课 小班 小班教学 | small group teaching
`;
