/** More and less, may and must, often and never, before and after, in all subjects; see `EVERYDAY_PAIRS`. */
export const DEGREE_PAIRS = `
增加 增多 增大 加大 提高 上升 变多 | increase, raise, rise, grow
减少 减小 降低 下降 变少 缩减 | decrease, reduce, lower, fall, drop, decline
提高 改善 提升 改进 | improve, raise, enhance
加快 加速 变快 | speed up, accelerate, faster, quicken
减慢 减速 变慢 放慢 | slow down, slow, slower
快 迅速 很快 快速 | fast, quick, quickly, rapid, rapidly, faster
慢 缓慢 慢慢 | slow, slowly, slower, gradually
大 较大 更大 越大 变大 | large, big, larger, bigger, great, greater
小 较小 更小 越小 变小 | small, little, smaller
高 较高 更高 过高 越高 | high, higher, tall
低 较低 更低 过低 越低 | low, lower
长 更长 越长 较长 | long, longer
短 更短 越短 较短 | short, shorter
多 更多 越多 较多 | many, much, more, numerous
少 更少 越少 较少 | few, fewer, less, little
强 更强 较强 | strong, stronger
弱 更弱 较弱 | weak, weaker
新 新的 | new
旧 旧的 原来 | old, original, former
早 提前 提早 | early, earlier, in advance
晚 迟 推迟 延迟 延后 | late, later, delay, postpone
热 温暖 暖 高温 | hot, warm, heat
冷 寒冷 凉 低温 | cold, cool
湿 潮湿 | wet, moist, damp
干 干燥 | dry
硬 坚硬 | hard
软 柔软 | soft
重 沉重 | heavy
轻 轻便 | light
厚 | thick
薄 | thin
宽 | wide, broad
窄 | narrow
深 | deep
浅 | shallow, light
亮 明亮 | bright
暗 昏暗 | dark, dim
好 良好 | good, well
坏 差 | bad, poor
最好 最佳 | best, it is best
更好 | better
最长 | longest
最短 | shortest
最大 最大值 | largest, greatest, biggest, maximum
最小 最小值 | smallest, least, minimum
最高 | highest, maximum
最低 | lowest, minimum
最多 至多 不超过 不能超过 不得超过 | at most, up to, no more than, maximum, not exceed, limited to
最少 至少 不少于 不低于 | at least, no less than, minimum
超过 大于 多于 高于 超出 | more than, over, exceed, above, greater than, longer than
少于 小于 低于 不足 不到 不满 | less than, below, under, fewer than
容易 简单 方便 | easy, simple, easily, convenient
困难 难 | difficult, hard, difficulty
重要 关键 主要 | important, key, main, essential
必须 必需 得 要 需要 应当 应该 | must, have to, need, require, should, necessary
可以 能 能够 允许 可 | can, may, able, allow, permit
不能 不得 不可以 不可 | cannot, must not, may not, not allowed, never
不要 别 不应 | do not, should not, avoid, never
避免 防止 以免 | avoid, prevent
禁止 | forbid, forbidden, prohibit, ban
可能 也许 | possible, possibly, may, might, perhaps
一定 必然 肯定 确定 | certain, certainly, definite, sure
立刻 马上 立即 立 | at once, immediately, right away
经常 常常 往往 常 | often, frequently, usually
通常 一般 大多 多半 常见 常用 | usually, generally, normally, mostly, common, commonly, typical
总是 一直 始终 | always, all the time
有时 | sometimes
很少 极少 | rarely, seldom
从不 从来不 永远不 | never
只 仅 只有 只能 只会 仅仅 | only, just, merely
所有 全部 一切 都 整个 | all, every, whole, everything, entire
每 每个 每一 各 每次 每一个 | each, every, per
任何 任意 | any
其他 其余 别的 其它 另外 另一个 另一 | other, another, rest, others, else
一些 部分 有的 有些 | some, part
部分 一部分 | part, portion, partly
一半 半 | half
两倍 加倍 翻倍 | double, twice, doubled
同时 一起 共同 | at the same time, together, both, simultaneously
之前 以前 前 在前 先 前面 | before, ahead, prior, first, in front
之后 以后 后 然后 后面 随后 | after, later, then, afterwards, behind, following
期间 之中 过程中 时 中 | during, while, when
直到 到 | until, up to, to
`;
