import { knownLately } from '../../../domain/caches/known-lately.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';

/**
 * What a question asks, as text that two questions share where they ask the same: forms of address and politeness
 * are gone, the question word stands in front as a kind, and everything else (names, numbers, negations, signs of
 * code, the order of words) is left as it was written. Unlike words make unlike meanings, so what this does not know
 * is asked anew: a wrong reuse is worse than none.
 */
export const meaningOf = knownLately((question): string => {
  let text = question.normalize('NFKC').toLowerCase().replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  text = text.replace(PUNCTUATION, ' ').replace(/\s+/g, ' ').trim();
  for (const [pattern, same] of SAME)
    text = text.replace(pattern, (...match: string[]) => (typeof same === 'string' ? same : same(match)));
  // Beside Chinese an "a" is somebody's variable.
  if (!holdsHan(text)) text = text.replace(/(?<=^| )(?:an?|the)(?= )/g, ' ');
  text = text.replace(/\s+/g, ' ').trim();
  for (const { kind, pattern, rest } of KINDS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const about = (rest ?? ((groups: string[]) => groups.join('')))(match.slice(1).map((part) => part ?? ''));
    if (about.trim() !== '') return `${kind}: ${plain(about)}`;
  }
  return `asks: ${plain(text)}`;
});

/** Ends and joints of sentences; signs that code is written with tell questions apart: `==` and `=`, `[]` and `{}`. */
const PUNCTUATION = /[,，、。！!？?～~…；;：]+|:(?=\s|$)|\.(?=\s|$)/g;

/** Spaces between Chinese and Latin are a matter of taste. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\S)|(?<=\S) (?=\p{Script=Han})/gu, '')
    .trim();

const NUMERALS = '一二三四五六七八九十';

/** Other words for the same, and words that may go without a change of what is asked. */
const SAME: [RegExp, string | ((match: string[]) => string)][] = [
  [/为啥|为何/g, '为什么'],
  [/干啥|干嘛|做啥/g, '干什么'],
  [/啥/g, '什么'],
  [/咋样|怎样|如何|咋/g, '怎么'],
  [/能否|能不能够|可否|可不可以|能够|可以/g, '能'],
  [/能不能(.+)$/g, ([, what]) => `能${what}吗`],
  [/是不是|是否/g, '是'],
  [/有什么不同/g, '有什么区别'],
  [/差别|不同之处|不同点/g, '区别'],
  [
    eitherOf(
      /(?:我)?(?:就是)?想(?:请教|问|知道)(?:一下|下)?|请教(?:一下)?/g,
      /请问(?:一下)?|麻烦(?:问)?(?:一下)?|问一下|问下|求助|求问/g,
    ),
    ' ',
  ],
  // An address, not "is the teaching assistant a person?".
  [/^(?:各位)?(?:老师|助教|同学|大佬)(?:们|好|您好|你好)?(?=\s|请|想|麻烦)|\s(?:老师|助教)$/g, ' '],
  [/大家好|你好|您好|谢谢(?:了|啦)?|多谢|拜托(?:了)?|有人知道|有谁知道|谁知道|到底|究竟|一下(?!子)/g, ' '],
  [/(?<=[\p{Script=Han}\w])[呢啊呀哦嘛哈啦呗捏]+(?=\s|$)/gu, ''],
  [
    new RegExp(`第([${NUMERALS}])(?=[课章次节讲周个步条])`, 'g'),
    ([, digit = '']) => `第${NUMERALS.indexOf(digit) + 1}`,
  ],
  [/\b(?:please|hi|hello|hey|thanks|thank you|thx|pls|guys|everyone|teacher)\b/g, ' '],
  [
    /\b(?:could|can|would) (?:you|someone|anyone) (?:please )?(?:tell me|explain(?: to me)?|help me understand)\b/g,
    'explain',
  ],
  [/\bwhat's\b/g, 'what is'],
  [/\bhow's\b/g, 'how is'],
  [/\bhow (?:do|can|should|would|could) (?:i|you|we|one)\b|\bhow to\b/g, 'how'],
];

/** A verb that stands before or behind its thing without a change of meaning: 怎么用闭包, 闭包怎么用. */
const TURNS = '使用|用|写|定义|创建|新建|安装|装|遍历|读取|打开|关闭|开|关|删除|调用|申请|提交';

const verb = (written: string): string => ({ 使用: '用', 新建: '创建', 安装: '装' })[written] ?? written;

const KINDS: { kind: string; pattern: RegExp; rest?: (groups: string[]) => string }[] = [
  {
    kind: 'purpose',
    pattern:
      /^(.+?)(?:有什么用处?|是干什么(?:用)?的|是做什么(?:用)?的|的(?:用途|作用)是什么|用来干什么|干什么用的?)$/,
  },
  {
    kind: 'how',
    pattern: new RegExp(`^怎么(${TURNS})(.+)$`),
    rest: ([how = '', thing = '']) => `${thing} ${verb(how)}`,
  },
  {
    kind: 'how',
    pattern: new RegExp(`^(.+?)(?:要|该|应该)?怎么(${TURNS})$`),
    rest: ([thing = '', how = '']) => `${thing} ${verb(how)}`,
  },
  { kind: 'how', pattern: /^(?:要|该|应该)?怎么(?:去|来)?(?:对|给)?(.+)$/ },
  { kind: 'how', pattern: /^(.+?)(?<![不没])(?:要|该|应该)?怎么(.+)$/ },
  { kind: 'how', pattern: /^how (.+)$/ },
  {
    kind: 'difference',
    pattern: /^(.+?)(?:之间)?(?:的区别(?:是什么|在哪里?|在于什么)?|有什么区别|区别(?:是什么|在哪里?)?)$/,
    rest: ([things = '']) => inAnyOrder(things),
  },
  {
    kind: 'difference',
    pattern: /^(?:what is )?difference between (.+)$/,
    rest: ([things = '']) => inAnyOrder(things),
  },
  { kind: 'what', pattern: /^什么(?:是|叫|叫做)(.+)$/ },
  { kind: 'what', pattern: /^(.+?)(?:是|指的是|指)(?:个)?什么(?:东西|意思|玩意)?$/ },
  { kind: 'what', pattern: /^(.+?)什么意思$/ },
  { kind: 'what', pattern: /^(?:what is|what are|explain|define) ([^ ]+(?: [^ ]+){0,2})$/ },
  { kind: 'what', pattern: /^what does (.+) mean$/ },
  { kind: 'whether', pattern: /^(.+)吗$/ },
  { kind: 'why', pattern: /^为什么(.+)$/ },
  { kind: 'why', pattern: /^why (.+)$/ },
];

/** Two things differ as much the other way round. */
function inAnyOrder(things: string): string {
  const pair = things.split(/(?:和|与|跟|、| and | vs\.? )/);
  return pair.length === 2
    ? pair
        .map((thing) => thing.trim())
        .sort()
        .join(' / ')
    : things;
}
