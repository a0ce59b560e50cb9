/**
 * Word classes of offers, invitations, giveaways and copying, and of the talk that only looks like them.
 * Features of the classifier and material of the rules. Our own collection; the text is normalised already.
 */
export const TRADE_WORDS = {
  /** A way to reach the sender. */
  contact: `
    微信 加微信 加v 加我 加我好友 加好友 加一下我 加下我 加老师 加客服 加助理 加顾问 加她 加他 加群
    加入群 进群 入群 拉群 拉你进群 拉进群 群号 qq qq群 扣扣 企鹅号 私聊 私聊我 私信 私信我 私我 私戳
    戳我 滴滴我 滴我 滴滴 踢我 敲我 找我 联系我 联系 咨询 详询 详聊 细聊 咨询热线 热线 客服 电话 手机
    手机号 微信同号 同号 v同号 扫码 扫一扫 二维码 扫描二维码 长按识别 识别二维码 公众号 关注公众号
    小程序 搜一搜 名片 推名片 我的名片 头像 点我头像 看我头像 主页 看主页 主页有 我主页 个人主页 简介
    看简介 置顶 链接 点链接 点击链接 戳链接 网址 邮箱 留言 评论区 回复 回复1 回1 扣1 扣个1 报名 报名链接
    登记 留电话 留联系方式 电报 飞机 纸飞机 whatsapp telegram line discord skype
    dm_me dm pm_me pm message_me msg_me inbox_me text_me call_me contact_me contact_us email_me
    hit_me_up reach_out whatsapp telegram tg t.me wa.me viber skype wechat line_id add_me join_us
    join_my join_our join_the_group join_now join_here join group_link invite_link link_below
    link_in_bio link_in_my link_in_the check_my_bio in_my_bio bio my_profile click_my click_here
    click_the click_on tap_here click_link visit visit_us visit_our website our_website my_website
    call_now call_us call_today phone whats_app scan_the_code qr
  `,
  /** Tells the reader to act. */
  urge: `
    速来 速进 速加 速抢 速速 赶紧 赶快 抓紧 抓紧时间 抢购 抢 秒杀 快来 快加 快进 快抢 快上车 上车 马上
    立即 立刻 立马 点击 点击领取 领取 免费领 领 领券 领红包 先到先得 手慢无 手慢则无 错过 不要错过
    别错过 别犹豫 最后一天 最后三天 最后 仅限 仅限今天 限时 限量 限额 名额有限 仅剩 只剩 剩 名额 截止
    倒计时 今晚 今日 今天 明天涨价 涨价 恢复原价 欲购从速 机不可失 欢迎咨询 欢迎加入 欢迎来 欢迎扫码
    欢迎私聊 欢迎加 有需要 有需要的 需要的 需要的私 需要的加 想要的 要的 想了解 想学的 感兴趣 有意
    有意者 有兴趣的 想赚 想做的 想要 转发 帮转 扩散 转发到 集赞 点赞 助力 帮我点 帮忙点 砍一刀 帮砍 投票
    投我一票 关注 关注我 求关注 求三连 一键三连 订阅 求订阅 互粉 互关 点个关注 下载 下载注册 注册
    注册就送 注册即送 填我 填邀请码 邀请码 推荐码
    hurry act_now now today_only today limited limited_time last_chance last_day final_notice final_call
    final don't_miss dont_miss don't_wait while_stocks last ends ends_today ends_tonight ends_soon
    expires expire order_now order buy_now buy shop_now shop book_now book grab get_yours get_your claim
    claim_your collect redeem apply apply_now register register_now sign_up signup subscribe
    subscribe_to sub_to subs sub_me sub4sub sub_4_sub follow follow_me follow_back like_and_subscribe
    share_this share_with pls_share please_share please_subscribe plz_subscribe check_out check_it_out
    check_out_my check_us_out check_my check_this checkout watch_my listen_to_my have_a_look take_a_look
    give_it_a_listen give_me_a_chance give_us_a_chance one_chance go_to visit text txt reply send dial
    ring call to_claim to_collect to_receive to_win to_enter to_order to_opt_out to_unsubscribe
    unsubscribe opt_out stop_to txt_stop text_stop reply_stop send_stop to_stop donate support_us
    support_me vote vote_for upvote thumbs_up thumbs_up_if download install try_it try_now
  `,
  /** Price and discount. */
  price: `
    元 块 块钱 万元 毛钱 rmb 人民币 原价 现价 特价 低价 底价 内部价 成本价 批发价 学生价 团购价 团价
    券后 券后价 到手价 打折 折 折扣 九折 八折 七折 五折 半价 优惠 优惠价 优惠券 大促 促销 满减 立减 减免
    返现 返利 便宜 实惠 超值 划算 性价比 白菜价 亏本 清仓 甩卖 处理 转让 出 出售 售 卖 低价出 便宜出
    打包 打包价 打包出 代购 代理 免费 0元 0元购 1元 一元 9.9 19.9 99 免费送 免费试听 试听 试用 体验课
    体验 免费体验 公开课 送 赠送 附送 买一送一 包邮 只要 只需 仅需 仅售 才 不到 起 一次 一节 一份 一套
    一单 一个月 包月 包年 会员 年费 季卡 年卡 月卡 终身 终身会员 永久 永久会员 vip svip 付款 先付 定金
    押金 付费 收费 支付 支付宝 转账 到付 先学后付 先看后付 不过退款 不过退 包退 退全款 价格 报价 带价来
    价格好商量 价格私聊 议价 预算 学费 分期 免息
    free free* £ $ € usd gbp eur dollars bucks quid pounds pence price prices priced cheap cheapest
    discount* off sale deal deals offer offers special_offer bargain save saving save_up half_price
    promo promo_code promocode coupon* voucher* gift_card gift_cards code cashback bogo buy_one only_£
    only_$ per_week per_month per_msg p/msg ppm p/min min month subscription trial free_trial credit
    bonus refund* reward* points loyalty member members membership premium vip unlimited lifetime paypal
    bitcoin cash payment pay instalments 0%
  `,
  /** What is for sale. */
  goods: `
    课程 全套课 网课 训练营 集训营 私教 一对一 辅导 辅导班 培训 培训班 集训 冲刺班 保过班 包过 保过 保分
    包就业 包拿offer 考证 代考 替考 助攻 答案 考题 押题 原题 真题答案 题库 资料 学习资料 全套资料 资料包
    干货 干货包 源码 代做 代写 代码代写 代写作业 代做作业 毕设 毕业设计 论文 论文代写 代发 查重 降重
    代刷 刷课 代刷网课 学时代刷 挂机 简历 简历修改 简历优化 面试辅导 内推名额 会员 账号 帐号 共享账号
    合租 拼车 拼团 团购 代理 加盟 招商 招代理 招募 招聘 诚招 招人 合伙人 合作 商务合作 货源 一手货源
    微商 减肥 瘦身 代餐 面膜 护肤 化妆品 祛痘 美白 保健品 茶叶 白酒 香烟 手机壳 耳机 二手 电脑 装机 显卡
    宽带 流量卡 手机卡 电话卡 信用卡 办卡 pos机 套现 花呗套现 贷款 借款 借钱 网贷 小额贷 无抵押 秒下款
    下款 放款 额度 征信 债务 停息挂账 上岸 保险 理财 基金 股票 炒股 荐股 牛股 涨停 内幕 老师带盘 带盘
    带单 跟单 喊单 外汇 期货 黄金 虚拟币 数字货币 比特币 usdt 币圈 挖矿 空投 合约 彩票 时时彩 双色球
    六合彩 赌 博彩 棋牌 百家乐 老虎机 捕鱼 真人 首存 首充 体育投注 赔率 上分 下分 游戏币 代练 外挂 辅助
    兼职 副业 刷单 点赞员 打字员 日结 日入 日赚 月入 月赚 年入 躺赚 稳赚 稳赚不赔 保本 收益 高收益 利润
    利润60% 回本 提成 佣金 返佣 分成 零投入 零门槛 无门槛 不用出门 在家 宝妈 宝妈兼职 轻松赚 轻松月入
    财务自由 项目 好项目 暴利 红利 风口 拉新 推广 引流 精准粉 涨粉 刷粉 刷量 买粉 增粉 网站建设
    小程序开发 app开发 设计 logo 装修 搬家 租房 合租房 中介 签证 移民 留学 留学中介 办证 学历提升
    成人高考 自考 专升本报名 学历 文凭 证书 挂靠 交友 相亲 脱单 同城 约 裸聊 美女 上门 按摩 特殊服务
    春药 vpn 翻墙 机场 节点 梯子
    course courses tutoring tutor bootcamp masterclass webinar ebook homework_help essay*
    assignment_help exam_answers answers_for_sale loan* mortgage debt credit_score insurance ppi claim
    claims compensation accident solicitor* invest* investment forex trading trader signals crypto*
    bitcoin btc eth nft airdrop token staking casino* slots spins bet betting jackpot lottery poker
    viagra pills weight_loss diet keto slim supplement* cbd skincare makeup watches replica iphone ipad
    macbook laptop* tablet smartwatch ringtone* tone tones wallpaper* polyphonic logo logos game games
    quiz chat_line chatline dating singles hot_girls flirt* sexy xxx nude* onlyfans webcam escorts
    horoscope* psychic tarot followers likes_for views_cheap seo backlinks web_design graphic_design
    logo_design app_development vpn proxies work_from_home earn earn_money make_money money_online
    extra_income passive_income side_hustle income_stream part-time part_time_job hiring vacancies
    data_entry job_offer salary per_day per_hour profit profits returns roi recovery_expert hacker
    spell_caster broadband sim_only handset* upgrade contract_phone landline mobile network tariff
    minutes texts holiday* cruise flights tickets merch merchandise t-shirt* album ep mixtape single
    new_track new_song my_song my_music our_music my_band our_band my_cover cover_of my_channel
    our_channel youtube_channel my_video my_videos my_vids my_new_video new_video my_page our_page
    my_blog my_book my_novel my_app my_game my_store my_shop etsy my_podcast our_podcast my_remix
    my_beats beats podcast instagram insta snapchat tiktok soundcloud spotify patreon gofundme
    kickstarter twitch stream giveaway giveaways raffle prize_draw sweepstake*
  `,
  /** Something was won, is owed, or waits to be collected. */
  prize: `
    中奖 恭喜 恭喜您 恭喜你 获奖 一等奖 抽奖 抽 幸运 幸运用户 红包 大礼包 礼包 礼品 奖品 奖金 现金
    华为手机 苹果手机 iphone 福利 大福利 免单 补贴 补助 退税 返还 到账 提现 秒到账 领奖
    congratulations congrats_you winner win won you_won you_have_won you_win winning awarded award
    selected you_have_been chosen lucky prize prizes guaranteed gift free_gift reward £* $* cash_prize
    draw entitled eligible qualify owed due unclaimed pending bonus voucher admirer
  `,
  /** A firm or a service speaks, not a friend. */
  corporate: `
    我司 本公司 公司 机构 平台 工作室 团队 专业 专业团队 正规 正规平台 官方 官方授权 权威 靠谱 诚信 信誉
    老牌 十年 多年经验 名师 名校 985名师 顶级 独家 独家秘籍 内部 内部资料 内部渠道 内部消息 渠道 一手
    包教包会 一站式 全程 全国 全国招商 覆盖 服务 售后 客户 老客户 新客户 学员 招生 招生中 招生老师 开班
    火热 火热招生 火爆 爆款 亲测 亲测有效 真实 有图有真相 成功案例 案例 口碑 好评 品质 保证 保障 承诺
    签约 签合同 合同 发票
    customer* dear_customer dear_user dear_member dear_sir valued account_has your_account your_mobile
    your_phone your_number your_order your_parcel your_package your_subscription delivery courier ref
    reference t&c t&cs t&c's terms terms_apply conditions cs 18+ 16+ over_18 over18 ppmsg msg_rate
    std_rates standard_rate std_txt rates_apply landline_only helpline hotline freephone freefone
    freemsg po_box box ltd llc inc official support_team customer_service customer_services service_team
    agent advisor adviser expert* guaranteed guarantee no_obligation no_win no_fee risk_free legit 100%
    trusted verified certified professional quality best_price worldwide shipping free_shipping
    delivery_free nationwide since our_store our_team our_company we_offer we_provide we_are_a we_sell
    we_buy
  `,
  /** Other schools, other groups. */
  rival: `
    隔壁 别家 那家 他家 他们家 另一家 别的机构 别的学校 蓝鲸 换到 转到 转去 我换了 我现在在 我在另一个
    我们学校 我们机构 来我们 来我这 跟我学 跟着我 我带 我教 我开 我建 我建了 我们群 我的群 建了个群 新群
    小群 交流群 资源群 学习群 福利群 内部群 粉丝群 互助群 打卡群 搬家到 大家来
    better_than_this switch_to switched_to instead_of_this another_group my_group our_group new_group
    my_server our_server discord_server telegram_group whatsapp_group study_group
  `,
  /** Copies of what is sold. */
  copying: `
    盗版 破解 破解版 破解补丁 激活码 注册机 序列号 学习版 绿色版 和谐版 去广告 去水印 无水印 录屏 录像
    录下来 录了 录播 翻录 盗录 枪版 搬运 转存 转存了 存好了 网盘 网盘链接 云盘 百度盘 夸克 阿里云盘
    提取码 提取 密码 解压码 解压密码 资源 全套资源 资源包 全集 全套 全套视频 全套课程 完整版 高清 高清版
    1080p 无删减 打包 打包下载 整理好了 付费课 付费课程 付费内容 付费专栏 专栏 知识星球 星球 vip课
    vip视频 内部课 内部讲义 讲义 课件 逐字稿 教案 题库 泄题 泄露 流出 流出来 原题 标准答案 电子版 扫描版
    pdf 电子书 影印 影印版 拷贝 复制 分享 共享 分享给大家 免费分享 发群里 发出来 传群里 上传 我有 手里有
    自取 需要自取 自行保存 快存 保存 尽快保存 防和谐 和谐 怕被删 会失效 低调 别外传 悄悄 下载地址 种子
    磁力 磁力链 bt 迅雷 绕过 绕过付费 免付费 白嫖 蹭 蹭课 共号 拼号 一起用 账号密码 账号共享 借号 合买
    拼课 众筹 凑钱买 抓包 解密 脚本 爬下来 扒下来 扒 倒卖 转卖 低价转 二手课
    pirat* cracked crack keygen serial license_key licence_key activat* warez torrent* magnet seed
    seeders seeding leech leeched leaked leak ripped rip dump dumped mirror mirrored mirrors reupload*
    re-upload* uploaded upload screen_recorded recorded capture drm drm-free bypass paywall unlocked
    full_course entire_course whole_course all_videos all_lessons all_modules complete_course
    premium_course paid_course paid_content course_files google_drive gdrive mega dropbox drive_link zip
    rar pdf epub scan scanned answer_key test_bank exam_leak share_account shared_account shared_login
    password login_details credentials split_the_cost for_free free_download download_link don't_tell
    keep_it_quiet before_it_gets_taken dmca
  `,
  /** Asking for something, which is not spreading it. */
  asking: `
    吗 嘛 么 呢 ? 有没有 有没有人 有人 谁有 谁知道 谁能 求 求助 求问 求推荐 跪求 请问 请教 想问 问一下
    问下 问问 咨询一下 哪里 哪儿 哪 在哪 去哪 怎么 如何 怎样 为什么 为啥 什么 啥 多少 几 是不是 能不能
    可不可以 可以吗 行吗 好吗 对吗 靠谱吗 靠谱不 真的吗 真的假的 是真的 有用吗 值得吗 值吗 贵不贵 会不会
    推荐一下 推荐个 有推荐 求分享 能分享 可以分享 能发 发我一份 给我一份 借我 官方 官方的 正版 正版的
    官网 去官网
    ? anyone does_anyone anybody has_anyone is_there is_this are_there where_can where_do where_is
    how_do how_can how_to how_much what_is what's why who which can_i can_you could_you can_someone
    should_i is_it do_you do_i does_it did_you legit? worth_it recommend please_help
  `,
  /** Complaining to the school about the school. */
  complaint: `
    退钱 退款 退费 退课 退学费 要求退 申请退 不给退 投诉 举报 维权 12315 消协 消费者协会 黑猫 差评 坑
    坑人 坑钱 被坑 上当 后悔 后悔报 失望 太失望 不值 不值这个价 不负责 没人管 没人理 没人回 没人回复 拖
    拖了 一直拖 推脱 敷衍 虚假宣传 货不对板 说好的 当初说 承诺的 答应 你们 你们就 你们这 就这 什么态度
    态度差 服务差 质量差 水 太水 水课 讲得什么 讲得太快 听不懂 卡 卡顿 打不开 进不去 客服 班主任
    助教不回 贵 太贵 涨价 割韭菜 骗钱 骗子机构 智商税 垃圾课 垃圾课程 垃圾平台
    refund money_back complain* complaint disappointed waste_of_money rip_off ripped_off rip-off
    overpriced too_expensive not_worth misleading false_advertising no_response nobody_replies
    nobody_answers poor_service terrible_service worst
  `,
  /** Warning of, reporting or discussing trade and copies. */
  wary: `
    骗局 诈骗 骗子 是骗子 小心 当心 别信 不要信 别加 别点 别买 别转 别扫 千万别 谨防 警惕 防骗 反诈 被骗
    上当 受骗 报警 举报 已举报 踢了 踢出去 广告 打广告 发广告 又来广告 又是广告 禁止 不许 不要 不得 请勿
    勿 不能 不可以 违法 侵权 版权 正版 支持正版 抵制盗版 盗版害人 不要外传 仅限本班 仅供学习 课上 作业
    练习 题目 案例 例题 第几题 怎么算 计算 统计 代码 报错 程序 函数 变量 课程设计 实现 模块 功能 需求
    数据库 接口 前端 后端 测试
    scam scams scammer* phishing beware careful fake suspicious don't_click dont_click reported blocked
    spam spammers spammer bots copyright illegal homework exercise assignment question code function
    error class chapter lecture project dataset
  `,
  /** One's own work, given away. */
  ownWork: `
    我整理的 自己整理 我自己整理 我写的 我自己写的 自己写的 我做的 我的笔记 学习笔记 笔记 手写笔记
    课堂笔记 思维导图 我画的 我总结的 总结 心得 错题本 我录的读书 自己录的朗读 开源 github 我的github
    仓库 mit协议 cc协议 官方文档 官网 免费公开 公开课 图书馆 老师发的 助教发的 老师说可以 老师同意 授权
    my_notes my_own_notes i_wrote i_made i_summarised i_summarized my_summary my_repo my_github
    open_source open-source mit_licensed creative_commons official_docs library public_domain
  `,
  /** Staff tells the class something. */
  notice: `
    通知 【通知】 【活动】 【公告】 公告 各位同学 同学们 各位学员 请大家 请各位 请同学们 温馨提示 提醒
    提醒一下 提醒大家 直播 直播课 上课 下课 开课 回放 课件已 作业 截止 提交 签到 打卡 考勤 课堂 会议号
    腾讯会议 答疑 助教 班主任 本周 下周 今晚八点 今晚8点 教务 教务处 官方群 学习平台 讲义已
    reminder announcement dear_all hi_all hi_everyone class lecture deadline submit office_hours quiz
    midterm syllabus zoom_link recording
  `,
  /** Chain letters. */
  chain: `
    转发 转发给 转发到 发给 转给 群发 不转 不转发 必转 转了 转了的 看到转 看到的转 是中国人就转 好运
    好运气 霉运 倒霉 厄运 灵验 很灵 愿望 许愿 实现 个群 个好友 个人 朋友圈 三天内 七天内 今晚12点 午夜
    求转 帮转 扩散 紧急扩散 真实 真事 传下去 接力 马上发 复制 复制粘贴
    forward_this forward_to pass_this send_this_to send_to repost copy_and_paste copy_paste chain
    bad_luck good_luck years_of_bad blessed within_24 people_or friends_or break_the_chain midnight
    share_or ignore_this if_you_ignore
  `,
} as const;
