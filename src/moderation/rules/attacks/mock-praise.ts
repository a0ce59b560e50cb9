import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { rarely } from '../../text/needed-signs.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import { isInJest } from './to-the-face.ts';

/*
 * Praise with a failing for its reason: "你可真是个天才，这都能写错", "congrats, you managed to be wrong about
 * everything". Either half is ordinary; whoever means the praise gives a success for it ("这都能想到"), whoever means
 * the failing does not clap. Our own patterns, on the plain text.
 */

const PRAISED = [
  `(?:${[
    '(?:你|您|楼上|这位|某位|@[^\\s@]{1,16}\\s?)[^,，。!！?？我]{0,4}?(?:真|可真|太|好|多)(?:是)?(?:个|的)?',
    '不愧是|好一个|(?:[,，!！\\s]|^)(?:真|可真)?',
  ].join('|')})`,
  '(?:小|大)?',
  `(?:${[
    '天才|人才|鬼才|奇才|神人|高人|能人|聪明人?|大神|学霸',
    '高手|行家|厉害|行|棒|牛|优秀|能耐|有才|有本事|可以',
  ].join('|')})`,
  '(?:啊|呀|哦|了|呢|吧|的){0,2}',
].join('');
/**
 * What a clause of failing is not about: the speaker, and others who fail beside the one who is praised
 * ("这题全班都不会").
 */
const SAID_OF_IT = '[^。!！?？我咱俺他她]';
const FAILED = `(?:${[
  '[写做答算选拼看读背记抄念填打搞弄听]错(?!的|题|过|误|字)|挂了|搞崩|弄崩|搞砸',
  '看不懂|读不懂|听不懂|不会(?=写|做|算|用|读|啊|吧|吗|还|$|[\\s,，。!！?？~])',
  '[写做算跑学]不(?:对|出来?|通|会)',
  '没(?:看|读|听|做|写)(?:完|懂|明白|对)',
  '忘(?:了|记|交|写)|问得出口|好意思问|有脸问',
].join('|')})`;
const MOCKED = rarely(
  new RegExp(
    [
      `${PRAISED}[,，。!！~\\s]{1,2}(?:这|连|一道?|一个|题|居然|竟然)${SAID_OF_IT}{0,10}?(?:都|也|还)(?:能|会)?${SAID_OF_IT}{0,4}${FAILED}`,
      `${PRAISED}[,，。!！~\\s]{1,2}[^,，。!！?？我咱俺]{1,14}?都(?:能|会)(?:[写做搞弄算背抄]错|[写做搞弄](?:成(?:死循环|这样|一坨|乱码|这德行|这鬼样)|崩|反))`,
      `(?:可把(?:你|您|楼上)(?:聪明|厉害|能耐?|牛)坏了[,，]?|(?:学霸|大神|高手|专家|大佬)[^,，。我]{0,8}[,，]?连)${SAID_OF_IT}{0,10}(?:都|也)${SAID_OF_IT}{0,3}${FAILED}`,
      '(?:恭喜|谢谢|感谢|多谢|佩服|鼓掌|膜拜)(?:你|您|楼上|这位)?[^,，。!！?？]{0,12}(?:有多|什么叫)(?:么)?(?:蠢|傻|笨|没脑子|没用|无知|弱智|差劲|丢人)',
      [
        '(?<![a-z])',
        `(?:${[
          'congrats|congratulations|well done',
          '(?:great|nice|good) (?:job|work|going|one)',
          'bravo|kudos|slow clap|round of applause|wow|such talent',
        ].join('|')})`,
        '(?![a-z])[^?]{0,30}?',
        `(?:${[
          'the (?:dumbest|stupidest|worst|most (?:stupid|idiotic|useless)) (?:question|answer|take|code|comment|idea|thing)',
          "(?:(?:can(?:'t|not)|couldn't) even|still can(?:'t|not)(?: even)?) (?:read|write|spell|count|indent|code|print|use|open|google|run|follow|tell the difference)",
          'you (?:managed to )?(?:be wrong|broke|break|ruin(?:ed)?|crash(?:ed)?|fail(?:ed)?|mess(?:ed)? up|mis(?:read|s) |got (?:it|everything|that) wrong)(?! the record)',
        ].join('|')})`,
      ].join(''),
      '(?<![a-z])(?:great|nice|good|well) (?:job|work|one|going|done),? (?:genius|einstein|sherlock|smart ?(?:ass|guy))(?![a-z])',
    ].join('|'),
  ),
);
/** Thanks and admiration for what nobody is thanked for, whoever else is named. */
const THANKED = rarely(
  eitherOf(
    inTurn(
      /(?:谢谢|感谢|多亏)(?:你|您|楼上)[^。!！?？]{0,4}[让叫]我们?(?:大家)?(?:终于)?/,
      /(?:知道|明白|见识|看)[^。!！?？]{0,4}(?:人类|智商|无知|愚蠢|脸皮|下限|没(?:素质|脑子|教养))/,
    ),
    /(?:向|跟)(?:你|您|楼上|这位)学习[,，\s]{0,2}(?:学习)?(?:一下|怎么|如何)?[^。!！?？]{0,8}(?:不懂|不会|没脑子|脸皮|无知|又菜|又蠢|胡说|瞎|误人)/,
    /(?:学到了|长见识了)[,，]?原来(?:不带脑子|没脑子|脸皮厚|不看题)[^。!！?？]{0,6}(?:能|可以)/,
    /(?:把|连|能)[^,，。!！?？我自]{1,10}(?:[写做算搞答考]错|弄崩|搞砸)[^,，。!！?？]{0,4}也是(?:一种|种)?(?:天赋|本事|才华|能力|人才)/,
    inTurn(
      /(?<![a-z])thanks for (?:lowering|dragging down|bringing down|ruining) /,
      /(?:the|our|everyone's) (?:average|iq|curve|level)/,
    ),
    inTurn(
      /(?:you|he|she)(?:'d)? (?:always |would )?(?:brings?|spreads?|makes?)[^.?!]{0,30}/,
      /(?:joy|happier|happy) when(?:ever)? (?:you|he|she) (?:leaves?|logs? off|go(?:es)?|shuts? up|stops?)/,
    ),
    /i envy (?:you|him|her)[^.?!]{0,12}ignorance (?:is|must be) bliss/,
  ),
);
const OWN = /(?<![a-z])(?:i(?! envy)|i'm|i've|me|my|mine|we|sorry)(?![a-z])|我(?:真是|可真|这|也|自己)|本人/;
/** "这书都没看完就拿满分", "这题全班都不会". */
const SUCCEEDED =
  /全班|大家|别人|其他人|没人|老师|助教|同学们?都|满分|全对|第一|考过|做出来了|想到|怎么做|fix|passed|anyway/;

/** Is somebody mocked by praise for what they failed at, and not by a laughing friend? */
export function isMockPraise(message: NormalisedText): boolean {
  const { text } = message.plain;
  const mocked = THANKED.test(text) || (MOCKED.test(text) && !SUCCEEDED.test(text));
  return mocked && !OWN.test(text) && !isInJest(message);
}
