import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { NEGATORS_ENGLISH } from '../../words/function-words.ts';

/** How the next word is said, and what follows from words going by. */
export interface Polarity {
  /** True where the next word is denied, null where it is left open. */
  here: boolean | null;
  /** A word was denied already. */
  reached: boolean;
  /** Says what not to do. */
  prohibits: boolean;
  /** After a word that counts. */
  next(): Polarity;
  /** After a word that does not count: what is denied next no longer stands right behind. */
  apart(): Polarity;
  /** After a structural word. */
  ended(written: string): Polarity;
}

export const PLAIN_SPEECH: Polarity = {
  here: false,
  reached: false,
  prohibits: false,
  next: () => PLAIN_SPEECH,
  apart: () => PLAIN_SPEECH,
  ended: () => PLAIN_SPEECH,
};

/** Structural words behind which a denial may still hold: 不会要验证码和密码. */
const GOES_ON = new Set(['的', '和', '与', '或', '或者', '以及', '及', 'or', 'and', 'nor']);

/** Up to the next structural word nothing is said for certain. */
export const OPEN_SPEECH: Polarity = {
  here: null,
  reached: true,
  prohibits: false,
  next: () => OPEN_SPEECH,
  apart: () => OPEN_SPEECH,
  ended: (written) => (GOES_ON.has(written) ? OPEN_SPEECH : PLAIN_SPEECH),
};

/** 不改变数量: the word behind a negation is denied, and the one right behind it; further words are left open. */
const ITS_OBJECT: Polarity = {
  here: true,
  reached: true,
  prohibits: false,
  next: () => OPEN_SPEECH,
  apart: () => OPEN_SPEECH,
  ended: (written) => OPEN_SPEECH.ended(written),
};

/** What a denied condition leads to is not denied: 还没好就再吃一次. */
const LEADS_ON = new Set(['就', '才', '则', '便', '所以', 'then', 'so']);

export const DENYING: Polarity = {
  here: true,
  reached: false,
  prohibits: false,
  next: () => ITS_OBJECT,
  apart: () => DENYING_APART,
  ended: (written) => (OF_A_NOUN.has(written) ? OPEN_SPEECH : DENYING),
};

/** 没有的键, 没考的人: of the thing that what is denied tells apart nothing is denied. */
const OF_A_NOUN = new Set(['的']);

const DENYING_APART: Polarity = {
  ...DENYING,
  apart: () => DENYING_APART,
  ended: (written) =>
    LEADS_ON.has(written) ? PLAIN_SPEECH : OF_A_NOUN.has(written) ? OPEN_SPEECH : DENYING_APART,
};

/** 不要用 `[[0] * 3] * 3`: what is advised against may still be spoken of. */
export const PROHIBITING: Polarity = {
  ...DENYING,
  prohibits: true,
  // "Never leave the roots in water": the act is advised against, nothing is denied of the roots.
  next: () => OPEN_SPEECH,
  apart: () => PROHIBITING,
  ended: () => PROHIBITING,
};
/** "If nothing has changed the server answers": what nobody does is denied, and not what stands behind it. */
export const OF_NOBODY: Polarity = {
  ...DENYING,
  next: () => OPEN_SPEECH,
  apart: () => OF_NOBODY,
  ended: () => OF_NOBODY,
};
export const NOBODIES = new Set('nothing nobody none'.split(' '));
/** What is told to be untrue (`refuted.ts`): all of it is denied. */
export const REFUTED: Polarity = {
  here: true,
  reached: true,
  prohibits: false,
  next: () => REFUTED,
  apart: () => REFUTED,
  ended: () => REFUTED,
};
export const PROHIBITIONS = new Set(
  '不要 别 禁止 不得 不许 不准 不应 不应当 不应该 never without'
    .split(' ')
    .concat("don't", 'do not', 'must not'),
);

/** 手机不行: denied alone, it is what stands before that is denied. */
export const MERE_NO = '行';

const ENGLISH_NEGATORS = new Set(NEGATORS_ENGLISH.split(',').map((word) => word.trim()));

/** Whether an English word or phrase turns round what follows it, by how it is written. */
export const isNegator = (written: string): boolean =>
  ENGLISH_NEGATORS.has(written.toLowerCase().replace('’', "'"));

/** They do not set words apart. */
export const ARTICLES = new Set(['a', 'an', 'the']);

