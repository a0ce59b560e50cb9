/**
 * Words that exclude each other, one axis a line: values are set apart by " / ", a value's forms are
 * Chinese forms | English forms. A statement that has one value where its passage has another says something
 * else, however alike the rest is.
 */
export const OPPOSITES = `
层: 内层 内部 里面 | inner, inside / 外层 外部 外面 | outer, outside
先后: 之前 以前 前面 前 往前 | before, preceding, first of all / 之后 以后 后面 后 往后 | after, following, behind, later
首末: 第一个 首个 开头 最前 最前面 从头 头 最先 最初 最初的 | first, beginning / 最后一个 最后 末尾 结尾 尾部 最终 到底 | last, final, end
始终点: 开始 起始 开始前 | start, begin, starts, begins / 结束 终止 停止 | stop, stops
升降: 从小到大 升序 由小到大 | ascending / 从大到小 降序 由大到小 | descending
左右: 左边 左侧 左 左面 | left / 右边 右侧 右 右面 | right
上下: 上方 最上面 上一行 上一层 从上到下 从上往下 | above, top / 下方 最下面 下一行 下一层 从下到上 从下往上 | below, bottom
真假: 真 为真 成立 | true, truthy / 假 为假 不成立 | false, falsy
可变: 可变 可变对象 | mutable / 不可变 不可变对象 | immutable
可改: 可修改 / 不可修改
有序: 有序 有顺序 按顺序 | ordered / 无序 没有顺序 | unordered
大小: 大于 高于 超过 多于 | greater, larger than, above, more than, exceeds / 小于 低于 少于 不足 | less, smaller than, below, fewer than
长短: 最长 较长 长的 | longest, longer / 最短 较短 短的 | shortest, shorter
大些: 最大 较大 变大 大一点 | largest, bigger / 最小 较小 变小 小一点 | smallest
多少: 多用 尽量多 越多 | more often / 少用 尽量少 越少 | seldom
早晚: 最早 较早 提前 提早 | earliest, earlier, first / 最晚 较晚 推迟 延后 | latest, later, last
同异: 相同 一样 一致 同样 完全相同 完全一样 | same, identical, alike / 不同 不一样 不一致 完全不同 | different
快慢: 快 更快 很快 较快 | fast, faster, quick, quicker, quickly / 慢 更慢 很慢 较慢 | slow, slower, slowly
优劣: 更好 较好 最好 | better, best / 更差 较差 | worse, worst
新旧: 新的 新值 新列表 新字符串 新字典 新对象 | new / 旧的 旧值 原来的 原 原列表 | old, original
具体: 具体 范围小 | specific / 范围大 | general
存亡: 保留 留下 | keep, kept, stays / 丢弃 清空 删掉 | discard
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
成败: 成功 | succeed, success / 失败 | fail, failed
`;

/**
 * How much a statement says of its things. The order of strength is not used: a statement that speaks of all
 * where the passage speaks of some says something else.
 */
export const QUANTIFIERS = `
all: 所有 全部 一切 任何 任意 每个 每一个 每次 各个 各层 凡是 所有人 | all, every, any, each, whole, everything, everyone
always: 总是 永远 始终 一定 必然 肯定 总 随时 | always, certainly
never: 从不 绝不 永远不 从来不 决不 | never
some: 有些 有的 部分 有时 可能 也许 通常 一般 多半 大多 往往 大约 不一定 常常 | some, sometimes, may, might, usually, often, mostly, about, generally, seldom
only: 只 仅 仅仅 只有 只能 唯一 只需 只是 只会 只在 | only, just, merely
`;
