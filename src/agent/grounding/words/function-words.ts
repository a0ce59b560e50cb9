/** Words that carry a sentence and say nothing of its matter: they need no support. */
export const GENERIC = `
的 了 着 过 地 得 吧 吗 呢 啊 呀 哦 嘛 么 和 与 跟 或 或者 及 以及 并 并且 也 还 还是 又 就 便 才 都 却 则 即 而 但 但是 不过 只不过
然而 因为 所以 因此 于是 如果 要是 假如 的话 那么 那 这 这个 那个 这些 那些 这样 那样 这种 那种 这里 那里 这时 其中 其 它 它们
你 你的 自身 它的 他的 她的 它们的 我的 自己的 其的 我 我们 他 她 他们 大家 自己 自行 咱们 人 谁 某个 某 什么 怎么 怎样 如何 哪 哪个 哪里 多少 几
写 写成 写作 写上 写好 是 为 在 把 被 让 使 给 对 对于 关于 向 往 从 到 由 按 按照 根据 通过 用 用来 使用 利用 以 以便 作为 当作 当成 看作 成 成为
一个 一种 一次 一下 一些 一点 一样 一般来说 一起 一直 一旦 一遍 一段 一层 一份 一条 一组 一句 一处
个 种 次 些 点 件 条 项 份 位 台 遍 段 句 处
时 时候 的时候 之间 当 当时 同时 之类 等 等等 例如 比如 比如说 打个比方 打比方 譬如 像 如 即使 哪怕 虽然 尽管 无论 不管 不论 只要 除了 除非
会 要 想 得以 可 来 去 上 下 中 里面 里边 起来 出来 出去 进去 下去 上去 回来 过来
很 非常 特别 比较 更 最 太 挺 十分 更加 其实 实际上 事实上 简单来说 简单说 简言之 总之 换句话说 也就是说 也就是 就是 就是说 所谓 可以理解为 理解
正因为 正是 正好 刚好 恰好 仍然 仍 照样 依然 依旧 继续 已经 已 曾 正在 马上 立刻 立即 一 一来 这么 那么做
必须 一定要 务必 可以 能 能够 允许 应当 应该 最好 建议 推荐 优先 办法 做法 写法 方式 意思 含义 表示 说明 代表 需要 注意 当心 小心 重新 再次 再 适合 适用 有 存在着
方便 好 对了 就行 即可 就好 就可以 就能 能够用 行 行了 没问题 放心 别忘了 记得 请 试试 看看 看 想想 说 讲 叫 叫做 称为
东西 事情 事 情况 场合 场景 地方 方面 部分 步骤 部 处 角度 真假 前后 上下调 左右 上下 开关 读写 增减 内外 大小写无关 思路 问题 东 例子 示例 下面 上面 如下 上例 这一点
遇到 碰到 出现 发现 知道 了解 学会 用到 用上 用得上 搞定 处理 做 做到 进行 实现 完成 弄 搞 办
新手 初学者 老老实实 干脆 顺便 尽量 赶紧 尽快 直接 单独 本身 本来 原来 原本 这就是 坑 得到的是 陷阱
普通 常见 常用 经常 平时 一般情况 基本 基本上 主要 重要 关键 最好 不妨 真正 其他 别的 另外 另一个 另 某些 多个 几个 若干 许多 很多 不少
指的是 是指 意味着 叫作 称作 被称为 称之为 意思就是 意思是 具体来说 进而 从而 进一步 至于 而言 来说 反而 反倒 反正 倒是 只管 干嘛 提醒 想要 想让 打算 随之 随即 随后就 相应 相应地 这样一来 负责 即为 属于
算是 算 更为 较为 变得 显得 才行 才能 才可以 这么做 之所以 是由于 无非 无非是 依次是 分别是 分别 主要是 其余 其他的
相当于 等于说 好比 好像 类似 似的 比 相比 跟着 随着 连同 连 带着 带 那一刻 当前 目前 现在 之后再 除外 例外
`;

