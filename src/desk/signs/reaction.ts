import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { plain, wordsOnly } from './plain.ts';
import { asksSomething } from './question-sign.ts';

/** What an asker makes of an answer. */
export type Reaction = 'confirms' | 'reopens' | 'neither';

export interface AskersWords {
  text: string;
  /** Sent as a reply to the answer, or to the question itself. */
  linked: boolean;
  minutesSince: number;
}

/** Thanks that are none. In a Chinese chat the smile is a cold one: "谢谢,讲得真好[微笑]". */
const IRONY = eitherOf(
  /\[(微笑|呵呵|再见|白眼|抠鼻|鼓掌|强)\]/i,
  /🙂|🙃|🙄|👏|呵呵|说了等于没说|可真(行|会|厉害|专业|棒|牛)|您可|真(厉害|棒|行)呢|就这/i,
  /thanks for nothing/i,
  /as (useful|helpful) as (always|ever)/i,
  /very helpful, thanks|great job|yeah,? right|不愧是|真有你的/i,
);
const FAILED = eitherOf(
  /(还是|依然|仍然|照样|依旧).{0,6}(不行|不对|不会|不懂|没|报|打不开|进不去|失败|超时|一样|同样|错|卡|none|null|空)/i,
  /^(还是|依然).{0,4}$|没用(?!过)|不管用|不起作用|(?<![行对以])不(行|对|可以|work)(啊|呀|吧|诶|,|.|!|$)/i,
  /没(有)?(解决|懂|明白|听懂|看懂|效果|反应)|(看|听|搞)不(懂|明白)|答(错|非所问)|不是(这个|这)意思/i,
  /我问的(是|不是)|结果不(一样|对)|说错了|不是我(要|想)问/i,
  /\bstill (not|doesn'?t|does not|don'?t|no|get|gets|getting|print|prints|the same|fail|fails|failing|broken|stuck|see|shows?|says?|can'?t|crash)/i,
  /\b(didn'?t|doesn'?t|does not|did not|not|isn'?t|won'?t) (work|help|working|run|fix)/i,
  /\bsame (error|problem|result|thing)\b|\b(don'?t|do not|didn'?t) (get|understand) (it|this|that)\b/i,
  /\bthat'?s (wrong|not (right|true|correct|what|it))|\bno luck\b|^nope\b|\bnot what i (asked|meant)\b/i,
);
/** The answer is not doubted; it was not understood, or they cannot do it yet. */
const NOT_UNDERSTOOD = eitherOf(
  /(还是|依然|仍然|照样|依旧)?没(有)?(太|怎么)?(看|听|搞|弄)?(懂|明白|理解)/gi,
  /(还是|依然|仍然|照样|依旧)?((看|听|搞|弄)不(太|大)?(懂|明白)|不(太|大|是很)?(懂|明白|理解|会))/gi,
  /\b(still )?(don'?t|do not|didn'?t|did not) (really |quite )?(get|understand|follow)( it| this| that)?\b/gi,
);
/** What was meant is named, so it can be answered; 「我问的是另一个」 names nothing. */
const MEANT = inTurn(
  /^(不[是对]|错了|no|nope|sorry|[啊呀了,.!\s]){0,6}/i,
  /(你?(理解|搞|弄)错了?|不是(这个|那个|这个?意思))?[,.!\s]{0,4}/i,
  /(我(想|要)?[问说指]的是|我是(想|要)?[问说指]|我的意思是|((that'?s )?not what i (asked|meant)[,.! ]+)?i (meant|mean|was asking( about)?|asked about))/i,
  /\s*(?!(另|别的|其他|这|那|the other|something else|that|this))\S{2,}/i,
);
const NOT_YET = eitherOf(
  /试试|试一?下|试着|先试|待会|等会|等下|晚上|回头|回去|再想想|再看看|再研究/i,
  /\b(i'?ll|let me|will|going to|gonna) (try|check|test|give|see|look|think)/i,
  /\blater\b/i,
);
const SOLVED = eitherOf(
  /(已经?)?(解决|搞定|弄好|跑通|成功|修好|装好)了?|(可以|好|行|懂|明白|会|清楚|通|对)了/i,
  /(可以|能|能够)(运行|跑|打开|登录|用)了?|原来如此|恍然大悟|这下(懂|明白|清楚)/i,
  /\b(that|it|this) (worked|works|fixed it|did it|helped|solved it|runs|makes sense)/i,
  /\b(works|working|fixed|solved|runs?|resolved)( (it|now|great|fine|perfectly))/i,
  /^(solved|fixed|resolved|works)\b|\bgot it\b|\bmakes sense\b|\bi (get|see|understand) (it )?now\b/i,
  /^perfect\b/i,
);
const THANKS_ALONE = inTurn(
  /^((好的?|嗯|ok|okay|哦|非常|太|多|万分|great|cool|awesome|many|很)[,\s!]*)*/i,
  /(谢谢|感谢|多谢|谢啦|谢了|蟹蟹|thanks|thank you|thx|ty|cheers|tysm)/i,
  /([,\s!~.]*(啊|呀|啦|了|哦|你|您|大佬|大神|老师|助教|哥|姐|学长|学姐|同学|各位|大家|谢谢|感谢|so much|a lot|very much|you|man|mate|all|everyone))*/i,
  /[\s!~.,]*$/i,
);
const THUMBS = /^(👍|👌|🙏|💯|✅|❤️?|\[(赞|ok|谢谢|抱拳|爱心|玫瑰)\]|\s)+[🏻-🏿]?$/iu;

/** Words right after the answer belong to it also without a reply. */
const SOON_MINUTES = 30;
const AT_ONCE_MINUTES = 5;

/**
 * Does the asker say that it helped, or that it did not? Conservative both ways: irony, courtesy and promises to try
 * are neither; what settles a question has to say so.
 */
export function reactionOf({ text, linked, minutesSince }: AskersWords): Reaction {
  const said = plain(text);
  if (!linked && minutesSince > SOON_MINUTES) return 'neither';
  if (IRONY.test(text) || IRONY.test(said)) return 'neither';
  if (FAILED.test(said)) return linked || said.length <= SHORT_ENOUGH ? 'reopens' : 'neither';
  if (THUMBS.test(text.trim())) return linked ? 'confirms' : 'neither';
  if (wordsOnly(said) === '') return 'neither';
  if (asksSomething(text) || /\?\s*$/.test(said) || NOT_YET.test(said)) return 'neither';
  if (THANKS_ALONE.test(said)) return linked || minutesSince <= AT_ONCE_MINUTES ? 'confirms' : 'neither';
  return SOLVED.test(said) && said.length <= SHORT_ENOUGH ? 'confirms' : 'neither';
}

/** Beyond this many characters a message tells of something else as well. */
const SHORT_ENOUGH = 60;

/** Of what reopens a question: only that the answer was not understood. More of the material may still help. */
export function isNotUnderstood(text: string): boolean {
  const said = plain(text);
  const rest = said.replace(NOT_UNDERSTOOD, ' ');
  return rest !== said && !FAILED.test(rest);
}

/** Likewise that something else was meant, which is named: 「我问的是第二次作业」. */
export const saysWhatWasMeant = (text: string): boolean => MEANT.test(plain(text));
