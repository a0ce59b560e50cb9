import { knownLately } from '../../../domain/caches/known-lately.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import { talkOfFaces } from '../normalised/faces.ts';
import { withoutLaughter } from '../normalised/without-laughter.ts';
import { unreadableAlone, unreadableIn, withoutWrittenOut } from '../normalised/written-out.ts';
import { englishTalkOf } from './english-talk.ts';
import { TALK, type Talk } from './talk-patterns.ts';

/** "改成 str(age) 之后好了", "ok that worked": it is settled, and how. Asked or denied, it is not. */
const SETTLED_BY = `(?:${[
  '哦|噢|嗯|啊|好的?',
  'ok|现在|这下|这样|终于|果然|真的|刚才|自己|已经|我|就|又|都|之后|以后|后|老师|[，,、\\s]',
  '(?:改|换|加|删|去|调|写)[^，,。？?吗呢不没改换加删去调写后就]{0,24}(?=之后|以后|(?<![之以])后|就|[，,])',
  '(?:重启|重装|试)了?(?:一下)?',
].join('|')})*`;
/** What was done again may be anything, so once: over and over it could be read in more ways than can be tried. */
const DONE_AGAIN = `(?:重新.{1,6}(?:一下)?${SETTLED_BY})?`;
const SOLVED = eitherOf(
  new RegExp(
    [
      `^${SETTLED_BY}${DONE_AGAIN}`,
      '(?:解决|搞定|弄好|修好|改好|跑通|跑起来|运行成功|成功|好|可以|行|对|通)了',
      '(?:[，,\\s]*(?:谢谢|感谢|多谢)(?:老师|助教|大家|你|您|啦|了)*)?(?:啊|呀|啦|哈|哦)*$',
    ].join(''),
    'i',
  ),
  inTurn(
    /^(?:ok(?:ay)?|omg|oh|ah|yes|yep|yay|wow|woo+|finally|guys|never ?mind|nvm|great|all|now|[,!\s])*/i,
    eitherOf(
      /(?:that|it|this)(?: now| all)? (?:worked|works|fixed it|did it|solved it|runs)(?: now)?/i,
      /i? ?(?:fixed|solved|figured|found|sorted)(?: it| that)?(?: out)?/i,
      /works now/i,
      /(?:i )?(?:finally )?(?:got|made) (?:it|this|that|my [a-z ]{1,30}) (?:to )?(?:work|working|run|running)/i,
    ),
    /(?:[,!\s]+(?:thanks?|thx|thank you)(?: you| so much| a lot)?)?$/i,
  ),
);
/** 「哦，讲讲闭包」: something is wanted. */
const WISHED =
  '(?:请|麻烦|我想|我要|下一个|下面|再)+[讲说看听做问]|(?:[讲说][讲说一解下]|介绍|解释|举|给我|帮|发[我下一给]|教|告诉|说明|列|看看|来[个点一])';
/** "懂了拼错了", "哦是中文括号": they see it themselves. */
const SEES = new RegExp(
  `^(?:(?:哦+|噢+|喔+)(?![，,\\s]*(?:那|什么|怎么|还|可|但|再|所以|${WISHED})).{1,16}|(?:懂|明白|知道|会)了(?![，,\\s]*(?:但|可|不|还|没|那|怎么|${WISHED})).{0,12})$`,
  'u',
);
const ASKS_ON = /[?？]|吗|呢|么|什么|怎么|为|哪|谁|几|啥|咋|但|可是|不过|还是|how|why|what|but|still/i;

/** Talk is talk only where nothing else is said, null elsewhere: "谢谢，那闭包呢？" is a question. */
export const talkOf = knownLately((text): Talk | null => {
  const unreadable = unreadableAlone(text);
  if (unreadable !== null) return unreadable;
  // Courtesies beside it are not what it is about: 「老师好 [图片]」.
  const shown = unreadableIn(text);
  if (shown !== null) return talkOf(withoutWrittenOut(text)) === null ? null : shown;
  const faces = talkOfFaces(text);
  if (faces !== null && faces !== 'empty') return faces;
  const bare = withoutTrailingMarks(text);
  if (bare === '') return 'empty';
  if (bare.length > LONGEST_TALK) return null;
  return (
    kindOf(bare) ??
    ofAll([...new Set(bare.split(BETWEEN_PARTS))], bare) ??
    ofAll(sentencesOf(bare), bare) ??
    runOn(bare, text) ??
    settling(bare, text) ??
    englishTalkOf(text) ??
    besideLaughter(bare) ??
    faces
  );
});

const kindOf = (text: string): Talk | null => TALK.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** The kind of the first piece, where every one of them is talk: "666 太强了", "先下了，明天见". As a whole it is none. */
function ofAll(pieces: readonly string[], whole: string): Talk | null {
  let first: Talk | null = null;
  for (const piece of pieces) {
    const kind = piece === whole ? null : kindOf(piece);
    if (kind === null) return null;
    first ??= kind;
  }
  return first;
}
const BETWEEN_PARTS = /[\s,，。.!！~～、;；]+/u;

/** "好的👌", "thanks, that makes sense now": what is said between the marks, without its pictures. */
const sentencesOf = (bare: string): string[] =>
  bare
    .replace(/\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}]/gu, '')
    .split(/[,，。.!！~～、;；]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** "谢谢老师讲得很清楚": two pieces of talk without a mark between them, neither of which asks. */
function runOn(bare: string, text: string): Talk | null {
  if (ASKS_ON.test(text) || !holdsHan(bare) || bare.length > LONGEST_RUN_ON) return null;
  for (let at = SHORTEST_PIECE; at <= bare.length - SHORTEST_PIECE; at++) {
    const first = kindOf(bare.slice(0, at));
    if (first !== null && kindOf(bare.slice(at)) !== null) return first;
  }
  return null;
}

/** "哈哈哈我是猪", "lol i spent 2 hours on that": told with a laugh, and nothing is asked or amiss. */
function besideLaughter(bare: string): Talk | null {
  const told = withoutLaughter(bare);
  if (told === bare || told.length > LONGEST_LAUGHED_AT || !TELLS.test(told)) return null;
  return ASKS_ON.test(told) || AMISS.test(told) ? null : 'laugh';
}
const TELLS = /[我你他她咱太真好绝]|[了吧啊呀嘛]$|\b(?:i|i'?m|my|me|we|you|this|that|it)\b/iu;
const AMISS = eitherOf(
  /错|[不没别无]|失败|卡|崩|坏|丢|难|笨|蠢|傻|菜|废|死|求|帮|讲|说|教|[=(){}[\]`]/iu,
  wholeWords(
    /errors?|wrong|crash\w*|fail\w*|br[eo]k\w*|stuck|not?|never|cant|dont|doesnt/iu,
    /didnt|wont|help|lost|dumb|stupid|idiot|hate|quit|explain|show|tell/iu,
  ),
  /n't/iu,
);
/** In characters. */
const LONGEST_LAUGHED_AT = 40;

/** In characters. */
const SHORTEST_PIECE = 2;
const LONGEST_RUN_ON = 24;

function settling(bare: string, text: string): Talk | null {
  if (ASKS_ON.test(text)) return null;
  if (SOLVED.test(bare)) return 'solved';
  return SEES.test(bare) ? 'understood' : null;
}

/** In characters; also bounds what the patterns above can take of time. */
const LONGEST_TALK = 60;

const CLOSING_MARK = /[\s。．.!！?？,，~～…、:：;；'"“”‘’()（）[\]【】]/u;

/** From the end on: a pattern that looks for the marks from the front takes quadratic time. */
function withoutTrailingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING_MARK.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end).trim();
}
