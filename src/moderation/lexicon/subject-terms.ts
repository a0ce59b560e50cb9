/**
 * The vocabulary of what schools teach, where its words look like insults, threats or trade. Moderation does
 * not read inside them; a course adds its own words to them. Our own list; `_` stands for a blank.
 */
export const SUBJECT_TERMS = `
攻击面 攻击者 攻击链 中间人攻击 重放攻击 投毒攻击 对抗攻击 暴力破解 暴力枚举 暴力解法 暴力法 暴力搜索
暴力匹配 暴力美学 密码破解 破解密码 破解版权法 拒绝服务攻击
注入攻击 sql注入 跨站脚本 钓鱼网站 钓鱼邮件 钓鱼执法 缓冲区溢出 提权 木马 蠕虫 病毒扫描 杀毒 杀毒软件
后门程序 僵尸网络 漏洞 白帽 黑帽 黑客松 黑客与画家 渗透测试 红队 蓝队
杀进程 杀掉进程 杀死进程 杀线程 杀死线程 僵尸进程 孤儿进程 守护进程 父进程 子进程 父类 子类 父节点
子节点 爸爸类 儿子节点 孙子节点 垃圾回收 垃圾收集 垃圾回收器 垃圾邮件 垃圾短信 垃圾分类 垃圾桶 垃圾值
垃圾数据 脏数据 脏读 脏页 脏检查 脏话检测 脏矩形 野指针 悬空指针 死锁 死循环 死代码 死信队列 死记硬背
活锁 饥饿锁 哲学家就餐
主从复制 主从 一主一从 奴隶制 奴隶社会 奴隶贸易 黑奴贸易 贩卖黑奴 解放黑奴 黑奴解放 废奴运动
汤姆叔叔的小屋 黑奴吁天录 贱民制度 贱民阶层 种姓制度 抗倭 平倭 御倭 倭患 倭刀 华夷之辨 夷夏之辨 南蛮北狄
东夷西戎 西戎北狄 蛮夷戎狄 东亚病夫一词 抗日战争 主奴辩证法 贪心算法 贪心 贪吃蛇 愚公移山 蠢萌 傻瓜相机
傻瓜书 傻瓜式 傻瓜教程 笨办法学 笨方法学 白痴国 白痴(小说) 陀思妥耶夫斯基 智障儿童教育 残障 弱智吧语料
敏感词 敏感词库 屏蔽词 脏词 过滤词 骂人检测 仇恨言论 仇恨言论检测
癌细胞 脑残疾 智力障碍 精神病学 精神病理学 精神分裂症 变态心理学 变态反应 变态发育 完全变态 不完全变态
性变态反应 性教育 性别研究 性骚扰防治 强奸罪 诈骗罪 诽谤罪 侮辱罪 故意杀人罪 盗窃罪 猥亵罪 杀人动机
杀人游戏 狼人杀 剧本杀 枪毙名单模拟 死刑 死缓 死亡率 自杀率 自杀论 自杀预防 他杀 谋杀案 尸检 尸体解剖
毒物学 毒理学 毒株 病株 杂种优势 杂种后代 杂交 杂种一代 杂种小麦 杂种水稻 杂种玉米 杂种不育 母猪产仔
母狗发情 公狗绝育 母狗绝育 种公猪 畜牧 畜生道 野生型 野蛮生长 蛮力法 蛮夷之邦 猪瘟 猪流感 狗不理
狗尾续貂 狗头军师 狗狗 猫狗 猫狗大战 猫狗分类 打狗棒法 热狗 土狗 走狗烹 鸡肋 鸡兔同笼 鸡娃 公鸡 母鸡
母猪产后护理 母猪 猪肉 猪脚 猪蹄 猪油 猪队友 猪猪侠 小猪佩奇 佩奇 疯狂动物城 疯狂python 疯狂java
疯狂英语 疯狂星期四 疯狂讲义
广告学 广告投放 广告位 广告法 广告文案 广告系数 广告拦截 信息流广告 广告联盟sdk 激励视频广告 广告变现
兼职教师 推广费 推广码组件 价格弹性 价格歧视 免费增值 促销组合 优惠券系统 优惠券模块 秒杀系统 秒杀接口
秒杀模块 秒杀场景 抢购系统 抢购模块 抢红包算法 红包算法 拼团功能 砍价功能 裂变 私域 私域流量 代理模式
动态代理 静态代理 代理服务器 反向代理 正向代理 设置代理 代理ip 加密货币原理 区块链原理 比特币白皮书
贷款计算器 贷款利率计算 彩票模拟 彩票程序 双色球程序 博彩模型 博弈论 赌徒谬误 赌徒问题 赌徒破产 蒙特卡洛
老虎机算法 老虎机问题 多臂老虎机 投资组合 股票预测 股票数据 刷题 刷课时长统计 爬虫 抢票脚本 外挂检测
反外挂 微信小程序 微信支付 微信登录 微信开发 微信公众号开发 微信授权 支付宝接口 扫码登录 扫码支付
二维码识别 二维码生成 群发接口 短信验证码 短信接口 加群接口 会员系统 会员表 会员模块 vip表
kill_-9 kill_-15 kill_-2 pkill killall kill_signal sigkill master/slave master-slave master_slave
slave_node slave_process zombie_process orphan_process orphan_node parent_kills_child kill_the_process
kill_a_process kill_the_child kill_the_thread killed_the_process child_process brute_force brute-force
attack_surface attack_vector replay_attack man-in-the-middle ddos_attack dictionary_attack dirty_read
dirty_data dirty_bit garbage_collection garbage_collector garbage_collected garbage_value dumb_terminal
dumb_component dumb_pointer idiot_proof idiot-proof dummy_variable dummy_node dead_code dead_lock
deadlock race_condition fat_client fat_arrow fat_jar thin_client bastard_operator blacklist whitelist
white_box black_box blackbox whitebox white_space blackjack black_hole hash_collision execute_the_child
abort_trap fatal_error fatal_exception git_blame sanity_check crash_dump monkey_patch monkey_patching
monkey_testing cherry_pick sticky_bit suicide_rate gypsy_moth gypsy_jazz slave_trade slave_owner
slave_revolt slave_narrative retarded_potential retarded_time hate_speech hate_speech_detection
spam_filter spam_classifier spam_detection ham_or_spam sb._to ask_sb tell_sb let_sb make_sb help_sb
sb_to_do sb_do_sth sb_sth sth_to_sb for_sb with_sb of_sb sb/sth
stringbuilder stringbuffer sb.append sb.tostring sb.length sb.reverse sb.insert socket.io asp.net vb.net
ado.net ml.net node.js vue.js next.js p5.js three.js chart.js
`;
