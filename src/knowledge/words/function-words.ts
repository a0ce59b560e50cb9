import { knownLately } from '../../domain/caches/known-lately.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { segmentsIn } from '../../domain/language/segments.ts';
import { characterTables, IDEOGRAPH } from './character-folding.ts';
import { tokenise } from './tokens.ts';

/** Function words of English questions and of politeness: they say how something is asked, not what. */
const ENGLISH = `a about again all also am an and any anybody anyone anything are as at be because been before being
  but by can cannot cant could couldnt did didnt do does doesnt doing dont each else for from get give had has hasnt
  have havent having he hello help her here hers hey hi him his how i id if ill im in into is isnt it its ive just
  kindly let lets like made make may maybe me might mine more most much must my need needs no not now of off on once
  one only or other our ours out over own please possible really same she should shouldnt so some somebody someone
  something such tell than thank thanks that thats the their theirs them then there these they thing this those to
  too under until up us use used using versus very vs want was wasnt way we were what whats when where whether which
  while who
  whom whose why will with within without wont would wouldnt yes yet you your yours`;

/** How a Chinese question asks. */
const INTERROGATIVES =
  '先干什么|先做什么|首先做什么|该干什么|该做什么|要做什么|做什么|做些什么|干些什么|该干啥|先干啥|做啥|指的是什么|指的是啥|是指什么|指什么|是什么意思|是啥意思|什么意思|啥意思|为什么|什么样|什么时候|什么时间|什么地方|怎么样|怎么办|怎么做|怎么|怎样|是什么|什么|如何|为何|为啥|干嘛|哪里|哪儿|哪些|' +
  '多[少久大高长深重远快][才算比较最]{0,3}合适|多[少久大高长深重远快][才算比较最]{0,3}正常|多[少久大高长深重远快][才算比较最]{0,3}[够好行]|多[少久大高长深重远快]为宜|' +
  '几[次个天分组遍种][才算比较最]{0,3}合适|几[次个天分组遍种][才算比较最]{0,3}正常|几[次个天分组遍种][才算比较最]{0,3}[够好行]|' +
  '哪一个|哪一种|哪一位|哪一类|哪一|哪个|哪种|哪位|哪类|哪几|是谁|何时|何地|何处|何种|何人|何者|多少|多久|多长|多大|' +
  '几个|几种|几号|几点|周几|星期几|几秒|几分钟|几小时|几天|几周|几年|几次|几遍|几条|几节|几门|几份|几张|几块钱|几题|几道题|几人|几元|几页|几课|几个月|几回|几米|几克|' +
  '应该怎么理解|怎么去理解|该怎么理解|怎么理解|怎样理解|如何理解|咋理解|去哪里|去哪儿|去哪|上哪儿|上哪|怎么处理|咋处理|怎么解决|咋解决|怎么搞|咋搞|怎么整|找谁|问谁|' +
  '什么叫做?|啥叫|啥情况|什么情况|啥操作|什么操作|怎么弄|怎么才能|怎样才能|咋弄|咋样|咋办|咋整|咋回事|怎么回事|咋|啥时候|啥意思|是啥|有啥|干啥|干嘛|啥|干什么|什么意思|到底|行不行|行不|可以吗|有没有|是不是|能不能|可不可以|会不会|是否|请问|来着|叫做?什么名字|叫做?什么|叫做?啥';

/** What is asked of a subject: every second heading has one of these, and none says what the subject is. */
const ASPECTS =
  '差在哪里|差在哪儿|差在哪|区别|差别|差异|不同之处|不同|不一样|异同|意思|含义|作用|用处|用途|用法|步骤';

/** Words that only carry grammar or address somebody, where they stand as words of their own. */
const PARTICLES =
  '哪|谁|何|几|吗|呢|么|一下|老师|同学|大家|可以|应该|吧|啊|呀|嘛|的|了|是|在|和|与|或|我|你|您|他|她|它|我们|你们|您们|' +
  '他们|她们|它们|们|这|那|个|这个|那个|为|于|被|由|之|其|有|以|及|到|从|对|将|把|拿|让|得|地|着|过|就|都|也|还|而|但|不|没|没有|不了|呗|哈|哦|额|嗯|咱|咱们|想|要|能|会|请教|求助|求问|大佬|各位|谢谢|麻烦|感觉|好像|这样|那种|这种|一个|里|中|时|上|下|给|跟|用|吧|呢|老|又|再|只|才|很|太|多|好|点|些|刚|更|最|掉|才算|全是|越|越来越';

/**
 * What people wrap a question in when they talk: when it happened, how they feel about it, that they tried. A course
 * may hold such a word by chance, and mostly does not: neither says anything about what is asked. Hardly any of a
 * single character: the dictionary takes 回放 apart.
 */
