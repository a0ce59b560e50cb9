import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { rarely } from '../../text/needed-signs.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import { isInJest } from './to-the-face.ts';

/**
 * Somebody in the group is called a name in the third person, and nothing softens it: "this guy's a moron", "the TA
 * is an idiot", "楼上那位脑子不好使". Our own patterns, on the plain text. How somebody teaches is not who they are:
 * "explains like a robot" is no name.
 */
const SOMEBODY = `(?:${[
  'he|she',
  '(?:this|that) (?:guy|dude|girl|kid|man|woman|person)',
  'the new (?:guy|girl)',
  '(?:the|our|your|this) (?:ta|mod|admin|teacher|tutor|instructor|lecturer|professor|prof|group leader)',
  '@[\\w-]{1,20}',
].join('|')})`;
const FUNCTION_WORDS =
  '(?: (?:just|such|really|clearly|honestly|literally|an?|absolute|complete|total|utter|fucking|bloody|real|the|biggest|so|pretty|as))*';
const NAMES = `(?:${[
  'moron|idiot|imbecile|retard|dumb ?ass|clown|cretin',
  'loser|scumbag|ass ?hole|dickhead|brain[- ]?dead',
  'dumb as (?:an? )?(?:rock|brick|ox|post|bag of \\w+)',
  'thick as (?:two )?(?:short )?(?:planks|a plank|a brick)',
  'waste of (?:space|oxygen|air)',
].join('|')})`;
const NAMED = rarely(
  new RegExp(
    [
      [
        `(?:^|[.,!;:]\\s*|(?:because|and|but|guys|honestly|ignore (?:him|her)) )${SOMEBODY}`,
        `(?:'s|s| is| was)${FUNCTION_WORDS} ${NAMES}`,
        '(?=$|\\s*[.,!;]|\\s(?:tbh|honestly|and everybody|ignore|as always|again|period|imo)(?![a-z]))',
      ].join(''),
      `(?:^|[.,!;]\\s*)(?:oh |ugh |not )?(?:this|that) (?:idiot|moron|clown|loser) again`,
      `what an? (?:absolute |total |complete )?(?:moron|idiot|clown|loser|cretin) ${SOMEBODY}(?:'s| is)`,
      `(?:your|ur|his|her) brain (?:is|must be) (?:the size of|smaller than|made of)`,
      `${SOMEBODY} (?:has|have|'s got|got) (?:no|zero|half a|one|two) brain ?cells?`,
      '(?:you|u|he|she) (?:should|can|could|needs? to) (?:just |really )?(?:go )?(?:die|drop dead)(?=$|\\s*[.,!])',
      "(?:^|[.,!]\\s*)(?:you|you people|you lot|y'all|u)(?: all| both| really| honestly){0,2} (?:disgust|sicken|repulse) (?:me|us)",
      [
        '(?:^|[,，。!！?？\\s])(?:楼上|楼主|某(?:人|位)|(?:那|这)(?:位|人|货|家伙))(?:那位|这位|的)?',
        '[^,，。!！?？我]{0,3}(?:脑子|脑袋)(?:是不是)?',
        '(?:有(?:病|坑|问题|毛病|屎)|(?:不|不太|不大|不怎么)好使|进水|坏了|瓦特)',
      ].join(''),
    ].join('|'),
  ),
);
/** It is asked, denied, told of, or said in a book. */
const SOFTENED = eitherOf(
  /\?|？|["“]/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /isn't|not an?|don't think|if|says?|said|told|thinks?|novel|book|play|film/,
      /movie|story|chapter|scene|character|protagonist|hero|narrator|in act/,
      /my (?:boss|brother|sister|dad|mum|mom|ex|uncle|landlord)/,
    ),
    /(?![a-z])/,
  ),
  /说我|骂我|有人说/,
);

/** Who is said to be no good at what the group is for, or to have no place in it. */
const KIND =
  '(?:girls|women|females|boys|old people|boomers|indians|africans|asians|arabs|foreigners|immigrants|muslims|blacks|gays|trans people|disabled people|housewives|moms)';
