import type { Course } from '../domain/school/course.ts';
import type { Guardian } from '../domain/school/guardian.ts';
import { complaintIn, saysUnderFourteen, speaksOfSelfHarm } from '../moderation/index.ts';
import { type WorkWanted, wantsHomeworkDone, workWanted } from './graded-work/work-wanted.ts';
import { asksAfterReply } from './question/intents/asks-after-reply.ts';
import { asksForStanding, asksForStandingOfAnother } from './question/intents/asks-for-standing.ts';
import { type OutOfBounds, whyOutOfBounds } from './question/intents/out-of-bounds.ts';
import { talkOf } from './question/intents/small-talk.ts';
import type { Talk } from './question/intents/talk-patterns.ts';
import { wantsPerson } from './question/intents/wants-person.ts';

/** What a message wants, as far as its words alone say. In the order in which it is looked for. */
export type Intent =
  /** Somebody may be about to harm themselves. */
  | { kind: 'crisis' }
  /** Said to be under fourteen, and no guardian has consented. */
  | { kind: 'minor' }
  /** A person is asked for. */
  | { kind: 'person' }
  | { kind: 'small_talk'; talk: Talk }
  | { kind: 'out_of_bounds'; why: OutOfBounds }
  /** About the school, its price or its service. */
  | { kind: 'complaint' }
  /** A reply is waited for. */
  | { kind: 'waiting' }
  /** How the learner who asks stands in the course. */
  | { kind: 'standing' }
  /** How somebody else does. */
  | { kind: 'standing_of_another' }
  | ({ kind: 'graded' } & WorkWanted)
  /** Homework is to be done for them, whichever. */
  | { kind: 'homework' }
  | { kind: 'question' };

/** A message, and what is known of whoever sent it. */
export interface AskersMessage {
  text: string;
  /** Whose graded work may be meant. */
  courses: Course[];
  /** What this learner said and quoted before, oldest first: "看不懂，你直接写出来吧" is about the work named there. */
  history?: readonly string[];
  /** `not_asked` where it is left out. */
  guardian?: Guardian;
  /** The text behind those messages of theirs that nobody has answered yet; the message itself where it is left out. */
  burst?: string;
}

/** Tells what a message wants where it is of the one kind that this knows; null where it is not. */
type Recogniser = (said: AskersMessage) => Intent | null;

const when = (is: boolean, intent: Intent): Intent | null => (is ? intent : null);

/**
 * Who is asked first. Each is asked in turn, and the first that knows a message has settled it: a new one goes where
 * those above it are to be heard before it, and those below it are not. What an intent is answered with stands in
 * `replyTo`, in the same order.
 */
const RECOGNISERS: readonly Recogniser[] = [
  // What a person has to see: "不想活了，作业不做了" is not about homework.
  ({ text }) => when(speaksOfSelfHarm(text), { kind: 'crisis' }),
  ({ text, guardian = 'not_asked' }) => when(isMinor(text, guardian), { kind: 'minor' }),
  ({ text }) => when(wantsPerson(text), { kind: 'person' }),
  // Nothing else is said: whatever is said beside it makes something else of it.
  ({ text }) => intentOrNull(onlyTalk(text), (talk) => ({ kind: 'small_talk', talk })),
  // Whatever else is asked beside it.
  ({ text }) => intentOrNull(whyOutOfBounds(text), (why) => ({ kind: 'out_of_bounds', why })),
  ({ text }) => when(complaintIn(text) !== null, { kind: 'complaint' }),
  ({ text }) => when(asksAfterReply(text), { kind: 'waiting' }),
  // Before one's own: "帮我看下张伟考了几分".
  ({ text }) => when(asksForStandingOfAnother(text), { kind: 'standing_of_another' }),
  // Before graded work: "我作业一得了几分" is about the mark, and wants nothing done.
  ({ text }) => when(asksForStanding(text), { kind: 'standing' }),
  // Work that the courses know, before work that only goes by the name of homework.
  (said) => intentOrNull(workWanted(said), (wanted) => ({ kind: 'graded', ...wanted })),
  ({ text }) => when(wantsHomeworkDone(text), { kind: 'homework' }),
];

/** What a message wants, by its words alone; a question where nobody knows better. */
export function intentOf(said: AskersMessage): Intent {
  for (const recognise of RECOGNISERS) {
    const intent = recognise(said);
    if (intent !== null) return intent;
  }
  return { kind: 'question' };
}

/**
 * 「明白了，我要投诉你们」 has understood, and wants more than to be told so; who scolds the assistant is heard by
 * itself.
 */
function onlyTalk(text: string): Talk | null {
  const talk = talkOf(text);
  return talk !== 'no_help' && complaintIn(text) !== null ? null : talk;
}

const intentOrNull = <Found>(found: Found | null, of: (found: Found) => Intent): Intent | null =>
  found === null ? null : of(found);

const isMinor = (text: string, guardian: Guardian): boolean =>
  guardian === 'awaited' || (guardian === 'not_asked' && saysUnderFourteen(text));
