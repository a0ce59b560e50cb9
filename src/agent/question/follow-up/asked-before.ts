import type { Turn } from '../../../domain/conversation/answer.ts';
import { talkOf } from '../intents/small-talk.ts';
import { withoutCourtesies } from '../normalised/courtesies.ts';
import { ofWhatComes } from './asked-when-of.ts';
import { MAX_BURST } from './burst.ts';
import { goesOn, needsContext } from './follow-up-signs.ts';
import { meantInstead } from './meant-instead.ts';
import { withThingInstead } from './other-readings.ts';
import { isTriedInVain } from './tried-in-vain.ts';

/** Of what was said before, this much is enough to search by. */
export const MAX_CONTEXT = 160;

/**
 * What was asked before: back to the last message that stands on its own, and all of a burst, since the messages of
 * one learner in a row are one question in pieces.
 */
export function askedBefore(question: string, history: Turn[]): string {
  const before = history.filter((turn) => turn.text.trim() !== question.trim());
  const burst = before.length - 1 - before.findLastIndex((turn) => turn.role === 'assistant');
  const asked: string[] = [];
  for (const [back, turn] of before.toReversed().entries()) {
    if (turn.role !== 'user') continue;
    const text = withoutCourtesies(meantInstead(turn.text, before.slice(0, before.length - 1 - back)));
    // "举个例子" and then "为什么" are both about what came before them, and so is "重启也没用"; "嗯嗯" is about nothing.
    if (goesOn(text) || isTriedInVain(text) || talkOf(text) !== null) continue;
    asked.unshift(text);
    const earlier = before.slice(0, before.length - 1 - back).findLast(({ role }) => role === 'user');
    const isOfEarlier = earlier !== undefined && ofWhatComes(text, earlier.text) !== null;
    if (back + 1 >= Math.min(burst, MAX_BURST) && !needsContext(text) && !isOfEarlier) break;
  }
  const meant = SPEAKS_OF_BOTH.test(question) ? asked : withThingsPutIn(asked);
  return meant.join('\n').slice(-MAX_CONTEXT);
}

/** "这俩有啥区别" is about what was asked first as well. */
const SPEAKS_OF_BOTH =
  /[俩两]|它们|[区差]别|不同|一样|哪[个种]|\b(?:both|they|them|these|those|differ\w*|which)\b/i;

/** "那字典呢" after "列表怎么排序" asked 「字典怎么排序」; what comes next is about that. */
function withThingsPutIn(asked: readonly string[]): string[] {
  const meant: string[] = [];
  for (const one of asked) {
    const last = meant.at(-1);
    const put = last === undefined ? null : withThingInstead(one, last);
    if (put !== null) meant.pop();
    meant.push(put ?? one);
  }
  return meant;
}