const SENT_OFF = rarely(
  new RegExp(
    [
      [
        `(?<![a-z])(?<!(?:say|says|said|think|thinks|thought|that|why|claim|claims|believe) )${KIND} `,
        '(?:just |simply |really )?',
        `(?:${[
          "can(?:'t|not)(?! (?:wait|make|find|log|hear|see|believe|join|come|open|connect|access|get in)(?![a-z]))",
          "shouldn't|should not|don't belong|have no business",
          'should (?:just |all )?(?:quit|stop|give up|stay away from)',
          "aren't (?:made|meant|cut out|built) for",
          'are (?:too (?:dumb|stupid|emotional|slow)|bad at|terrible at|not made for)',
        ].join('|')})`,
        '(?: even)?[^.?!]{0,24}',
        '(?:code|coding|program(?:s|ming|mers)?|class|course|maths?|stem|tech|engineering|computers?|logic',
        '|drive|drivers?|driving|park|parking|finance|trade|nurs(?:e|es|ing)|design|draw|paint|teach|pilots?|here)(?![a-z])',
      ].join(''),
      [
        '(?:女生|女的|女人|女孩子?|大妈|老头|老太太?|一把年纪|农村|乡下|外地)',
        '[^。!！?？:：先别不]{0,16}',
        `(?:${[
          '回厨房',
          '(?:回家|在家|回去)(?:里)?(?:带孩子|带孙子|做饭|等死|生孩子|抱孙子|洗衣服)',
          '回(?:家|村|村里|老家)?种地|嫁人|等死',
        ].join('|')})`,
        '[^,，。!！?？]{0,3}(?:吧|得了|算了|就行|就好)(?:[,，。!！~]|$)',
      ].join(''),
      '(?:^|[,，。!！?？\\s])(?:专科|三本|二本|大专|非全日?制?|文科生?|农村|外地|转行|女生?|女的)(?:的|来的|生)?(?:也|还|就)配(?!合|置|对|得)',
    ].join('|'),
  ),
);
/** Nobody will sit beside them, or learn from them, for what they are. */
const SHUNNED = rarely(
  inTurn(
    /(?<![a-z])(?:(?:won't|will not|wouldn't|refuse to|can't)|(?:i'm|i am|we're|we are) not going to) (?:ever )?/,
    /(?:work|sit|pair|study|team|group|learn|share|talk|be taught|take \w+)(?: up| a \w+| anything)?/,
    /(?: with| next to| beside| by| from| to) (?:an? |any |some |those |these |somebody |someone |people )?(?:\w+ (?:a )?){0,2}/,
    /(?:hijabs?|turbans?|veils?|muslims?|jews?|blacks?|black (?:guy|girl|people|person)|indians?|arabs?|chinese|africans?|gays?|trans|gyps(?:y|ies)|immigrants?|foreigners?)/,
    /(?= (?:guys?|girls?|people|persons?|students?|folks|classmates?|teachers?|wom[ae]n|m[ae]n|ever|anymore)(?![a-z])|\s*[.,!]|$)/,
  ),
);
const SPOKEN_AGAINST = eitherOf(
  /["“”]|[a-z][^?]{0,80}\?/,
  /(?<![a-z])(?:why|who says?)(?![a-z])/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /stereotype|myth|sexist|racist|unfair|disagree|used to/,
      /people say|my (?:dad|mum|mom|uncle|boss)|in (?:the )?1[89]\d\d/,
    ),
    /(?![a-z])/,
  ),
  /谁说|有人|偏见|歧视|我/,
);

/** Whoever is not up to it is sent off: "不想学就滚", "看不惯就滚出去". */
const DISMISSED = rarely(
  eitherOf(
    inTurn(
      /(?:^|[,，。!！?？\s])(?:你|你们|他|她)?/,
      /(?:不想|不会|不爱|不愿意?|不肯|没本事|看不惯|嫌|受不了)[^,，。!！?？我]{0,8}[,，]?/,
      /(?:就|那就|给我|赶紧|趁早)(?:赶紧|给我|自己|快点?|趁早)?滚(?:蛋|远点?|出去|吧|啊|呗)?/,
      /(?=$|[,，。!！~])/,
    ),
    /(?<![a-z])if you (?:don't|can't|won't) [^.?!]{2,30} (?:get (?:lost|out)|piss off|fuck off)(?=$|[.!,])/,
  ),
);

/** Or told to spare others their company: "别考了，给国家省张卷子". */
const SPARES_OTHERS = rarely(
  inTurn(
    /(?:别|不要|不用|甭)[^,，。!！?？]{0,6}(?:考|问|学|发|说|报|来|写|练|上|画|唱|弹)[^,，。!！?？]{0,4}[,，\s]?/,
    /(?:给|替|帮|为)(?:国家|大家|学校|社会|地球|群里|老师|爸妈|父母|家里|人类)[^,，。!！?？]{0,2}省(?:点|一?张|个|份|些|口)/,
  ),
);
const OF_ONESELF = /[我咱俺]|自己/;

const TOLD = /[?？"“”]|[说骂吼让叫][我他她]|(?<![a-z])(?:said|says|told|tells)(?![a-z])/;

/** Is somebody called a name, or a kind of people sent off, and nobody laughing? */
export function isCalledNames(message: NormalisedText): boolean {
  const { text } = message.plain;
  const called =
    (NAMED.test(text) && !SOFTENED.test(text)) ||
    ((SENT_OFF.test(text) || SHUNNED.test(text)) && !SPOKEN_AGAINST.test(text)) ||
    (DISMISSED.test(text) && !TOLD.test(text)) ||
    (SPARES_OTHERS.test(text) && !OF_ONESELF.test(text));
  return called && !isInJest(message);
}

/** "he's not a moron, he just did not read it": whoever denies it takes somebody's side. */
const DENIED = eitherOf(
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /(?:he|she|they|you)(?:'s|'re| is| are)(?:n't| not)|(?:isn't|aren't)/,
      /(?:don't|do not|stop|never) call(?:ing)? (?:him|her|them|me|people|anyone|each other)/,
    ),
    /(?: (?:an?|all|just|such))* $/,
  ),
  /(?<!谁说|难道|敢说|以为)(?:[他她你]|大家|人家|同学)(?:们)?(?:真|才|也|可|又)?不(?:是|傻|笨)(?:什么|个|一个)?$/,
  /别(?:骂|叫|喊|说)(?:他|她|人家?|别人|自己)(?:是|成)?(?:个)?$/,
);
/** "you're not an idiot, just lazy" denies nothing that helps. */
const BUT_WORSE = /[?？吗]|的$|(?<![a-z])(?:but|just an?|only an?|you're|worse)(?![a-z])|而是|但|只是|是个/;

/** Is a rude word, by what stands `before` and `after` it in the plain text, denied of somebody? */
export const isDenied = (before: string, after: string): boolean =>
  DENIED.test(before) && !BUT_WORSE.test(after);
