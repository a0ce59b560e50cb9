import { knownLately } from '../../domain/caches/known-lately.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { folded } from './bare.ts';
import { CLOSING, fromWhereItAsks, singular } from './phrasing.ts';

/** Longest name of one of two things that are compared, in characters. */
const LONGEST_NAME = 24;
/** A longer question is not one comparison. */
const LONGEST_QUESTION = 120;

const AND = '(?:和|与|跟|同|还是|、|vs\\.?|versus)';
const DIFFER = [
  '区别|差别|差异|不同|不一样|异同|差在哪|差在什么|(?:怎么|如何|怎样)区?分',
  '(?:是不是)?一样(?:吗|不|么)|(?:是不是|不?是)同?一回事|一个意思(?:吗|么)|是一个东西|关系|联系',
].join('|');

/** In what two things are compared: 「用法一样吗」. */
const OF_BOTH = '(?:的?(?:意思|用法|写法|读音|读法|发音|作用|功能|效果))?';

/** Particles of Japanese are written side by side: 「はが的区别」. */
const PARTICLE = '([はがをにでへとのもかやよね])';

/** 「老是分不清」, 「弄混了」 */
const MIXED_UP = '(?:分不清|搞不清|弄不清|分不开|[搞弄]混|混淆|搞不懂区别)(?:楚|了)?';

const OUGHT = '(?:我们?|一般|平时|应该|应当|该|要|得|能|可以|都|分别|各自|到底|究竟)*';
const WHEN = '(?:什么|啥)(?:时候|情况下?|场景|场合)下?';
const WHICH = '(?:哪[一个种]?个?|什么|啥|谁)(?:更?好|更?合适|更?划算|一些|一点)*';

const CHINESE: readonly RegExp[] = [
  new RegExp(
    [
      `^(?:python)?[里中,，\\s]*(.+?) ?${AND} ?(.+?) ?${OF_BOTH}[,，]? ?`,
      '(?:之间|两者|这?两个|[俩它]们?)?(?:到底|究竟|具体)?(?:有|是(?!一回事|同一回事|一个)|的|在)?',
      `(?:没有)?(?:什么|啥|哪些|哪里|哪儿|哪|何)?(?:主要|本质)?(?:的)?(?:${DIFFER})`,
    ].join(''),
    'iu',
  ),
  new RegExp(`^${PARTICLE}${PARTICLE}(?:の|的|这?两个|[俩之间有什么啥])*(?:${DIFFER}|${MIXED_UP})`, 'u'),
  new RegExp(
    `^(.+?) ?${AND} ?(.+?) ?[,，]?(?:老是?|总是?|一直|经常|完全|还是|傻傻|真的?|我)*${MIXED_UP}`,
    'iu',
  ),
  new RegExp(`^(?:我|老是?|总是?|一直|还是|真的?)*${MIXED_UP}[,，]? ?(.+?) ?${AND} ?(.+?)${CLOSING}$`, 'iu'),
  new RegExp(
    `^(?:既然|已经)?有了?(.+?)[,，]? ?(?:为什么|为啥|为何|干嘛|干吗)(?:还|又)?(?:需?要|得)(?:再?有|用|学)?(?!不)(.+?)${CLOSING}$`,
    'iu',
  ),
  new RegExp(`^(?:比较|对比|区分)(?:一下|下)? ?(.+?) ?${AND} ?(.+?)${CLOSING}$`, 'iu'),
  new RegExp(
    `^(?:什么|啥)(?:时候|情况下?)(?:该|要|应该)?用(.+?)[,，、\\s]*(?:什么|啥)(?:时候|情况下?)(?:又|该|要|应该)*用(.+?)${CLOSING}$`,
    'iu',
  ),
  new RegExp(
    `^(.+?) ?${AND} ?(.+?) ?(?:分别|各自?)(?:应该|该|要|是)?(?:在)?(?:什么|啥)(?:时候|情况下?|场景|场合)(?:下)?(?:用|使用|选)${CLOSING}$`,
    'iu',
  ),
  new RegExp(
    `^(.+?) ?${AND} ?(.+?) ?[,，]? ?(?:这?两[个种])?${OUGHT}(?:在)?(?:${WHEN})?${OUGHT}(?:用|使用|选|选择|挑|学)${WHICH}${CLOSING}$`,
    'iu',
  ),
  new RegExp(`^([^\\s,，]+?) ?vs\\.? ?([^\\s,，]+?)${CLOSING}$`, 'iu'),
];

