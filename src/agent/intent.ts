import type { Course, GradedWork } from '../domain/course.ts';
import type { Guardian } from '../domain/guardian.ts';
import { complaintIn, crisisOf, saysUnderFourteen } from '../moderation/index.ts';
import { gradedWorkIn, lastGradedWork, withoutNamesOf } from './graded-work/named.ts';
import { asksForStanding } from './question/asks-for-standing.ts';
import { hasCode } from './question/has-code.ts';
import { type OutOfBounds, whyOutOfBounds } from './question/out-of-bounds.ts';
import { type Talk, talkOf } from './question/small-talk.ts';
import { asksAfterReply } from './question/waiting.ts';
import { wantsPerson } from './question/wants-person.ts';
import { wantsItDone, wantsNamedWork, wantsSolution, wantsWhatWasNamed } from './question/wants-solution.ts';

/** What a message wants, as far as its words alone say. */
export type Intent =
  | { kind: 'question' }
  | { kind: 'small_talk'; talk: Talk }
  /** Somebody may be about to harm themselves. */
  | { kind: 'crisis' }
  /** Said to be under fourteen, and no guardian has consented. */
  | { kind: 'minor' }
  /** A person is asked for. */
  | { kind: 'person' }
  /** About the school, its price or its service. */
  | { kind: 'complaint' }
  /** A reply is waited for. */
  | { kind: 'waiting' }
  /** How the learner who asks stands in the course. */
  | { kind: 'standing' }
  | { kind: 'out_of_bounds'; why: OutOfBounds }
  /** `before`: the work was named earlier, and what is asked now may be of its own. */
  | { kind: 'graded'; course: Course; work: GradedWork; before?: true }
  /** Homework is to be done for them, whichever. */
  | { kind: 'homework' };

const HOMEWORK = /作业|homework|assignment|coursework/i;
const DOES_HOMEWORK = /[帮替给]我?(写|做)(一下|个|篇|份)?.{0,6}作业/;

/**
 * What a person has to see comes first: "不想活了，作业不做了" is not about homework. `history` is what this learner said
 * before, oldest first: "看不懂，你直接写出来吧" is about the work named there. `burst` is the text behind those messages
 * of theirs that nobody has answered yet.
 */
export function intentOf(
  text: string,
  courses: Course[],
  history: string[] = [],
  guardian: Guardian = 'not_asked',
  burst: string = text,
): Intent {
  if (crisisOf(text.normalize('NFKC').toLowerCase()) !== null) return { kind: 'crisis' };
  if (guardian === 'awaited' || (guardian === 'not_asked' && saysUnderFourteen(text)))
    return { kind: 'minor' };
  if (wantsPerson(text)) return { kind: 'person' };
  const talk = talkOf(text);
  if (talk) return { kind: 'small_talk', talk };
  const why = whyOutOfBounds(text);
  if (why !== null) return { kind: 'out_of_bounds', why };
  if (complaintIn(text) !== null) return { kind: 'complaint' };
  if (asksAfterReply(text)) return { kind: 'waiting' };
  if (asksForStanding(text)) return { kind: 'standing' };
  const named = gradedWorkIn(text, courses);
  if (named && (wantsNamedWork(withoutNamesOf(named.work, text)) || hasCode(text)))
    return { kind: 'graded', ...named };
  const inPieces = named || burst === text ? null : gradedWorkIn(burst, courses);
  if (inPieces && wantsNamedWork(withoutNamesOf(inPieces.work, burst)))
    return { kind: 'graded', ...inPieces, before: true };
  const before =
    named || !(wantsSolution(text) || wantsWhatWasNamed(text)) ? null : lastGradedWork(history, courses);
  if (before) return { kind: 'graded', ...before, before: true };
  if (DOES_HOMEWORK.test(text) || (wantsItDone(text) && HOMEWORK.test(text))) return { kind: 'homework' };
  return { kind: 'question' };
}
