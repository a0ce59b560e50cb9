import {
  after,
  before,
  both,
  calledBy,
  either,
  notAfter,
  notBefore,
  opensSentence,
  wholeMessage,
} from './conditions.ts';
import { type Condition, type Phrase, phrasesOf } from './phrase-matcher.ts';

/**
 * How words are written to slip past a filter, and the word meant. Our own collection from common usage;
 * the text is folded already (lower case, simplified, half width). A form that is also an ordinary word
 * carries a condition under which it is not.
 */

const HANDLE_FOLLOWS = /^[\s:=号是♥❤|]{0,4}[a-z0-9_-]{4}/;
/** What only an account name looks like: a digit or an underscore among the letters. */
const NAMED_HANDLE_FOLLOWS = /^[\s:=号是♥❤|]{0,4}(?=[a-z_-]{0,19}[\d_])[a-z0-9_-]{5}/;
/** Five figures at least, one of them a character: "企鹅 三三四七零". */
const WRITTEN_NUMBER_FOLLOWS =
  /^[\s:号是]{0,4}(?!一二三四)(?=[\d\s.-]{0,8}[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖])(?:[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖\d][\s.-]?){5}/;
const LATIN_OR_DIGIT = /[a-z0-9)\]]/;

const LATIN_OR_DIGIT_OR_EQUALS = /[a-z0-9)\]=]/;
const afterAdd: Condition = (text, start) =>
  '加家佳嘉茄'.includes(text[start - 1] ?? '_') ||
  (text[start - 1] === '+' && !LATIN_OR_DIGIT_OR_EQUALS.test(text[start - 2] ?? ''));
const followedByHandle: Condition = (text, _start, end) => HANDLE_FOLLOWS.test(text.slice(end, end + 12));
const followedByNamedHandle: Condition = (text, start, end) =>
  !LATIN_OR_DIGIT.test(text[start - 1] ?? '') && NAMED_HANDLE_FOLLOWS.test(text.slice(end, end + 30));
const followedByWrittenNumber: Condition = (text, _start, end) =>
  WRITTEN_NUMBER_FOLLOWS.test(text.slice(end, end + 24));
const asContact = either(afterAdd, followedByHandle);
const asContactLetter = either(afterAdd, followedByNamedHandle);
/** "+v" of somebody to add, and not the keys "ctrl+v" or the sum "a+w". */
const notInFormula: Condition = (text, start) => !LATIN_OR_DIGIT_OR_EQUALS.test(text[start - 1] ?? '');
/** A person is spoken of: "你sb", "这sb", "sb吧你"; not "ask sb to do sth". */
const aboutPerson = either(
  calledBy,
  after('你他她它丫是真大老死个这那的群帮俩全'),
  before('你吧东玩一们才老全'),
  wholeMessage,
);
/** "你个出生", "真是个初生": used of a person, not of a birth. */
const aboutPersonNoun = either(after('你个群帮条死老真纯臭'), wholeMessage);