const EVERYDAY =
  '一直|总是|老是|一边|白白|经常|有时|有时候|突然|忽然|居然|竟然|果然|明明|反正|其实|确实|真的|真是|似乎|觉得|以为|知道|记得|忘了|发现|看到|看见|看看|听说|想问|想要|想让|希望|打算|' +
  '现在|刚才|刚刚|今天|昨天|明天|前天|后天|今年|去年|今晚|昨晚|晚上|早上|上午|下午|最近|以前|以后|之前|之后|然后|后来|第一次|第二次|这次|上次|一会|一会儿|半天|马上|立刻|已经|还是|就是|不是|' +
  '里面|里边|里头|那儿|这儿|那边|这边|一下子|必须|只能|只好|反而|才能|才行|需要|还算|拿来|我想|包括|' +
  '一共|总共|总计|都是|也是|只是|还有|没了|不行|不对|不好|不会|不能|不用|不想|不到|不上|不下|不出|可能|也许|大概|差不多|一般|通常|平时|随便|特别|非常|一样|一定|弄|搞|弄成|出来|出去|' +
  '起来|下去|下来|上去|上来|进去|进来|开来|回去|过来|过去|回来|啥|哎|唉|诶|哇|哈哈|离谱|见鬼|奇怪|无语|头疼|崩溃|要死|搞混|不懂|看不懂|弄不懂|分不清|搞不清|东西|玩意|玩意儿|时候|情况|样子|' +
  '事情|自己|别人|人家|小白|新手|萌新|有人|试了|试过|还要|又是|怎么会|跟着|那些|这些|那样|这么|那么|有点|一点|一点点|挺|啦|咧|嘞|喽|哟|嘿|嗨|呃|唔|哪怕|算是|所谓|那天|必要|至少|最少|起码|最多|换个|当成|有没|申请|办理';

/** The same in English. */
const ENGLISH_EVERYDAY = `actually really gonna wanna keep keeps kept keeping got gets getting thing things stuff
  weird strange wrong
  happen happens happened happening reason basically simple simply still even though right today again always never
  ever lot bit kind
  try tried trying know understand confused mean means meaning difference different diff vs versus work works working
  going say says
  said show ask asking question problem else best better good bad ok okay fine ways exactly whole every seem seems
  look looks looking
  find found put take come comes many explain whats hows wheres theres supposed instead sure think thought quite
  pretty stupid noob newbie
  between after during through across around along per according often long soon nothing none both either neither
  another
  myself yourself itself away back pls plz thx idk cuz tho dunno gotta lemme kinda sorta btw tbh
  bring brought bringing stands calculate calculates calculated calculating calculation compute computed formula
  definition example explanation explained tip advice idea option suggestion recommendation impossible folks guys lol
  lmao wtf omg haha ppl`;

let englishTerms: Set<string> | undefined;
let everydayTerms: Set<string> | undefined;

/** Is this term, as the tokeniser gives it, an English function word? */
export function isEnglishFunctionTerm(term: string): boolean {
  englishTerms ??= new Set(tokenise(ENGLISH));
  return englishTerms.has(term);
}

/** Does an English question only wrap its matter in this term? */
export function isEverydayTerm(term: string): boolean {
  everydayTerms ??= new Set(tokenise(ENGLISH_EVERYDAY));
  return everydayTerms.has(term);
}

/** What a character of a question does there. */
export const CONTENT = 0;
const PARTICLE = 1;
export const INTERROGATIVE = 2;
export const ASPECT = 3;
export const TALK = 4;

const ASPECT_PATTERN = new RegExp(ASPECTS, 'g');
const INTERROGATIVE_PATTERN = new RegExp(longestFirst(INTERROGATIVES), 'g');
const PARTICLE_WORDS = new Set(PARTICLES.split('|'));
const EVERYDAY_WORDS = new Set(EVERYDAY.split('|'));

/** An alternative that another begins with would keep that from being found. */
function longestFirst(alternatives: string): string {
  return alternatives
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|');
}

/** A word of a text, as a dictionary parts it; what stands between words is a segment too. */
export interface Segment {
  text: string;
  start: number;
  isWordLike: boolean;
}

export const segmentsOf = knownLately((text): readonly Segment[] => {
  return Array.from(segmentsIn(text), ({ segment, index, isWordLike }) => ({
    text: segment,
    start: index,
    isWordLike: isWordLike ?? false,
  }));
});

/**
 * For each UTF-16 unit of a folded text (see `foldText`): CONTENT, PARTICLE, INTERROGATIVE, ASPECT or TALK. Particles
 * count only as words of their own, which a dictionary decides: 对 in 对象 and 地 in 地址 are content.
 */
