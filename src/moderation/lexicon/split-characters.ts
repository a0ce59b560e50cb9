/**
 * Characters taken apart ("亻尔女马") and the character meant. The left parts stand alone in no ordinary
 * text, so these pairs need no condition. Our own list of characters that offers and insults are made of.
 */
const BY_LEFT_PART: Record<string, string> = {
  亻: '尔你 也他 言信 本体 介价 弋代 更便 到倒 故做 专传 中仲 半伴 吉佶 子仔 呆保 中仲 共供 昔借 主住 立位 尤优 衣依 韦伟 山仙 寸付 象像 动働 丁仃 门们 牛件 乍作 谷俗 侖伦',
  讠: '果课 兑说 寸讨 周调 仑论 上让 人认 舌话 吾语 平评 青请 羊详 成诚 正证 卖读 井讲 只识 丁订 十计 川训 方访 式试 者诸 射谢 皆谐 某谋 已记 己记 娄谴 咸谎 午许 殳设 司词 延诞 氏诋 永咏 化讹 帝谛 羽诩 比诬',
  氵: '去法 每海 主注 先洗 兄况 舌活 气汽 由油 夬决 台治 工江 皮波 可河 包泡 青清 肖消 目泪 先洗 曷渴 羊洋 咸减',
  扌: '戈找 丑扭 丁打 安按 合拾 广扩 非排 卒猝 白拍 是提 召招 包抱 支技 巴把 非排 奂换 妾接 受授 隹推 旦担 以拟 马扫 彐扫 发拨 甬捅 由抽 斤折 立拉 殳投 军挥 乍拃 干扞 罢摆',
  彳: '亍行 艮很 正征 主往 寺待 聿律 走徒 复復 攴徵',
  纟: '合给 工红 吉结 且组 及级 帛绵 充统 东练 冬终 少纱 召绍 者绪 录绿 田细 扁编 圣经 内纳 屯纯 方纺 各络 贵缋',
  钅: '戋钱 艮银 失铁 同铜 肖销 令铃 岁钟 中钟 令铃 监鉴 昔错 录录 竟镜 建键',
  犭: '者猪 句狗 苗猫 王狂 良狼 虎猇 盾猸 且狙 瓜狐 侯猴 昌猖',
  忄: '曼慢 夬快 青情 生性 亥恢 白怕 圣怪 亡忙 每悔 董懂 艮恨 俞愉 贯惯',
  饣: '反饭 包饱 饿饿 我饿 并饼 官馆 乍饵',
  礻: '畐福 申神 且祖 土社 见视 兄祝 豊礼 乚礼',
  阝: '日阳 月阴 东陈 方防 付附 佥险 介阶 示际',
  刂: '另别',
  辶: '关送 井进 寸过 力边 首道 斤近 元远 云运 束速 米迷 车连 告造 先选 尺迟 不还 兆逃 卂迅 舌适 商遹 袁远 甬通 隹进 周週 占迒',
  艹: '化花 早草 采菜 约药 办苏 平苹 田苗 古苦 明萌 央英 名茗 余荼',
  宀: '豕家 各客 玉宝 子字 女安 至室 木宋 佰宿 由宙 示宗 元完 寸守',
  疒: '丙病 冬疼 甬痛 知痴 风疯 只疻 皮疲',
  灬: '占点',
  衤: '君裙 皮被 刀初 卜补 寸衬',
  冫: '水冰 令冷 争净 隹准 欠次',
  囗: '大因 玉国 元园 才团 古固',
};

/** Parts that are characters themselves: only whole words made of two pairs are sure enough. */
const WHOLE_WORDS: Record<string, string> = {
  亻尔女马: '你妈',
  他女马的: '他妈的',
  女马的: '妈的',
  你女马: '你妈',
  尔女马: '你妈',
  木喿亻尔女马: '操你妈',
  弓虽女干: '强奸',
  贝戋人: '贱人',
  贝戋亻: '贱人',
  贝戋货: '贱货',
  女表子: '婊子',
  女表孑: '婊子',
  月凶: '胸',
  口巴: '吧',
  石皮解: '破解',
  盗片反: '盗版',
  木又: '权',
  力口微: '加微',
  力口亻言: '加信',
  力口我: '加我',
  力口v: '加微信',
  力口薇: '加微信',
  力口群: '加群',
  力口君羊: '加群',
  君羊: '群',
  口合口合: '哈哈',
  月佥: '脸',
  月囟残: '脑残',
  弱日智: '弱智',
  智阝章: '智障',
  矢口阝章: '智障',
  广废物: '废物',
  土立圾: '垃圾',
  土立土及: '垃圾',
  木几会: '机会',
  贝兼: '赚',
  贝兼钱: '赚钱',
  刷卑单: '刷单',
  讠果禾呈: '课程',
  禾呈: '程',
  米青: '精',
  白勺: '的',
  又寸: '对',
  走己: '起',
  女子女子: '好好',
};

export function splitCharacters(): Map<string, string> {
  const joined = new Map(Object.entries(WHOLE_WORDS));
  for (const [left, pairs] of Object.entries(BY_LEFT_PART)) {
    for (const pair of pairs.split(' ')) {
      const [right, whole] = [...pair];
      if (right !== undefined && whole !== undefined) joined.set(left + right, whole);
    }
  }
  return joined;
}
