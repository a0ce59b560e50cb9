import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

/** A bare yes or no: right or wrong, it does not say on what grounds. */
const VERDICT = eitherOf(
  /^(?:不?可以|不?能|不?会|不?行|不?是的?|不?对|不?需要|不?必|没有|有的?)(?:的|哦|呢|啊|吧|了)?[\s。．.!！,，~]*$/i,
  inTurn(
    /^/i,
    eitherOf(/当然(?:可以|不行)?|可以的|没错/i, /yes|no|sure|of course|certainly/i),
    /(?:的|哦|呢|啊|吧|了)?[\s。．.!！,，~]*$/i,
  ),
  /^(?:right|correct|wrong)(?:的|哦|呢|啊|吧|了)?[\s。．.!！,，~]*$/i,
  /^(?:not (?:really|quite|exactly|necessarily|always)|exactly)(?:的|哦|呢|啊|吧|了)?[\s。．.!！,，~]*$/i,
  /^(?:it depends(?: on (?:the )?[a-z]+(?: [a-z]+)?)?)(?:的|哦|呢|啊|吧|了)?[\s。．.!！,，~]*$/i,
  /^(?:better not|rather not|not recommended|不(?:太)?(?:建议|推荐)|最好(?:别|不要)|尽量(?:别|不要))(?:的|哦|呢|啊|吧|了)?[\s。．.!！,，~]*$/i,
  /^(?:(?:这|那)?(?:得|要)?看情况)(?:的|哦|呢|啊|吧|了)?[\s。．.!！,，~]*$/i,
);

export const isVerdict = (text: string): boolean => VERDICT.test(text.trim());

/**
 * What a yes or no is told in when it is a sentence: 不一定, 不能这么说, "No, that is a common mix-up"; and what
 * announces a list: 区别主要在以下几点. It judges what was asked and has nothing of the matter, so nothing of the
 * answer goes with it.
 */
const JUDGING_WORDS = new Set(
  (
    '不|没|别|未必|不必|不见得|不尽然|并|并不|并非|倒|也|还|都|就|又|可|却|能|会|要|得|该|是|有|对|错|行|用|做到|办到|做|说|讲|看|理解|认为|下结论|一概而论|这么|这样|那样|那么|如此|想|简单|直接|绝对|完全|全|一定|总是|必然|肯定|' +
    '当然|确实|其实|严格|来说|来讲|一般|通常|基本|基本上|大多|多数|部分|有时|有时候|视|情况|而定|分|可以|应该|需要|必要|用处|没用|有用|关系|没关系|问题|恰恰|正好|刚好|正|恰好|相反|反过来|建议|推荐|千万|最好|不要|这是|个|这个|那个|这|那|一个|一种|' +
    '常见|典型|普遍|很多|不少|大家|人|同学|容易|搞混|弄混|搞错|弄错|误会|误解|误区|想法|说法|看法|结论|担心|放心|好消息|太|很|挺|些|点|一点|的|了|呢|吧|啊|哦|地|你|我|它|他|她|因为|所以|但|但是|不过|只|只是|光|靠|够|不够|而|如果|哪|哪种|两者|两种|' +
    '条件|取决于|具体|正确|准确|基本|偏差|出入|概念|混淆|弄清|这两个|问|得|好|区别|差别|不同|一样|主要|在于|在|以下|下面|下列|如下|几|两|三|四|五|点|个|种|步|条|方面|原因|理由|办法|方法|做法|步骤|从|来看|按|照|算|恐怕|大概|它们|的话'
  ).split('|'),
);
const JUDGING_ENGLISH = new Set(
  `no not yes yeah yep nope quite exactly really automatically always necessarily absolutely certainly
    definitely generally usually mostly partly entirely only just merely a an the in to some of limited
    certain sense extent that this it its is isn was wasn are aren be s t d m re would wouldn should
    shouldn could couldn can cannot do don does doesn did didn have has need needn go goes going
    conclusion too far bit little very perfectly completely totally common easy mix up mixup mistake
    misunderstanding misconception myth confusion i we you one advise recommend say call worry but
    although though almost everyone everybody people many most beginners think thinks read reads way
    first glance opposite contrary right correct true false wrong fine okay ok good bad great natural
    understandable feeling idea thing question possible impossible likely unlikely unfortunately
    fortunately luckily surprisingly actually well sure indeed depends on both either neither nothing at
    all so simple straightforward quick short answer here there what how when case cases better best
    news sort technically strictly speaking theory practice different differently differ differs confuse
    confused two three four several few main differences difference ways way reasons reason steps points
    key let break down works work following almost half wrong partially they them these those things`.split(
    /\s+/,
  ),
);
const LONGEST_JUDGING = 80;