export const HOMOPHONES: Phrase<string>[] = [
  // Ways to be reached.
  ...phrasesOf(
    `薇信 徽信 薇芯 薇心 v信 v_信 v.信 v-信 v·信 v芯 v心 微亻言 微♥ 微❤ 薇♥ 薇❤ v♥ v❤ weixin wechat`,
    '微信',
  ),
  ...phrasesOf('威信 围信 胃信 微心 唯信 伟信 维信 🛰 卫❤ 微新 微行', '微信', asContact),
  // The green bubbles of its picture: "加我绿泡泡", "绿泡泡搜 …".
  ...phrasesOf('绿泡泡', '微信', either(asContact, after('我个的用'), before('搜号同联:'))),
  ...phrasesOf('葳 崴 溦 薇亻言', '微信', asContact),
  // Any sign that is read so, after "add" and before what only an account is called: "加维:abc12345".
  ...phrasesOf('维 围 唯 伟 未 尾', '微信', both(afterAdd, followedByNamedHandle)),
  ...phrasesOf('签明 签铭', '签名'),
  ...phrasesOf('头橡 头象 tou像', '头像', notBefore('牙')),
  ...phrasesOf('卫星', '微信', either(afterAdd, before(':号同'))),
  ...phrasesOf('微 薇 威', '微信', both(asContact, notAfter('权显轻略细稍低'))),
  ...phrasesOf('v w vv', '微信', asContactLetter),
  ...phrasesOf('扣扣 叩叩 抠抠 球球 蔻蔻 🐧 企鹅 q_q', 'qq', asContact),
  ...phrasesOf('扣扣 叩叩 抠抠', 'qq', before('群号:1234567890')),
  ...phrasesOf('扣扣 叩叩 抠抠 🐧 企鹅', 'qq', followedByWrittenNumber),
  ...phrasesOf('威我 薇我 微我 葳我', '微信', followedByHandle),
  ...phrasesOf(
    '加我胃心 加个胃心 加个威 加个薇 加个葳 加下威 加下薇 加我威 加我薇 加个vx 加个wx',
    '加微信',
    notBefore('力慑严胁风'),
  ),
  ...phrasesOf('扣群 裙 峮 羣 q群 企鹅群', '群', before('号:1234567890')),
  ...phrasesOf('+v +vx +wx +w +wei', '加微信', notInFormula),
  ...phrasesOf(
    `+薇 +微 +微信 +威 +卫星 加v 加薇 加微 加威 加w 加wx 加vx 加_v 加_vx 加_wx 加_微信 加卫星 加微信
      加薇信 加v信 加威信 加徽信 +微信 +v信 +薇信 +威信 家微 佳薇 嘉微 茄v 茄薇 十v 十薇 珈薇 伽薇 架微
      +🛰 加🛰 加w信 加崴`,
    '加微信',
    notBefore('课积'),
  ),
  ...phrasesOf('+q +qq +扣', '加qq', notInFormula),
  ...phrasesOf('jiawei jiawx jiav jiavx jiaweixin', '加微信'),
  ...phrasesOf('加q 加_q 加_qq 加扣 加企鹅 加🐧 +🐧', '加qq', notBefore('除')),
  ...phrasesOf('si聊 斯聊 私撩 丝聊 厶聊 私料 私lia 四聊 思聊', '私聊'),
  ...phrasesOf('进裙 进峮 加裙 加峮 入裙', '进群'),
  ...phrasesOf('扫玛 扫马 扫嘛 扫🐴 扫🐎', '扫码'),
  ...phrasesOf('公重号 公众hao 公仲号 公z号 公纵号 gzh', '公众号'),
  ...phrasesOf('洪包 红苞 🧧包 葒包', '红包'),
  ...phrasesOf('fu利 福l 福li', '福利'),
  ...phrasesOf('免f 勉费 免fei 冕费 mianfei', '免费'),
  ...phrasesOf('领qu 领蛆', '领取'),
  ...phrasesOf('兼只 兼植 建职 jian职 兼zhi 歉职 兼耳只', '兼职'),
  ...phrasesOf('shua单 刷dan 刷担 唰单', '刷单'),
  ...phrasesOf('dai款 贷k 贷kuan 代款 d款', '贷款', notBefore('单项到')),
  ...phrasesOf('代xie 代写 带写 dai写', '代写', notBefore('个')),
  ...phrasesOf('zhuan钱 赚米 赚💰 赚q 赚money 砖钱 挣米', '赚钱'),
  ...phrasesOf('ri结 日jie 曰结', '日结'),
  ...phrasesOf('ke程 课c 课cheng 科程 讠果程 課程', '课程'),
  ...phrasesOf('盘link 网panel 網盘 wang盘 网pan 罔盘 度盘 度娘盘 百度云 baidu云', '网盘'),
  ...phrasesOf(
    '提取ma 提取玛 提取吗 提曲码 t取码',
    '提取码',
    before(': 1234567890abcdefghijklmnopqrstuvwxyz是'),
  ),
  ...phrasesOf('资liao zi料 滋料 姿料', '资料', notBefore('ab')),
  ...phrasesOf('dao版 盗b 到版 盗ban', '盗版', notBefore('本')),
  ...phrasesOf('破j 破jie 坡解 po解', '破解', notBefore('sav')),
  ...phrasesOf('会圆 会yuan 汇员 vip会员', '会员'),
  ...phrasesOf('群hao 群嚎', '群号'),
  ...phrasesOf('联xi 联系我v', '联系'),

  // Insults.
  ...phrasesOf(
    `傻b 傻比 傻x 傻吡 傻屄 傻币 傻臂 傻毕 傻鼻 傻13 傻叉 傻杯 傻缺 傻屌 傻吊 傻diao 煞笔 煞逼 煞比 煞b
      沙比 沙逼 沙b 沙笔 沙雕货 莎比 莎笔 杀比 杀逼 啥b 啥比 啥逼 傻哔 傻bi sha逼 sha比 sha笔 shabi
      shabee sb玩意 sb东西 大sb 纯sb 死sb s13 s逼 伞兵玩意 傻🐔 傻✖ 傻❌ 沙壁 沙臂 砂壁 傻必 傻璧 沙🖊
      煞🖊 沙✏ 煞✏ 沙✒ 煞✒`,
    '傻逼',
    notBefore('较如例起特'),
  ),
  ...phrasesOf('sb s.b s·b s*b s-b ssb 伞兵 煞壁 沙币', '傻逼', aboutPerson),
  ...phrasesOf(
    `尼玛 泥马 尼马 妮玛 你🐴 你🐎 尼🐴 泥🐴 ni妈 你ma 亻尔女马 您🐴 尼妈 你麻痹 你马的 你马呢 你马死
      你马没 nima`,
    '你妈',
    notBefore('江上路力'),
  ),
  ...phrasesOf(
    `草泥马 草拟吗 操你🐴 草你🐴 草你妈 艹你妈 曹尼玛 曹你妈 cao你妈 艹尼玛 日你妈 干你娘 艹你 草尼玛
      操尼玛 糙你妈 肏你妈 caonima cao_ni_ma cnm 草你吗 操你吗 草拟马 操你麻痹`,
    '操你妈',
  ),
  ...phrasesOf(
    `尼玛死 你妈si了 你妈4了 nmsl 尼玛s了 你妈寄了 你吗死了 你🐴死了 你🐎没了 你🐴没了 你🐴炸了
      你妈没了 你妈炸了 你妈s了 你🐴s了 尼玛死了 死马玩意 你🐴无了`,
    '你妈死了',
  ),
  ...phrasesOf(
    `ta妈 他🐴的 他🐎的 它妈的 他马的 她妈的 踏马 他m的 t妈的 tmd tnnd 特么 他喵的 tama的 塔玛`,
    '他妈的',
    notBefore('江'),
  ),
  // "你m的", "滚你m": only the sound's first letter; m is a variable as well, "你m的值", but nobody is sent to one.
  ...phrasesOf('去你m 滚你m 草你m 操你m 艹你m 日你m c你m 你m死 你m没', '你妈的'),
  ...phrasesOf('你m的 他m的', '你妈的', notBefore('值大小类长范取定个数和乘符单导')),
  ...phrasesOf('脑c 脑can 脑t', '脑残', both(notAfter('电大'), notBefore('盘pi'))),
  ...phrasesOf('脑惨 恼残 脑餐 脑缠 naocan nao残', '脑残'),
  ...phrasesOf('弱智儿 弱zhi 若智 弱只 ruozhi 弱治 rz吧 弱鸡智 ', '弱智'),
  ...phrasesOf('智zhang 智张 智涨 制杖 智仗 治障 zhizhang 智账 稚嶂 zz吧', '智障'),
  ...phrasesOf('废wu 费物 废吾 废🐶 feiwu 肺物 废5 废勿 沸物', '废物'),
  ...phrasesOf('la圾 垃j 勒色 垃ji 垃极 laji 拉圾 垃级 垃🐔 剌圾', '垃圾'),
  ...phrasesOf(
    '辣鸡 乐色 拉鸡 辣🐔',
    '垃圾',
    both(notAfter('麻香酸微变音快娱沙不'), notBefore('翅腿块肉丁爪彩调汤')),
  ),
  ...phrasesOf('白chi 白吃货色 白c baichi 白痴儿', '白痴'),
  ...phrasesOf('畜sheng 畜牲 出生东西 初生东西 畜生儿 触生 chusheng 初升东西 蓄生 搐生', '畜生'),
  ...phrasesOf('出生 初生', '畜生', aboutPersonNoun),
  ...phrasesOf('biao子 裱子 婊zi 碧池 婊孑', '婊子'),
  ...phrasesOf('表子 biaozi', '婊子', aboutPersonNoun),
  ...phrasesOf('贱ren jian人 贱亻 剑人 建人 jianren 溅人', '贱人', aboutPersonNoun),
  ...phrasesOf('狗ri的 🐶日的 狗曰的 苟日的 🐕日的', '狗日的'),
  ...phrasesOf('🐶东西 🐕东西 苟东西 🐶玩意 狗dongxi 🐕玩意 gou东西', '狗东西'),
  ...phrasesOf('🐶娘养 🐶崽子 🐶杂种 🐶逼', '狗杂种'),
  ...phrasesOf(
    '🐶 🐕 🐩',
    '狗',
    either(after('你是条死老小疯走这那舔像如群丧看落癞只败'), before('东玩日屁娘杂崽样都咬叫吠眼腿屎')),
  ),
  ...phrasesOf('🐷 🐖 🐽', '猪', either(after('你是头死老小蠢肥像如只笨懒瘟比同'), before('脑头狗样都一队'))),
  ...phrasesOf('🐴 🐎', '妈', either(after('你他尼泥您'), before('死没炸的了'))),
  ...phrasesOf('🐔', '鸡', either(after('你是只弱菜野辣小田垃'), before('巴脖'))),
  ...phrasesOf('🐢', '龟', either(after('王乌缩'), before('孙儿公男蛋'))),
  ...phrasesOf('💩', '屎', either(after('吃像坨堆如你是狗拉一'), before('一山代写都'))),
  ...phrasesOf('🤡', '小丑', either(after('你他她个是像群一这那'), before('一们吧'))),
  ...phrasesOf('🖕', '竖中指'),
  ...phrasesOf('🧠🈳 没🧠 无🧠 🧠残 没有🧠', '没脑子'),
  ...phrasesOf('🐛 🐜', '虫', after('臭蛆害蛀懒')),
  ...phrasesOf('gun_出 gun出去 滚cu 衮出 衮蛋 gundan 滚dan 🥚滚 圆润地离开', '滚出去'),
  ...phrasesOf('滚🥚 滚旦 滾蛋 gun蛋 衮', '滚蛋'),
  ...phrasesOf('妈de 玛德 mmp 妈卖批 麻卖批 妈蛋', '妈的', notBefore('力里')),
  ...phrasesOf('马的 麻的 马德', '妈的', both(opensSentence, notBefore('里'))),
  ...phrasesOf('卧槽尼玛 我艹你 我草你', '操你妈'),
  ...phrasesOf('鸡b 鸡8 🐔8 🐔巴 jb玩意 几把玩意 叽霸 鸡霸 吉尔玩意', '鸡巴'),
  ...phrasesOf('装b 装比 装13 装x', '装逼', notBefore('lmac1234567890光')),
  ...phrasesOf('牛b 牛x 牛13 🐮b 🐂b nb 流弊 牛批 牛比 🐮🍺 niubi', '牛逼'),
  ...phrasesOf('国蝻 蝈蝻 蝈男 国🦗 guonan', '国男'),
  ...phrasesOf('nv人 女ren 女亻', '女人'),
  ...phrasesOf('nan人 男ren 男亻', '男人'),
  ...phrasesOf('女拳师 打拳的 女quan 女全师 nq 🧝拳 女权婊 nv拳 👊师 女✊ 女👊 打👊', '女拳'),
  ...phrasesOf('黑gui 黑🐷 hei鬼 黑龟 嘿鬼 nigger* niger* n1gger* nigga*', '黑鬼'),
  ...phrasesOf('尼格 尼哥 泥哥 逆哥 妮哥 倪哥', '尼哥', notBefore('拉罗买')),
  ...phrasesOf('小ri本 小曰本 小r本 日本gui子', '小日本'),
  ...phrasesOf('小日子', '小日本', before('鬼人狗国本')),
  ...phrasesOf('鬼zi gui子', '鬼子'),
  ...phrasesOf('菜b 菜比 菜🐔 菜🐶 caibi', '菜逼', both(notAfter('白蔬青'), notBefore('较肉'))),
  ...phrasesOf('dio丝 吊丝 diao丝 刁丝', '屌丝'),
  ...phrasesOf('孤儿玩意 你是孤儿 司马玩意 司马东西 撕马 你司马 你死马', '你妈死了'),
  ...phrasesOf('全家桶去世 全家si光 全家暴毙 全家4光', '死全家'),
  ...phrasesOf('qusi 去si 去4 去shi吧 曲死 qu死', '去死'),
  ...phrasesOf('人zha 人碴 人楂 renzha 🚹渣', '人渣'),
  ...phrasesOf('臭不要lian 不要碧莲 不要批脸 不要b脸 不要逼脸 碧莲', '不要脸'),
  ...phrasesOf('e心 恶xin exin 噁心 厄心', '恶心'),
  ...phrasesOf('丑b 丑比', '丑逼', notBefore('较')),
  ...phrasesOf('穷b 穷比 穷🐶', '穷逼', notBefore('较富')),
  ...phrasesOf('sjb 神经bing 神金 神经并 深井冰 蛇精病', '神经病'),
  ...phrasesOf('bt 变tai 变台', '变态', aboutPersonNoun),
  ...phrasesOf('f*ck f**k fck fuk phuck fcuk f_ck fu*k fvck f.u.c.k f-u-c-k fxck', 'fuck'),
  ...phrasesOf('sh*t sh1t s**t $hit shlt sht', 'shit'),
  ...phrasesOf('b*tch b1tch biatch b!tch bytch', 'bitch'),
  ...phrasesOf('id1ot 1diot idi0t i*iot idi*t ldiot', 'idiot'),
  ...phrasesOf('m0ron mor0n m*ron', 'moron'),
  ...phrasesOf('stup1d st*pid stoopid stupld', 'stupid'),
  ...phrasesOf('a55hole assh0le a**hole @sshole azzhole a*shole', 'asshole'),
  ...phrasesOf('l0ser los3r', 'loser'),
  ...phrasesOf('kys k.y.s', 'kill yourself'),
  ...phrasesOf('stfu', 'shut the fuck up'),
];