/** The same in English. Their stems are taken. */
export const GENERIC_ENGLISH = `
a an the this that these those it its they them their there here he she his her we us our you your i my me one ones
is are was were be been being am do does did done doing have has had having will would shall can could may might
should must
of in on at to for from by with as into onto over under about between through during per via
and or but so then than because since if when while where which who whom whose what why how though although unless
until
not no nor also too very quite rather just even still already once again much many more most some any each every both
either neither
such like same other another else own only
get gets got let lets make makes put puts say says said tell go goes going come comes see look use uses used using
want wants try
thing things way ways kind case cases part parts place example instance instead simply basically actually really
first second next last now later soon up down out off away back
means mean called call yes no please note remember
s t re ll ve d m
suit fit suits fits need needs needed able better recommend directly direct again anew mean meaning reach reached
roughly nearly almost approximately entirely completely fully exactly simply typically whenever therefore thus hence
yet afterwards beforehand meanwhile
itself themselves yourself himself herself myself ourselves
handy easy usual usually common commonly normally main mainly whole certain several few lot bit
`;

/** What turns the sense of the words behind it round, up to the next structural word. */
export const NEGATORS = `
不 没 没有 未 无 非 别 不是 不会 不能 不可以 不可 不得 不要 不必 不用 不需要 无需 无须 不应 不应当 不应该 不再 不许 不准 不允许 禁止
并不 并不是 并非 而不是 而非 不能够 无法 没法 没办法 不了 尚未 未必 不想 用不着 绝不 从不 永远不 从来不 不只会 不怎么 不太
谬称 不支持 不含 不包含 不包括 不属于 免 拒绝 避免 没被 不被 不曾 不予
`;

export const NEGATORS_ENGLISH = `
not, never, no, cannot, without, neither, nor, none, nothing, nobody, instead of, rather than, except, don't, doesn't,
didn't, isn't, aren't, wasn't, weren't, won't, can't, couldn't, shouldn't, mustn't, needn't, hasn't, haven't,
wouldn't, dont, doesnt, isnt, cant, no longer, untruly, must not, do not, does not, need not
`;

/** Look like negations and are none. */
export const NO_NEGATORS = `
不小心 不多 不仅 不但 不光 不只 不止 不断 不妨 不过 不管 不论 不错 不久 不少 不同 不一样 不一致 不如 不一定 不然 要不 要不然 差不多 没错 没关系 没问题 没事
是不是 能不能 会不会 可不可以 有没有 要不要 对不对 该不该 好不好 行不行 不可变 不可变对象 无序 不低于 不高于 不足 非常 并非只 未来 无论 无限
无因 无线 无机 无形 无产 无性 无菌 无人 无名 无期 无偿 无意 无穷 无罪 无损 不变 数量不定 个数不定 数目不定 非负 非空 非零 非法 不对 不好 不用说 别的 别人 别处 个别 级别 区别 类别 特别 分别 性别 无用
除非 无关
`;

/** Where a negation's reach ends, besides punctuation. */
export const STRUCTURE = `
的 时 时候 的时候 就 则 才 会 而 但 但是 而是 所以 因此 因为 后 以后 之后 的话 也 都 却 并 并且 再 又 和 与 或 以及 等 即可 便 否则 不然 而不是
`;

export const STRUCTURE_ENGLISH = `
but when if because so then while that which and or until unless after before since than though as it they you
`;

/** What is left out is no subject of its own: whether it is "negated" says nothing, on either side. */
export const OMISSIONS = `
省略 漏 漏写 漏掉 忘写 忘了写 忘记写 缺 缺少 少传 少写 没写 不用写 不必写 不需要写 没有写 没传 没给 不传 不写 不给 不加 不带 忘了 忘记
`;
export const OMISSIONS_ENGLISH = `leave out, leaves out, left out, omit, omits, forget, forgot, forgotten, missing,
  lack, lacks`;

/** They ask: of what stands behind them nothing is said, 主要看有没有反光镜. */
export const WHETHER = `有没有 是不是 能不能 会不会 可不可以 要不要 该不该 是否 能否 可否`;
export const WHETHER_ENGLISH = 'whether';