export const rolesOf = knownLately((folded): Readonly<Uint8Array> => {
  const roles = new Uint8Array(folded.length);
  for (const match of folded.matchAll(ASPECT_PATTERN)) {
    roles.fill(ASPECT, match.index, match.index + match[0].length);
  }
  for (const match of folded.matchAll(INTERROGATIVE_PATTERN)) {
    roles.fill(INTERROGATIVE, match.index, match.index + match[0].length);
  }
  for (const { index, 0: whole, 1: verb = '' } of folded.matchAll(CHOICE_PATTERN)) {
    // Of 要不要 nothing is left; of 买不买 that it is about buying.
    roles.fill(INTERROGATIVE, index + (PARTICLE_WORDS.has(verb) ? 0 : verb.length), index + whole.length);
  }
  for (const { index } of folded.matchAll(ABOUT)) roles.fill(TALK, index, index + 2);
  for (const { index } of folded.matchAll(AFTER_A_WAY)) roles[index] = TALK;
  for (const { index, 0: whole } of folded.matchAll(POINTED_AT))
    roles.fill(TALK, index, index + whole.length);
  for (const { index, 0: whole } of folded.matchAll(THIS_COURSE))
    roles.fill(TALK, index, index + whole.length);
  for (const { text, start } of segmentsOf(folded)) {
    const role = roleOfWord(text);
    const end = start + text.length;
    for (let i = start; i < end; i++) if (roles[i] === CONTENT) roles[i] = role;
    if (role === CONTENT && isLedByAuxiliary(text) && roles[start] === CONTENT) roles[start] = PARTICLE;
    const isWorn = role === CONTENT && text.length > 1 && ENDINGS.test(text) && !NO_ENDING.has(text);
    if (isWorn && roles[end - 1] === CONTENT) roles[end - 1] = PARTICLE;
  }
  return roles;
});

/** 「要不要」, 「买没买」 */
const CHOICE_PATTERN = /(\p{Script=Han})[不没]\1/gu;

/** 「大概要多久」, of which a dictionary makes 概要. */
const ABOUT = /大概(?=[要多需得])/g;

/** 「怎么退出来」 is 「怎么退出」, and 「跳出去」 「跳出」: whether it comes or goes is seen from who speaks. */
const AFTER_A_WAY = /(?<=\p{Script=Han}[出进回过开])[来去](?![源除重掉年自信电历噪])/gu;

/**
 * 「那颗测视力的星」, 「最后那个测验」, 「就那种没名字的函数」, 「yield这玩意儿」: which one it is, is told beside
 * it. And 「该用哪个」 asks.
 */
const POINTED_AT = eitherOf(
  /最后(?=[这那]个)/gu,
  /[这那](?:句话|玩意儿?|会儿|阵子|[种颗台张条位件块款道堂份只套支根])(?!程)/gu,
  /(?<=哪)[颗台张条件块款道堂套支根]|(?<!应)该(?=[用选找]|怎么|如何|咋)/gu,
);

/** All of the material is of it: that a passage does not name it says nothing. */
const THIS_COURSE = /(?:这个|这门|这套|这|本|咱们?这?个?|我们这?个?|你们这?个?)课程?(?![程表堂件时后前])/gu;

/** Of a verb, or joined to what it describes: the dictionary leaves 改了, 拍的, 休掉, 冻过 in one. */
const ENDINGS = /[了的着]$|^\p{Script=Han}[掉过]$/u;
const NO_ENDING = new Set(
  '目的|标的|通过|超过|经过|不过|难过|路过|错过|度过|补过|罪过|越过|绕过|悔过|改过|有的|为了|除了|罢了|执着|沉着|衣着'.split(
    '|',
  ),
);

/**
 * Of two characters, the first an auxiliary or adverb and the second the verb: the dictionary leaves 能看, 再考, 太慢
 * in one too.
 */
export const isLedByAuxiliary = (word: string): boolean =>
  word.length === 2 && AUXILIARIES.has(word.charAt(0)) && !LED_BY_NONE.has(word);

const AUXILIARIES = new Set('能再还要该没太很');
const LED_BY_NONE = new Set(
  `能力 能量 能源 能耗 能效 能级 能动 再见 再生 再版 再贴 还原 还款 还钱 还贷 还债 还价 还账 要求 要点
    要素 要害 要领 要件 要约 要义 要闻 要塞 没收 没落 太阳 太极 太空 太平 太太 太子 太湖 太原 太古 太后
    太监 太学 太医 太师 太祖 太宗`.split(/\s+/),
);

/** The dictionary leaves 居然是, 也能, 的是 in one as well; a word of particles and talk alone is no more than these. */
function roleOfWord(word: string): number {
  if (PARTICLE_WORDS.has(word)) return PARTICLE;
  if (EVERYDAY_WORDS.has(word)) return TALK;
  if (word.length > LONGEST_JOINED || WORDS_OF_PARTICLES.has(word)) return CONTENT;
  for (let at = 1; at < word.length; at++) {
    const first = roleOfWord(word.slice(0, at));
    if (first === CONTENT) continue;
    const rest = roleOfWord(word.slice(at));
    if (rest !== CONTENT) return first === TALK || rest === TALK ? TALK : PARTICLE;
  }
  return CONTENT;
}

const LONGEST_JOINED = 4;
/** Look like two particles, and are words of a subject. */
const WORDS_OF_PARTICLES = new Set(
  '中和|和中|上将|里程|对着|的确|其中|不对|对不上|有用|拿到|拿上|拿得|拿好'.split('|'),
);

/** Has the text characters whose roles matter? English questions need no segmentation. */
export function hasIdeographs(folded: string): boolean {
  const { kind } = characterTables();
  for (let i = 0; i < folded.length; i++) if (kind[folded.charCodeAt(i)] === IDEOGRAPH) return true;
  return false;
}
