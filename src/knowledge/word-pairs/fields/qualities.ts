/** Qualities of things and people; see `EVERYDAY_PAIRS`. */
export const QUALITY_PAIRS = `
均匀 | even, evenly, uniform
锋利 | sharp
钝 | dull, blunt
透明 | transparent
稳定 | stable, steady
灵活 | flexible
复杂 | complex, complicated
频繁 | frequent, frequently
稀少 罕见 稀有 | rare, scarce
固定 | fixed, fix
必要 | necessary
充分 充足 足够 | enough, sufficient
多余 | extra, redundant
额外 | extra, additional
紧急 | urgent, emergency
严重 | serious, severe
轻微 | slight, mild
年轻 | young
老 年老 | old
美 美丽 漂亮 | beautiful
难看 丑 | ugly
干净 | clean
脏 | dirty
新鲜 | fresh
熟 成熟 | ripe, mature, cooked
生 | raw
活 | live, alive
死 死亡 | dead, die, death
忙 | busy
累 疲劳 | tired, fatigue
饿 | hungry
渴 | thirsty
高兴 快乐 | happy
悲伤 | sad
生气 愤怒 | angry, anger
害怕 恐惧 | afraid, fear
著名 有名 | famous
古老 | ancient, old
先进 | advanced
落后 | backward
主动 | active
被动 | passive
具体 | concrete, specific
抽象 | abstract
整体 | whole
局部 | local, part
绝对 | absolute, absolutely, never
相对 | relative
随意 任意 随便 | freely, at will, arbitrary
不错 | good
凉 | cool
远 | far, distant
近 | near, close
圆形 | round
中空 空心 | hollow
扁 | flat
尖 | pointed, sharp
粗 | thick, coarse
细 | thin, fine
密 | dense
疏 | sparse
纯 纯净 | pure
杂质 | impurity
有毒 | poisonous, toxic
易燃 | flammable
防水 | waterproof
`;
