/*
 * Words of teaching and of speech, which whoever explains says between those of the matter: 说白了, 接下来, 用起来,
 * "indeed". No passage has them and nothing is claimed by them, so they need no support. Never one that claims: no
 * number, name, quantifier, denial, cause or comparison, no money, time, safety, school, person or offer. No single
 * character either: 里 in a word that no list knows takes it apart (里长). Nor one whose stem is another word: "I'll"
 * is "ill".
 */

/** What the lexicon has under another key already stays that. */
export const CLAIMLESS = `
大概 大致 大致上 约莫 其实呢 说白了 说穿了 归根结底 说到底 顾名思义 显然 显而易见 自然而然 的确 确实 确实是 老实说 坦白说 毕竟 终究 恰恰 恰好
似乎 看起来 看上去 听起来 看着 看样子 说起来 用起来 写起来 读起来 做起来 算起来 跑起来
想象成 想象 想成 看成 理解成 可以理解成 当成是 看作是 好比说 打个比方说
上文 前文 文中 讲到 说到 提到 谈到 讲过 提过 说过 讲的 说的 讲义里 讲义上 讲义中 课文里
关键点 核心 要点 重点 诀窍 窍门 技巧 套路 改法 用法 说法 叫法 讲法 法子 路子 方面下手 角度下手 地方下手 入手 着手 好的 记牢 牢记 留意 留心
一句话 换句话 打个比方 来讲 来看 这么一来 如此一来 这一来 到时候 那会儿 这会儿 那边 这边 那儿 这儿 哪儿 里头 当中
一般说来 通俗地说 通俗来说 严格来说 严格地说 准确地说 准确来说 直白点 简单讲 简单地说 总体上 整体上 大体上 本质上 直观上 直觉上 字面上 形式上 语法上
解释一下 注意一下 补充一句 补充一点 顺带一提 多说一句 另外一点 还有一点 再说 再者 此外 除此之外
加起来 合起来 总共 一共 合计 总计 相加 往后 再往后 再往上 再往下 往下 任选 任选一种 任选一个 随便选 就够了 够了 搞定 就行了 前提 有个前提 前提是
记得 别忘了 意思是 的意思 这就是 这也是 平时 平常 正合适 刚合适 不复杂 不稀奇 顺手 干脆 索性 反正 总归 尽管 放心 没毛病 好办 挺常见
罢了 呗 咯 啦 咱 蛮 挺好 刚刚 刚才 既然 它的话 这样的话 那样的话 不然的话
`;

/** The same; they end the reach of a denial as well. */
export const CLAIMLESS_TURNS = '然后 接着 接下来 随后 紧接着 而且 于是乎';

/** In English; their stems are taken. */
export const CLAIMLESS_ENGLISH = `
i've i'm you'd you'll you've you're we've we're they'd they'll they've they're it'd it'll that'll that'd there'll
who'd let's here's there's that's what's it's
i’ve i’m you’d you’ll you’ve you’re we’ve we’re they’d they’ll they’ve they’re it’d it’ll that’ll let’s here’s there’s
that’s what’s it’s
unfortunately luckily fortunately sadly probably perhaps maybe plus
something anyway besides moreover furthermore however indeed obviously clearly naturally literally otherwise
whatsoever
stuff gist essence upshot takeaway hint trick idea sense seems seem seemingly looks looking happen happens happening
think thinking picture imagine recall notice aim bear
`;
