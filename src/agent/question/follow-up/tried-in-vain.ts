import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

/** A longer message says what was tried. */
const LONGEST = 40;
const LONGEST_ENGLISH = 80;

const CHINESE = inTurn(
  /^(?:老师|助教|可是|但是|可|但|我|都|也|又|已经|刚才|刚刚|按你?说的|照你?说的|照着|重新|这样|一样地?|[，,。.!！~～\s])*/u,
  /(?:(?:试|改|重启|重装|弄|装|做|跑|换|写)[过了]*(?:好?几|很?多|半天|一下|一?遍|一?次|种|办法|方法|[，,。.!！~～\s])*)?/u,
  /(?:可是?|但是?|结果|还是|也|都|就|依然|仍然|又|[，,\s])+/u,
  /不行|没用|不管用|没反应|老样子|一样|不对|不可以|不起作用|没变化?|出错|报错|运行不了|跑不[了通起来]/u,
  /(?:怎么办|咋办|咋整|为什么|为啥|[，,。.!！?？~～\s啊呀了呢的])*$/u,
);
const ENGLISH = inTurn(
  /^(?:(?:i(?:'ve| have)? (?:just )?(?:tried|did) (?:it|that|this)(?: already| again)?|ok(?:ay)?|hmm+|no|nope|well|but|still)[,.! ]*)*/i,
  /(?:(?:it|that|this)(?:'s)? )?(?:still |just )*/i,
  eitherOf(
    inTurn(
      /(?:doesn'?t|does not|didn'?t|did not|won'?t|isn'?t|is not|not) /i,
      /(?:work|help|run|change anything)(?:ing)?(?: for me| either| at all)?/i,
    ),
    /no luck/i,
    /(?:the )?same (?:error|thing|problem|issue|result)(?: again)?/i,
    /(?:broken|failing|fails|the same|nothing|no difference)/i,
  ),
  /[\s.!?:(]*$/i,
);

/** 「可是我试了 utf-8 还是报错」: what was tried is named, and what came of it is not. */
const NAMED_CHINESE = inTurn(
  /^(?:老师|助教|可是|但是|不过|可|但|我|都|也|又|已经|刚才|刚刚|按你?说的|照你?说的|[，,。.!！~～\s])*/u,
  /(?:试|改|换|加|用|装|重装|删|设|写|放)(?:过了?|了|成了?|上了?|好了?)(?:一下)?/u,
  /[^，,。.!！?？\n怎什啥哪谁吗呢几]{1,12}?[，,\s]*(?:可是|但是|但|结果)?(?:还是|也|依然|仍然|照样|照旧)/u,
  /不行|没用|不管用|没反应|老样子|一样|不对|不可以|不起作用|没变化?|出错|报错|运行不了|跑不[了通起来]/u,
  /(?:怎么办|咋办|咋整|为什么|为啥|[，,。.!！?？~～\s啊呀了呢的])*$/u,
);
/** "i tried the full path and still get it" */
const NAMED_ENGLISH = inTurn(
  /^(?:(?:ok(?:ay)?|hmm+|no|well|but|and|yes|yeah)[,.! ]+)*/i,
  /(?:i|we)(?:'ve| have)? (?:already |just |also )?(?:tried|did|used|changed|added|set|put|removed|reinstalled|restarted) /i,
  /[^.?!,\n]{2,40}?,? (?:and|but) (?:(?:it|i|that)(?:'m|'s)? )?(?:am |is )?(?:still )/i,
  eitherOf(
    /(?:doesn'?t|does not|didn'?t|did not|won'?t|not) (?:work|help|run)(?:ing)?/i,
    /(?:get|gets|got|getting|see|have|shows?|gives?(?: me)?) (?:it|that|this|an error|the (?:same )?error|errors|the same(?: thing)?|nothing)/i,
    /fails?|failing|crash(?:es|ing)?|no luck|nothing|broken|the same/i,
  ),
  /[\s.!?:(]*$/i,
);

/** 「试了还是不行」, "still doesn't work": that something was done to no avail, and nothing of what came of it. */
export function isTriedInVain(text: string): boolean {
  const said = text.trim();
  if (said.length > LONGEST_ENGLISH) return false;
  return (
    ENGLISH.test(said) ||
    NAMED_ENGLISH.test(said) ||
    (said.length <= LONGEST && (CHINESE.test(said) || NAMED_CHINESE.test(said)))
  );
}
