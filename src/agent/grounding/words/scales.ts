/**
 * Scales that things lie on, one a line: its name, words for the one end / for the other, Chinese | English. Wider
 * than `OPPOSITES`: all that is more or higher is one end of one scale, whatever is measured, so the words decide
 * nothing by themselves; see `relations/pairs/turned-scales.ts`.
 */
export const SCALES = `
amount: 增加 增大 增多 增强 上升 升高 上涨 提高 变大 变多 变高 加大 调高 偏高 升上去 更高 更大 更多 较高 较大 较多 涨价 | more increase increases increased increasing rise rises rose risen rising raise raises raised grow grows grew higher high larger large bigger big greater up wider wide maximum / 减少 减小 减弱 下降 降低 下跌 缩小 变小 变少 变低 调低 偏低 降下来 更低 更小 更少 较低 较小 较少 跌价 收小 | less fewer decrease decreases decreased fall falls fell fallen falling drop drops dropped reduce reduces reduced shrink shrinks lower low lowers smaller small down narrower narrow minimum
length: 变长 更长 较长 延长 | longer long longest lengthen / 变短 更短 较短 缩短 | shorter short shortest shorten
speed: 加快 变快 更快 较快 | faster fast quicker quickly quick accelerate / 减慢 变慢 更慢 较慢 放慢 拖慢 | slower slow slowly
time: 之前 以前 | earlier early sooner before / 之后 以后 | later late after afterwards
tightness: | tight tightly tighten / | loose loosely loosen
warmth: 高温 | warm warmer hot hotter / 低温 | cool cooler cold colder
moisture: | wet wetter moist damp / | dry drier dried
force: | stronger strong strengthen / | weaker weak weaken
weight: | heavier heavy / | lighter
light: 明亮 | bright brighter pale light / 昏暗 黑暗 | dark darker
softness: 柔和 柔软 | soft softer mild milder gentle / 生硬 坚硬 | hard harder sharp harsh
thickness: | thicker thick / | thinner thin
depth: | deeper deep / | shallow
distance: 靠近 接近 | near nearer close closer beside / 远离 离开 | far farther further away
heading: 飞向 朝着 朝向 迎着 / 飞离 背着 背离 背向
hand: 左边 左侧 | left / 右边 右侧 | right
inside: 里面 里头 内侧 内部 内层 | inside inner within / 外面 外头 外侧 外部 外层 | outside outer
height: 上面 上方 / 下面 下方
front: 前面 前方 / 后面 后方
order: 最先 首先 | first start starts begin begins beginning / 最后 最终 | last end ends final finally
truth: | true / | false
worth: | better best / | worse worst
trade: 买方 买家 | buyer buyers / 卖方 卖家 | seller sellers
market: | supply / | demand
price: | cheap cheaper / | expensive dear
age: | young younger new / | old older
danger: | safe harmless / | dangerous harmful risky
ease: | easy easier simple / | difficult complex complicated
filling: | full / | empty
surplus: 过剩 | surplus / 短缺 | shortage
keeping: 保留 留下 | keep keeps stay stays stayed remain remains / 去掉 删除 丢掉 | discard remove removes vanish disappear disappears
slope: | flat / | upright steep
`;

/** Single characters that grade where something else shows that they do: 越大, 快一些. */
export const GRADING = `
amount: 大 多 高 / 小 少 低
length: 长 / 短
speed: 快 / 慢
distance: 近 / 远
softness: 软 / 硬
light: 亮 / 暗
breadth: 粗 / 细
thickness: 厚 / 薄
strength: 浓 / 稀
force: 强 / 弱
warmth: 热 / 冷
moisture: 湿 / 干
depth: 深 / 浅
weight: 重 / 轻
tightness: 紧 / 松
age: 新 / 旧
`;