/** `text` without marks: a yes or no, and no word of the matter. */
export function judgesOnly(text: string): boolean {
  if (text.length > LONGEST_JUDGING || /[\d`]/.test(text)) return false;
  const latin = text.toLowerCase().match(/[a-z]+/g) ?? [];
  if (latin.some((word) => !JUDGING_ENGLISH.has(word))) return false;
  return isMadeOf(JUDGING_WORDS, text.replace(/[A-Za-z]+/g, ' '));
}

/**
 * 就像在一堆没编号的信里翻…, "Think of a coat check": what a thing is likened to is nothing of the matter. Nobody can
 * check it, so it is not said, and nothing of the answer goes with it.
 */
const LIKENS = eitherOf(
  /^(?:这)?(?:就?好比|就像|打个比方|打个比喻|比方说|不妨把[^，]{1,12}想象成|想象一下|想象你|拿[^，]{1,10}(?:来说|打比方))/iu,
  /^(?:think of (?:a|an|your|how|someone|somebody)\b|imagine |picture |it['’]s (?:a bit |kind of |much |just )?like |just like )/iu,
);
export const likensOnly = (text: string): boolean => LIKENS.test(text);

/**
 * What carries an answer on without stating anything: "可以这样写：", "For example:". Made of these words and
 * of none else, so that nothing can be said under the name of an opener.
 */
const OPENER_WORDS = [
  [
    '正确做法|正确的做法|正确的写法|正确写法|正确的方法|解决办法|解决方法|解决方案',
    '处理办法|具体做法|具体步骤|公式|算式|改法|可以|能|会|这样|这么|那样|怎么',
    '如何|什么|为什么|写法|做法|用法|步骤|方法|原因|结论|区别|关键|要点|重点|总结',
    '写|做|用|看|想想|想|试试|试|运行|执行|输出|结果|打印|明白|清楚|一目了然',
  ].join('|'),
  '例如|比如|譬如|举|个|例子|例|一个|一段|一下|一点|一句|一步|两步|三步|几步|一|二|三|两|几|四|五|第|步|点|条|按|照|种|处|件事|方面|情况',
  [
    '下面|上面|如下|以下|这里|这段|这个|这|那|代码|示例|完整|简单|具体|简单来说|简单说',
    '总之|所以|因此|其实|换句话说|也就是说|首先|其次|然后|最后|再|先|接着|另外|此外|而且',
    '不过|但是|但|注意|记住|请|提示|小结|补充|说明|来说|说|来|分|有|讲究|差别|看情况|主要',
    '在于|是|为|就|也|都|还|要|好|对|行|当然|没错|嗯|好的|问得好|好问题|别急|别担心|慢慢来',
    '加油|没关系|你|我们|咱们|它|它们|的|了|呢|吧|啊|哦|哈|和|与|一起|到|去|得|步走|如|像',
  ].join('|'),
];
const OPENERS = new Set(OPENER_WORDS.flatMap((words) => words.split('|')));
/** Characters of the longest word of either list. */
const LONGEST_WORD = Math.max(...Array.from([...OPENERS, ...JUDGING_WORDS], (word) => word.length));
const BETWEEN = /[\s\p{P}\p{S}]/u;

/** By where words may end, one after the other: as a pattern, 想想想想… could be read in more ways than can be tried. */
function isMadeOf(words: ReadonlySet<string>, text: string): boolean {
  const characters = [...text];
  const endsAt = [true];
  for (let end = 1; end <= characters.length; end += 1) {
    endsAt[end] = endsAt[end - 1] === true && BETWEEN.test(characters[end - 1] ?? '');
    for (let from = Math.max(0, end - LONGEST_WORD); from < end && !endsAt[end]; from += 1)
      endsAt[end] = endsAt[from] === true && words.has(characters.slice(from, end).join(''));
  }
  return endsAt[characters.length] === true;
}

const OPENER_ENGLISH = new Set(
  `for example instance eg e g like this as follows follow following below above here is s are how why
    what the a an in short so then first second third next last finally also note that remember and but
    or more simply put other words to do it you can could write use try see look look at code result
    output steps step two three one way ways reason key point points good great question sure ok okay
    yes of course well now let us lets think about with by on be does work have has options option main
    both either following formula equation works run try these those they there`.split(/\s+/),
);
/** Longer than this is a sentence. */
const LONGEST_OPENER = 40;

/** `piece` as it is written. */
export function statesNothing(piece: string): boolean {
  if (piece.length > LONGEST_OPENER || /\d(?![.、)]\s)|`/.test(piece) || !/\p{L}{2}/u.test(piece))
    return false;
  const latin = piece.toLowerCase().match(/[a-z]+/g) ?? [];
  if (latin.some((word) => !OPENER_ENGLISH.has(word))) return false;
  return isMadeOf(OPENERS, piece.replace(/[A-Za-z\d]+/g, ' '));
}
