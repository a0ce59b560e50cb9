/**
 * Words that exclude each other, one axis a line: values are set apart by " / ", a value's forms are
 * Chinese forms | English forms. A statement that has one value where its passage has another says something
 * else, however alike the rest is.
 */
export const OPPOSITES = `
层: 内层 内部 | inner, inside / 外层 外部 外面 | outer, outside
先后: 之前 以前 前面 前 | before, preceding, first of all / 之后 以后 后面 后 | after, following, behind, later
首末: 第一个 第一 第一次 第一行 首次 首个 开头 最前 最前面 从头 头 最先 最初 最初的 | first, beginning / 最后一个 最后 最后一次 最后一行 末尾 结尾 尾部 最终 到底 | last, final, end
首末行: | first line, first item, first element, first row, first character, first step, first place / | last line, last item, last element, last row, last character, last step, last place
始终点: 开始 起始 | start, begin, starts, begins / 结束 终止 停止 | stop, stops
升降: 从小到大 升序 由小到大 | ascending / 从大到小 降序 由大到小 | descending
左右: 左边 左侧 左 左面 | left / 右边 右侧 右 右面 | right
上下: 上方 最上面 上一行 上一层 从上到下 从上往下 | above, top / 下方 最下面 下一行 下一层 从下到上 从下往上 | below, bottom
挪向: 往前 向前 | forwards / 往后 向后 | backwards
端: 两端 两头 | both ends / 中间 | middle
回数: 重新 再次 | anew, afresh / 一次 一遍 | once / 多次 好几次 数次 若干次 反复 | several times, repeatedly, many times
资料: 回放 录播 | recording, recordings / 讲义 | handout, lesson text, lesson texts / 直播 直播课 | live class / 答疑 | office hours
真假: 真 为真 成立 | true, truthy / 假 为假 不成立 | false, falsy
可变: 可变 可变对象 | mutable / 不可变 不可变对象 | immutable
可改: 可修改 / 不可修改
有序: 有序 有顺序 按顺序 | ordered / 无序 没有顺序 | unordered
大小: 大于 高于 超过 多于 | greater, larger than, above, more than, exceeds / 小于 低于 少于 不足 不满 | less, smaller than, below, fewer than
长短: 最长 较长 长的 变长 延长 加长 | longest, longer, long, lengthen, prolong / 最短 较短 短的 变短 缩短 | shortest, shorter, short, shorten
开收: 开大 / 收小 关小
大些: 最大 较大 变大 大一点 | largest, bigger, large, big / 最小 较小 变小 小一点 | smallest, small
多少: 多用 尽量多 越多 | more often / 少用 尽量少 越少 | seldom
早晚: 最早 较早 提前 提早 | earliest, earlier, early, first / 最晚 较晚 推迟 延后 | latest, later, late, last
同异: 相同 同一个 同一种 同一份 同一 一样 一致 同样 完全相同 完全一样 | same, identical, alike / 不同 不一样 不一致 完全不同 | different
快慢: 快 更快 很快 较快 加快 变快 加速 | fast, faster, quick, quicker, quickly, speed up, speeds up, sped up, accelerate / 慢 更慢 很慢 较慢 减慢 放慢 变慢 减速 | slow, slower, slowly, slow down, slows down, decelerate
优劣: 更好 较好 | better, best / 更差 较差 | worse, worst
新旧: 新的 新值 新列表 新字符串 新字典 新对象 | new / 旧的 旧值 原来的 原 原列表 | old, original
具体: 具体 范围小 | specific / 范围大 | general
存亡: 保留 留下 | keep, kept, stays / 丢弃 清空 删掉 忽略 | discard, ignore, ignored, throw away, throws away, thrown away
跳过: 跳过 | skip, skips, skipped / 做完 执行完 | finishes, complete, completes
次序: 先 / 再
开关: 打开 | open / 关闭 关 | close, closed
启停: 开始维护 / 停止维护 不再维护 | no longer maintained
读写: 读取 只读 | read / 写入 | write
自手: 自动 自动地 | automatic, automatically, by itself / 手动 | by hand, manually
松紧: 必填 | required / 可选 可有可无 | optional
内外: 全局变量 | global variable / 局部变量 | local variable
键值: 键 | key / 值 | value
行列: 行 | row / 列 | column
单双: 单引号 | single quote / 双引号 | double quote / 三引号 | triple quote
括号: 方括号 | square bracket, square brackets / 圆括号 小括号 | round bracket / 花括号 大括号 | brace, braces, curly
容器: 列表 | list, lists / 元组 | tuple / 字典 | dictionary, dict / 集合 | set / 字符串 | string / 数组 | array
数: 整数 | integer, whole number / 浮点数 小数 | float
亲子: 父类 | parent class / 子类 | subclass
属性: 实例属性 | instance attribute / 类属性 | class attribute
参数: 位置参数 | positional argument, positional arguments / 关键字参数 | keyword argument, keyword arguments / 默认参数值 默认参数
拷: 浅拷贝 | shallow copy / 深拷贝 | deep copy
比: 以上 不低于 至少 | at least, or more / 以下 不高于 至多 最多 | at most, or less
星期: 周一 星期一 | monday / 周二 星期二 | tuesday / 周三 星期三 | wednesday / 周四 星期四 | thursday / 周五 星期五 | friday / 周六 星期六 | saturday / 周日 周天 星期日 星期天 | sunday
岗位: 讲师 | instructor / 班主任 | class teacher / 技术 技术支持 | technical support / 财务客服 财务 | finance desk / 教务
课业: 作业 四次作业 | homework / 结业项目 | final project
提问: 学科问题 | subject / 事务问题 | logistics
循环: 死循环 / 正常循环
繁简: 简单 容易 简洁 | simple, easy / 复杂 困难 难 麻烦 | complex, complicated, hard, difficult
有关: 有关 相关 | related / 无关 不相关 | unrelated
邻: 上一个 前一个 上一次 前面一个 | previous / 下一个 后一个 下一次 后面一个 | next one
读向: 从左往右 从左到右 从左向右 | from left to right / 从右往左 从右到左 从右向左 | from right to left
数向: 从前往后 从头到尾 | forwards / 从后往前 从尾到头 倒着 | backwards
更多: 更多 较多 | more of / 更少 较少 | fewer
高低: 高 更高 较高 偏高 变高 | higher, high, raise, raising / 低 更低 较低 偏低 变低 | lower, low, lowering
强弱: 强 更强 加强 增强 变强 | strong, stronger, strengthen / 弱 更弱 减弱 变弱 削弱 | weak, weaker, weaken
增减: 增加 增多 加大 变多 增大 扩大 | increase, increases, grows / 减少 减小 变少 缩小 | decrease, decreases, shrinks
调: 上调 / 下调
伸缩: 扩充 扩展 | extended / 删减 | cut down
出没: 出现 | appears / 消失 | disappears
进出: 进入 | enter / 退出 离开 | leave, exit
允禁: 允许 | allowed, allow / 禁止 | forbidden, forbid
显隐性: 显性 | dominant / 隐性 | recessive
显隐: 显式 | explicit, explicitly / 隐式 | implicit, implicitly
公私: 公开 | public / 私有 私下 | private
动静: 动态 | dynamic / 静态 | static
暂久: 临时 暂时 | temporary / 永久 长期 | permanent
分合: 单独 独立 | separate, separately, independent / 一起 共同 共用 | together, shared
限: 有限 有限多 | finite / 无限 无穷 无穷多 无数 | infinite, endless, infinitely many
知: 已知 | known / 未知 | unknown
整逐: 整体 作为整体 | as a whole / 逐个 一个个 | one by one, item by item, each of its
入出: 输入 | input / 输出 | output
传: 上传 | upload / 下载 | download, downloaded
导: 导入 | import / 导出 | export
编解: 编码 | encoding, encode / 解码 | decode, decoding
正负: 正数 | positive / 负数 | negative
奇偶: 奇数 | odd / 偶数 | even number
倒正: 正序 正着 / 倒序 逆序 反过来 | reversed
写法: 大写 | upper case, uppercase, capital / 小写 | lower case, lowercase, small
角: 全角 / 半角
文: 中文 | chinese / 英文 | english
线: 线上 在线 | online / 线下 | offline
午: 上午 早上 | morning / 下午 | afternoon / 晚上 | evening
及: 及格 | pass / 不及格 | fail the course
费: 免费 免费地 | free of charge, free / 收费 付费 | paid
多空: 非空 | not empty / 空 | empty
始复: 复制 | copies / 移动 | moves
比例: 正比 成正比 | directly proportional, proportional / 反比 成反比 | inversely proportional
价: 便宜 更便宜 | cheap, cheaper / 贵 更贵 昂贵 | expensive, more expensive, dear
干湿: 干燥 | dry / 潮湿 湿润 | wet, moist
冷热: 更冷 低温 | cold, colder / 更热 高温 | hot, hotter, warm
厚薄: 较厚 更厚 | thick, thicker / 较薄 更薄 | thin, thinner
宽窄: 较宽 更宽 变宽 | wide, wider, broad, widen / 较窄 更窄 变窄 | narrow, narrower
轻重: 较轻 更轻 | lighter / 较重 更重 | heavy, heavier
深浅: 较深 更深 | deep, deeper / 较浅 更浅 | shallow, shallower
松紧度: 宽松 松散 | loose, loosely / 紧紧 紧密 | tight, tightly
远近: 更近 较近 靠近 | near, nearer, close, closer / 更远 较远 远离 | far, farther, further
涨落: 上升 上涨 升高 提高 升上去 | rise, rises, rose, risen, go up, goes up, went up / 下降 下跌 降低 降下来 | fall, falls, fell, fallen, drop, drops, go down, goes down, went down
胀缩: 膨胀 | expand, expands / 收缩 | contract, contracts, shrink
引斥: 吸引 | attract, attracts / 排斥 | repel, repels
吸放: 吸收 吸入 | absorb, absorbs / 释放出 放出 呼出 | emit, emits, give off, gives off
吸失: 吸水 / 失水 脱水
食: 日食 日全食 | solar eclipse / 月食 月全食 | lunar eclipse
朔望: 新月 | new moon / 满月 | full moon
呼吸: 吸气 | inhale, breathe in / 呼气 | exhale, breathe out
讼: 原告 | plaintiff / 被告 | defendant
买卖: 买方 买受人 | buyer / 卖方 出卖人 | seller
租赁: 出租人 房东 | landlord, lessor / 承租人 租客 | tenant, lessee
债: 债权人 | creditor / 债务人 | debtor
借贷: 借方 | debit / 贷方 | credit
资负: 资产 | asset / 负债 | liability
盈亏: 盈利 利润 | profit / 亏损 | loss
雇: 用人单位 雇主 | employer / 劳动者 雇员 | employee
酸碱: 酸性 | acidic, acid / 碱性 | alkaline
极: 阳极 正极 | anode / 阴极 负极 | cathode
血管: 动脉 | artery, arteries / 静脉 | vein, veins
氧: 有氧 | aerobic / 无氧 | anaerobic
物态: 固体 固态 | solid / 液体 液态 | liquid / 气体 气态 | gas
里外: 国内 | domestic / 国外 境外 | foreign
向: 水平 横向 | horizontal, horizontally / 垂直 竖直 纵向 | vertical, vertically
凹凸: 凸透镜 | convex / 凹透镜 | concave
旋向: 顺时针 | clockwise / 逆时针 | counterclockwise, anticlockwise
主被: 主动 | active, actively / 被动 | passive, passively
效力: 有效 | valid / 无效 | invalid, void
合法: 合法 | legal, lawful / 违法 非法 | illegal, unlawful
责任: 民事 | civil / 刑事 | criminal
过错: 故意 | intentional, on purpose / 过失 | negligent, negligence
昼夜: 白天 日间 | daytime, by day / 夜间 夜里 | at night, by night
拟合: 过拟合 过度拟合 | overfitting, overfit, overfits / 欠拟合 | underfitting, underfit, underfits
数据份: 训练集 训练数据集 | training set, training dataset / 验证集 验证数据集 | validation set, validation dataset / 测试集 测试数据集 | test set, test dataset
训测: 训练过程中 训练期间 训练时 | during training / 测试过程中 测试期间 测试时 | during testing, at test time
推拉: 推 | push, pushes / 拉 | pull, pulls
方位: 北方 北部 北侧 | north, northern / 南方 南部 南侧 | south, southern
东西: 东部 东侧 东岸 | east, eastern / 西部 西侧 西岸 | west, western
成败: 成功 | succeed, success / 失败 | fail, failed
促抑: 促进 促使 激活 | promote, stimulate, activate / 抑制 阻碍 妨碍 | inhibit, suppress, hinder
轻重缓急: 加重 恶化 | worsen, aggravate / 减轻 缓解 | relieve, ease, alleviate
受拒: 接受 收下 | accept / 拒绝 回绝 | reject, refuse
多数: 多数 大多数 绝大多数 | majority / 少数 极少数 | minority
频: 经常 常常 时常 | often, frequently / 很少 极少 偶尔 难得 | rarely, seldom
糙滑: 粗糙 | rough / 光滑 平滑 | smooth
明暗: 明亮 亮 | bright, brighter / 昏暗 暗淡 | dark, darker, dim
清糊: 清楚 清晰 | sharp, clear-cut / 模糊 | blurred, blurry
流: 上游 | upstream / 下游 | downstream
口: 入口 | entrance / 出口 | exit
语: 主语 | subject of the verb / 宾语 | object of the verb
数态: 单数 | singular / 复数 | plural
及物: 及物 及物动词 | transitive / 不及物 不及物动词 | intransitive
可数: 可数 可数名词 | countable / 不可数 不可数名词 | uncountable
直间: 间接 | indirect, indirectly / 直接地 | directly
愿: 自愿 | voluntary, voluntarily / 强制 强迫 | compulsory, mandatory
沉浮: 上浮 浮起 | float, floats / 下沉 沉下 | sink, sinks, sank
伸屈: 伸直 伸展 | straighten, stretch / 弯曲 弯折 | bend, bends, bent
同逆: 可逆 | reversible / 不可逆 | irreversible
收付: 收取 收受 | receive, receives, received / 支付 给付 缴纳 | pay, pays, paid
借出: 借入 借来 | borrow, borrowed / 借出 出借 | lend, lent
卖出: 买入 买进 / 卖出 卖掉
胜负: 获胜 战胜 打败 击败 取胜 | win, won, defeated / 落败 战败 输掉 | lost to
虚实: 实像 实线 | real image / 虚像 虚线 | virtual image
密疏: 致密 密集 稠密 | dense / 稀疏 疏松 | sparse
浓稀: 浓 更浓 | concentrated / 稀 更稀 稀释 | dilute, diluted
新陈: 年轻 年轻人 | young, younger / 年老 老年人 | old, elderly
贫富: 富有 富裕 富含 | rich / 贫穷 贫困 贫乏 | poor
响轻: 响亮 大声 | loud, louder / 轻声 小声 安静 | quiet, quieter, soft
软硬: 坚硬 更硬 变硬 | hard, harder / 柔软 更软 变软 | soft, softer
满空: 装满 充满 | full / 空着 | empty
里程: 起点 | starting point / 终点 | end point
口书: 口头 口头上 | oral, orally, verbal, verbally / 书面 书面上 | in writing
前后半: 前半段 前半部 上半场 上半年 | first half / 后半段 后半部 下半场 下半年 | second half, latter half
纵横: 主轴 | main axis / 交叉轴 | cross axis
显藏: 显示出来 | visible / 隐藏 | hidden
供求: 供给 供应 | supply / 需求 | demand
先天: 先天 | innate, inborn / 后天 | acquired
甲乙: 前者 | the former / 后者 | the latter
升迁: 升级 | upgrade / 降级 | downgrade
锁: 加锁 锁定 | lock, locks / 解锁 | unlock
登: 登录 登入 | log in, sign in / 登出 退出登录 注销 | log out, sign out
敛散: 收敛 | converge, converges / 发散 | diverge, diverges
真伪: 阳性 | positive / 阴性 | negative
轴: 横轴 横坐标 | x-axis / 纵轴 纵坐标 | y-axis
内外因: 内因 | internal cause / 外因 | external cause
元辅: 元音 | vowel / 辅音 | consonant
大小调: 大调 大三 大三度 | major / 小调 小三 小三度 | minor
今昔: 过去 以往 | past / 将来 未来 | future
朝背: 朝着 朝向 迎着 / 背着 背向 背离
去来: 飞向 靠近 接近 走近 | approach, approaching / 飞离 离开 远离 | move away, moving away
余缺: 过剩 | surplus / 短缺 | shortage
分数: 分子 | numerator / 分母 | denominator
买卖: 买方 买家 | buyer, buyers / 卖方 卖家 | seller, sellers
手口: 口头 口头上 | oral, orally / 书面 书面上 | in writing, written form
收支: 收入 | income / 支出 | expenditure
雌雄: 雄性 公的 | male / 雌性 母的 | female
肯否: 肯定句 | affirmative / 否定句 | negative sentence
`;

/**
 * How much a statement says of its things. The order of strength is not used: a statement that speaks of all
 * where the passage speaks of some says something else.
 */
export const QUANTIFIERS = `
all: 所有 全部 全都 全是 通通 一切 任何 任意 凡是 所有人 任何人 谁也 谁都 | all, everything, everyone
each: 每个 每一个 每次 各个 各层 每一层 每 各 | every, each, any, whole
always: 总是 必定 永远 始终 一定 必然 肯定 总 随时 | always, certainly
some: 有些 有的 部分 有时 可能 也许 通常 一般 多半 大多 往往 大约 不一定 常常 | some, sometimes, may, might, usually, often, mostly, about, generally, seldom, can always, could always
only: 只 仅 仅仅 只有 只能 唯一 只需 只是 只会 只在 | only, just, merely
`;
