/** A bare yes or no: right or wrong, it does not say on what grounds. */
const VERDICT =
  /^(?:不?可以|不?能|不?会|不?行|不?是的?|不?对|不?需要|不?必|没有|有的?|当然(?:可以|不行)?|可以的|没错|yes|no|sure|of course|certainly|right|correct|wrong|not (?:really|quite|exactly|necessarily|always)|exactly|it depends(?: on (?:the )?[a-z]+(?: [a-z]+)?)?|(?:这|那)?(?:得|要)?看情况)(?:的|哦|呢|啊|吧|了)?[\s。．.!！,，~]*$/i;

export const isVerdict = (text: string): boolean => VERDICT.test(text.trim());

/**
 * What carries an answer on without stating anything: "可以这样写：", "For example:". Made of these words and
 * of none else, so that nothing can be said under the name of an opener.
 */
const OPENER_WORDS = [
  '可以|能|会|这样|这么|那样|怎么|如何|什么|为什么|写法|做法|用法|步骤|方法|原因|结论|区别|关键|要点|重点|总结|写|做|用|看|想想|想|试试|试|运行|执行|输出|结果|打印|明白|清楚|一目了然',
  '例如|比如|譬如|举|个|例子|例|一个|一段|一下|一点|一句|一步|两步|三步|几步|一|二|三|两|几|四|五|第|步|点|条|按|照|种|处|件事|方面|情况',
  '下面|上面|如下|以下|这里|这段|这个|这|那|代码|示例|完整|简单|具体|简单来说|简单说|总之|所以|因此|其实|换句话说|也就是说|首先|其次|然后|最后|再|先|接着|另外|此外|而且|不过|但是|但|注意|记住|请|提示|小结|补充|说明|来说|说|来|分|有|讲究|差别|看情况|主要|在于|是|为|就|也|都|还|要|好|对|行|当然|没错|嗯|好的|问得好|好问题|别急|别担心|慢慢来|加油|没关系|你|我们|咱们|它|它们|的|了|呢|吧|啊|哦|哈|和|与|一起|到|去|得|步走|如|像',
];
const OPENERS = new Set(OPENER_WORDS.flatMap((words) => words.split('|')));
const LONGEST_WORD = Math.max(...Array.from(OPENERS, (word) => word.length));
const BETWEEN = /[\s\p{P}\p{S}]/u;

/** By where words may end, one after the other: as a pattern, 想想想想… could be read in more ways than can be tried. */
function isMadeOfOpeners(text: string): boolean {
  const characters = [...text];
  const endsAt = [true];
  for (let end = 1; end <= characters.length; end += 1) {
    endsAt[end] = endsAt[end - 1] === true && BETWEEN.test(characters[end - 1] ?? '');
    for (let from = Math.max(0, end - LONGEST_WORD); from < end && !endsAt[end]; from += 1)
      endsAt[end] = endsAt[from] === true && OPENERS.has(characters.slice(from, end).join(''));
  }
  return endsAt[characters.length] === true;
}

const OPENER_ENGLISH = new Set(
  'for example instance eg e g like this as follows follow following below above here is s are how why what the a an in short so then first second third next last finally also note that remember and but or more simply put other words to do it you can could write use try see look look at code result output steps step two three one way ways reason key point points good great question sure ok okay yes of course well now let us lets think about with by on be does work works run try these those they there'.split(
    ' ',
  ),
);
/** Longer than this is a sentence. */
const LONGEST_OPENER = 40;

/** `piece` as it is written. */
export function statesNothing(piece: string): boolean {
  if (piece.length > LONGEST_OPENER || /\d(?![.、)]\s)|`/.test(piece) || !/\p{L}{2}/u.test(piece))
    return false;
  const latin = piece.toLowerCase().match(/[a-z]+/g) ?? [];
  if (latin.some((word) => !OPENER_ENGLISH.has(word))) return false;
  return isMadeOfOpeners(piece.replace(/[A-Za-z\d]+/g, ' '));
}