const ARTICLE = '(?:an? |the )?';
/** Of two that are only named, each in a word: "lid on or off" names none. */
const ONE_WORD = '([a-z][\\w.*()#+-]{0,23})';
const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `\\bdiff(?:erences?|s)? between ${ARTICLE}(.+?) (?:and|vs\\.?) ${ARTICLE}(.+?)(?: in .+)?[?.! ]*$`,
    'i',
  ),
  new RegExp(
    `\\bhow (?:is|are|does|do) ${ARTICLE}(.+?) (?:any )?(?:different (?:from|to|than)|differ from|compared? (?:to|with)) ${ARTICLE}(.+?)[?.! ]*$`,
    'i',
  ),
  new RegExp(`\\bhow (?:are|do) ${ARTICLE}(.+?) and ${ARTICLE}(.+?) differ(?:ent)?[?.! ]*$`, 'i'),
  new RegExp(`^(?:is|are) ${ARTICLE}(.+?) (?:the )?same (?:thing )?as ${ARTICLE}(.+?)[?.! ]*$`, 'i'),
  new RegExp(
    `^(?:is|are|do|does) ${ARTICLE}(.+?) and ${ARTICLE}(.+?) (?:(?:do )?the same(?: thing)?|different)[?.! ]*$`,
    'i',
  ),
  new RegExp(
    [
      "^(?:i )?(?:always |often |still |keep |just |can'?t |cannot |never )*",
      `(?:mix(?:ing)? up|confus(?:e|ing)|tell|distinguish) ${ARTICLE}([^,;]+?) (?:and|with|from) `,
      `${ARTICLE}([^,;]+?)(?: apart| up)?`,
      '(?:[,;.]? (?:what|whats|how|can|pls|please|help|any)\\b.*)?[?.! ]*$',
    ].join(''),
    'i',
  ),
  new RegExp(`^compare ${ARTICLE}(.+?) (?:and|with|to) ${ARTICLE}(.+?)[?.! ]*$`, 'i'),
  new RegExp(
    `\\bwhat(?:'s|’s| is|s) different (?:about|between) ${ARTICLE}(.+?) and ${ARTICLE}(.+?)[?.! ]*$`,
    'i',
  ),
  new RegExp(
    `^${ARTICLE}(.+?) (?:or|and|vs\\.?) ${ARTICLE}(.+?)[,?:]? what(?:'s|’s| is|s) the diff(?:erence)?[?.! ]*$`,
    'i',
  ),
  new RegExp(
    [
      `^${ARTICLE}([^,;:]+?) (?:vs\\.?|versus|or|and),? ${ARTICLE}([^,;:]+?)[,;:]? `,
      `(?:${[
        'when (?:to use|do i use|should i use) (?:which|what|each)(?: one)?',
        'which (?:one )?(?:to|should i|do i) use',
      ].join('|')})`,
      '[?.! ]*$',
    ].join(''),
    'i',
  ),
  new RegExp(`^${ARTICLE}([^,;:]+?) (?:vs\\.?|versus) ${ARTICLE}([^,;:]+?)[?.! ]*$`, 'i'),
  new RegExp(
    [
      '^(?:(?:so |ok )?(?:should|do|would|shall|can) (?:i|we|you) (?:use|take|pick|choose|go (?:for|with)|prefer|write|report) )?',
      `${ARTICLE}${ONE_WORD} or ${ARTICLE}${ONE_WORD}(?: (?:for|to|if|when) .+)?[?.! ]*$`,
    ].join(''),
    'i',
  ),
  new RegExp(
    `^when (?:to|do i|do you|should i|would i|should you) use ${ARTICLE}(.+?) (?:vs\\.?|versus|or|instead of|rather than|over|and when (?:to use )?) ?${ARTICLE}(.+?)[?.! ]*$`,
    'i',
  ),
];

/** The two things that a question asks to tell apart, folded; null where it asks something else. */
export const comparedThings = knownLately((question): [string, string] | null => {
  if (question.trim().length > LONGEST_QUESTION) return null;
  const text = fromWhereItAsks(question);
  for (const pattern of holdsHan(text) ? [...CHINESE, ...ENGLISH] : ENGLISH) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [first, second] = [match[1], match[2]].map((name) => nameOf(name ?? '')) as [string, string];
    if ([first, second].every((name) => name !== '' && name.length <= LONGEST_NAME)) return [first, second];
  }
  return null;
});

/** Stand for what was said before or is shown: nothing is known of them. */
const POINTS = /^(?:it|this|that|these|those|them|they|each .*|.* ones?|这个|那个|它|上面.*|前面.*)$/;

/**
 * In English as words, else without the spaces that some set between Han and Latin characters; of a function its name.
 */
function nameOf(text: string): string {
  const name = singular(
    folded(text)
      .replace(/[,，]\s*$/, '')
      .replace(/\(\)\s*$/, '')
      .trim()
      .replace(/^\./, ''),
  );
  if (POINTS.test(name)) return '';
  return holdsHan(name) ? name.replace(/[_ ]/g, '') : name;
}
