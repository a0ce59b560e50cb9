import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { hasCode } from '../graded-work/has-code.ts';
import { phrasesFor } from '../phrases.ts';
import { ASKS } from '../question/asking-words.ts';
import { asksForShorter } from '../question/follow-up/asks-for-shorter.ts';
import { asksForSource } from '../question/follow-up/asks-for-source.ts';
import { furtherAsked } from '../question/follow-up/further-asked.ts';
import { isTriedInVain } from '../question/follow-up/tried-in-vain.ts';
import { matterOf } from '../question/matter.ts';
import type { AgentResult } from '../request.ts';
import type { Run } from '../run.ts';
import { saidAtOnce } from '../said.ts';
import { asideOf } from './aside.ts';

/** A longer message says what it is about. */
const LONGEST = 24;
const LONGEST_ENGLISH = 60;

/** That something does not work, and nothing of what: no word of the matter and no word of the machine's. */
const TROUBLE = inTurn(
  /^(?:我(?:的|这)?|你看|为什么|为啥|怎么|咋|老是|总是|一直|又|还是|还|也|就|都|老|全是?|好多|一大堆|代码|程序|一?运行|一?跑|显示|出现|好?烦|死|真|这个|这段|这里|那个|救命|帮帮我|帮我看看|老师|助教|[，,。.!！~～\s啊呀了])*/iu,
  /报错|出错|有?错误|有问题|出问题|出?bug|(?:运行|跑)(?:不了|失败|不起来|不通|不出来)|不能运行|不运行/iu,
  /(?:怎么办|咋办|咋整|怎么解决|怎么改|怎么回事|为什么|为啥|是什么原因|救命|[，,。.!！?？~～\s啊呀了呢吗])*$/iu,
);
const TROUBLE_ENGLISH = inTurn(
  /^(?:help|hi|so|why|(?:my|the|this) (?:code|program|script)|it|i|keeps?|still|just|got|get(?:s|ting)?|have|there is|an?|some|[,\s])*/i,
  /errors?|does(?: not|n'?t) (?:work|run)|(?:is|'s) not working|won'?t run|fails?|crash(?:es)?|bug/i,
  /(?: help| why| what do i do| what now|[\s.,!?])*$/i,
);

/**
 * Beside Chinese any word or sign may be a name; in English the words that only ask may be the matter: "what does
 * with do".
 */
const NOTHING_NAMED = /^[\p{Script=Han}\s，。！？、…~～,.!?]+$/u;
const BARE_ENGLISH = inTurn(
  /^(?:and |so |but )?/i,
  eitherOf(
    /why|how|what|how come|what now|what then|what (?:should|do|can) i do/i,
    /why is that|how so|(?:can you )?explain(?: more)?|(?:more|any) details?/i,
  ),
  /[\s.!?]*$/i,
);

/** 「老师叫什么」, 「有几个人」: it is about people, in words that elsewhere only address them or count. */
const AFTER_PEOPLE = /老师.{0,2}(?:叫|姓|是谁|是哪)|(?:几个|多少)人/;

/** What a message says too little of: which error, or what it is about at all; null where it says enough. */
export function saysTooLittle(text: string): 'error' | 'matter' | null {
  const said = text.trim();
  if (said.length > LONGEST_ENGLISH || hasCode(said)) return null;
  if (TROUBLE_ENGLISH.test(said) || (said.length <= LONGEST && TROUBLE.test(said))) return 'error';
  const isBare =
    BARE_ENGLISH.test(said) ||
    (NOTHING_NAMED.test(said) && ASKS.test(said) && !AFTER_PEOPLE.test(said) && matterOf(said).length === 0);
  return said.length <= LONGEST && isBare ? 'matter' : null;
}

/**
 * Asks back where a message says too little to be looked up or passed on: a lone 「为啥」 or 「你确定吗」 that
 * follows nothing, a 「一直报错」 that shows no error. Once: whoever says as little again has a person come. Null for
 * everything else.
 */
export function askBack(run: Run): AgentResult | null {
  const { question, history, quoted } = run.request;
  const { unclear, errorUntold } = phrasesFor(run.language);
  const lacks = quoted === null ? saysTooLittle(question) : null;
  if (history.length === 0 && quoted === null && isTriedInVain(question))
    return saidAtOnce(run, 'small_talk', errorUntold);
  if (lacks === 'error' && history.every(({ text }) => text !== errorUntold))
    return saidAtOnce(run, 'small_talk', errorUntold);
  const isOfNothing = lacks === 'matter' || (quoted === null && asksForSource(question));
  // 「展开讲讲」, and nothing was said before.
  const goesOn = quoted === null && (furtherAsked(question) !== null || asksForShorter(question));
  const isAsked = history.length === 0 && (goesOn || (isOfNothing && asideOf(run.request) === null));
  return isAsked ? saidAtOnce(run, 'small_talk', unclear) : null;
}