/** Denials that do not begin with a negation, written as ones that do. */
const REWRITES: [RegExp, string][] = [
  // "Copper tape hardly does anything"
  [/\b(?:hardly|barely|scarcely) (?:does|do|did) (?:anything|much)\b/giu, 'does not work'],
  // They bound a number; nothing is denied.
  [/不(?:得|能|会|可|应|应当|许)?(?:低于|少于|小于|短于)/gu, '至少'],
  [/不(?:得|能|会|可|应|应当|许)?(?:超过|高于|大于|多于|长于)/gu, '最多'],
  [/\b(?:no|not) (?:less|fewer|lower|smaller|shorter) than\b/giu, 'at least'],
  [
    eitherOf(
      /\b(?:no|not) (?:more|greater|higher|larger|longer) than\b/giu,
      /\b(?:(?:must|may|should|can|does|do|will) ?not|cannot) exceed\b/giu,
    ),
    'at most',
  ],
  // "Nobody is admitted later than 30 minutes after the start": up to then.
  [
    inTurn(
      /\b(?:not|nobody|no one|never|cannot) ((?:[a-z]+ ){1,4}?)(?:later|longer|more)/giu,
      / than (?=\d|an?\b|one\b|two\b|three\b|four\b|five\b|six\b|ten\b)/giu,
    ),
    '$1at most ',
  ],
  // 考试开始前提交: no 前提.
  [/(?<=开始|结束|截止)([前后])(?=\p{Script=Han})/gu, '之$1'],
  [/, away from\b/giu, ', not near'],
  // 不像 GROUP BY 那样合并: that one does.
  [/不像([^，。；,;\n]{1,12}?)(?:那样|一样)地?(\p{Script=Han}[^，。；,;\n]{1,19})/gu, '不$2，$1$2'],
  // 60 分及以上算合格: is.
  [/(?<=以[上下内外])算(?=\p{Script=Han}{2})/gu, '为'],
  [/(?:没有?|不|未)(?:发生|产生)?(?:任何)?(?:变化|改变)(?!\p{Script=Han})/gu, '不变'],
  // 三样 are three of a kind; 一样 is alike.
  [/(?<=[二三四五六七八九十])样(?![子本品式貌])/gu, '种'],
  // 微单去掉了反光镜: it has none.
  [/(?:去掉|取消|拿掉)了(?=\p{Script=Han}{2})/gu, '没有'],
  [/没有问题/gu, '不会报错'],
  // 也有同样的问题 says of it what 没有这个问题 denies.
  [/(?<!没)有(?:同样|一样|相同)的(?=问题|毛病|限制|要求|效果|作用)/gu, '有这个'],
  [/nothing goes wrong/giu, 'it does not fail'],
  [/\bhalf (?:a )?century\b/giu, '50 years'],
  [/\b(?:a|one) century\b/giu, '100 years'],
  [/\b(?:a|one) decade\b/giu, '10 years'],
  // 头一周 is the first week; 一天到晚 counts no day.
  [/头一(?=[周天年月日次回遍节课个])/gu, '第一'],
  [/一天到晚|成天|整天整夜/gu, '一直'],
  [/半个世纪/gu, '50 年'],
  [/一个世纪/gu, '100 年'],
  // No time is spoken of.
  [/\b(?:each|every) time\b/giu, 'each'],
  [/\b(?:a single|one|just one) time\b/giu, 'once'],
  // "keeps the surface from browning"
  [
    /\b(?:keep|prevent|stop)(?:s|ped|ed)?\s+((?:[a-z]+\s+){0,3}[a-z]+)\s+from\s+(?=[a-z]+ing\b)/giu,
    'does not let $1 ',
  ],
  [
    /\b(?:leave|keep)(s?)\s{1,3}([^\s,.;][^,.;]{0,39}?)\s{1,3}(?:as (?:it is|they are)|unchanged|intact)\b/giu,
    'does not change $2',
  ],
  [/\b(?:stay|remain)s?\s+(?:the same|unchanged|as (?:it is|they are))\b/giu, 'does not change'],
  // 植物细胞，没有细胞壁: a comma behind what is spoken of sets nothing apart.
  [
    inTurn(
      /(?<=^|[。！？；;\n])((?![^，,]{0,7}[不没无未别是有能会可了过着时后前])\p{Script=Han}{2,8})/gu,
      /[，,](?=(?:没有?|有|是|不(?![过仅但管论如然光])|能|会)\p{Script=Han})/gu,
    ),
    '$1',
  ],
  // What is prevented does not come about: 防止土变干.
  [/(?:防止|避免|预防|免得|谨防|杜绝)(?!了?(?:的|地|$|[，。；、,.;]))/gu, '以免'],
  // Tenths, and twice as much: 增加一成, 翻一倍.
  [/一成(?=$|[，。；、,.;左以到多的])/gu, '10%'],
  [/(?:翻了?一[倍番]|(?:增加|增长|提高|多)(?:了)?(?:一|1 ?)倍)(?!半)/gu, '增加 100%'],
  // "Neither the assistant nor the teachers can decide": they cannot.
  [
    inTurn(
      /(?<=^|[.;:,!?]\s|\n)neither ((?:[\w'’-]+ ){1,4}?)nor ((?:[\w'’-]+ ){1,4}?)/giu,
      /(can|could|may|will|is|are|was|were|does|do|did|has|have|should)\b/giu,
    ),
    '$1and $2$3 not',
  ],
  [
    /\bnothing (after|before|behind|below|above|inside|outside) (it|them|that|this)\b/giu,
    'what is $1 $2 does not',
  ],
  // Another clause, of what there is then.
  [/\bwithout (it|them|this|that)\b(?! being)/giu, 'without $1,'],
  [/\bprotects? ((?:[a-z]+ ){1,3}?)from (?=[a-z])/giu, 'does not let $1'],
  [/([找得看读取拿收查听认用传装])不到/gu, '没$1到'],
  // 止不住 does not stop, and what it leads to (就去医院) is not denied.
  [/([止压按忍拦挡关拿停守保稳])不住/gu, '没$1住'],
  // 连细胞结构都没有
  [/连([^，。；,;、\n]{1,8}?)[都也](没有|没|不)/gu, '$2$1'],
  // How something is done: 不停地吸水, 不小心改掉; 无理由退货 is a return.
  [/无(?=理由|条件|差别|死角)/gu, '随意'],
  [/不(?:停|住|断)地/gu, '不断地'],
  [/不(?:小心|经意|自觉地?|知不觉)/gu, '意外'],
  // 不等一定有错: not equal.
  [/不等(?=[，。；,;一就则时肯必说])/gu, '不相等'],
  // 不能像物质那样循环: nothing is said of what it is compared with.
  [/(?<![好就不])像[^，。；,;\n]{1,10}?(?:那样|一样)(?!的)地?/gu, ''],
  // "raised nothing", "tells you nothing about": it does not.
  [
    inTurn(
      /\b(?!as\b|was\b|is\b|has\b|this\b|its\b|does\b|gives\b)/giu,
      /([a-z]{2,}(?:s|ed)|say|mean|tell|change|cost|prove) (?:(?:you|us|them) )?nothing\b(?! but\b)/giu,
    ),
    'does not $1 anything',
  ],
  [/\bwithout ([a-z]+ing) any(?:thing)?\b/giu, 'and does not $1 anything'],
  [/\b(?:do not|don['’]t|never) (?:let|allow)\b/giu, 'leave out'],
  // "Isn't always enough": sometimes not.
  [/(?:\b(?:is|are|do|does|did|ca|wo)n['’]t|\bcannot|\bnot) (?:always|necessarily)\b/giu, 'sometimes not'],
  // They ask to mind what follows, or deny more firmly.
  [/\b(?:just |please |so |also |first )?(?:make|be) sure (?:that |to )?/giu, ''],
  [/\btak(?:e|es|ing) an? (?:closer|good|quick|careful) look\b/giu, 'look'],
  [/\b(?:classic|textbook|standard|typical|prime|famous|well-known) (?=(?:examples?|cases?)\b)/giu, ''],
  // "always stays between": where something is, nothing moves.
  [/\b(?:stay|remain)s? (?=(?:between|within|inside)\b)/giu, 'is '],
  [/\bat all(?=\s*(?:[.,;:!?)[]|$))/giu, ''],
  [
    /(影响|改变|满足|解决|处理|保证|实现|达到|[改停用装传删取读写记做过进出])不(?:了|下来|出来|进去|上去|完)/gu,
    '不能$1',
  ],
];

/** Of all of them together: most texts have none, which is found out in one go. */
const ANY_REWRITE = new RegExp(
  REWRITES.map(([{ source, ignoreCase }]) => `(?${ignoreCase ? 'i' : ''}:${source})`).join('|'),
  'u',
);

export function rewritten(text: string): string {
  if (!ANY_REWRITE.test(text)) return text;
  let rewritten = text;
  for (const [pattern, by] of REWRITES) rewritten = rewritten.replace(pattern, by);
  return rewritten;
}
