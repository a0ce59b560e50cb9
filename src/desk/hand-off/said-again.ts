import type { GroupMessage } from '../../domain/conversation/message.ts';
import { type Question, WAITING_STATUSES } from '../../domain/conversation/question.ts';
import type { Language } from '../../domain/language/language.ts';
import type { Group } from '../../domain/school/group.ts';
import { localTime } from '../../domain/time/local-time.ts';
import { clockTime } from '../../domain/time/time-in-words.ts';
import type { Repositories } from '../../store/index.ts';
import { joinThread, silenceOver } from './silence.ts';

/** What the question's history calls it. */
const SAID_AGAIN = 'said_again';
/** Further times are counted from the last known number. */
const MOST_EVENTS = 500;
/** An entry that is longer says what it is about well enough: only the count goes on. */
const LONGEST_TEXT = 2_000;
const COUNT_LINE =
  /(\n*)(?:（这位同学先后说了 (\d+) 次，最近一次 ([\d:]+)）|\(Said (\d+) times by this learner, last at ([\d:]+)\))/g;

/** Something that calls for an alert, said by whoever an alert may wait for already. */
export interface SaidAgain {
  group: Pick<Group, 'language' | 'timeZone'>;
  /** The group message; null over REST. */
  message: GroupMessage | null;
  /** What was said, where the desk cannot read it in its context. */
  words: string | null;
}

/**
 * An alert that somebody waits on is one matter: whoever says it again is not put on the desk again, the entry that is
 * there counts. In the caller's transaction, which from here on takes turns with others on the same person's alerts.
 * Null where none waits, or a person has closed it meanwhile: then it is a new matter.
 */
export async function countOnWaitingAlert(
  tx: Repositories,
  of: { groupId: string | null; askerId: string; reason: string },
  again: SaidAgain,
  now: number,
): Promise<Question | null> {
  await tx.locks.hold(`alert:${of.groupId}:${of.askerId}`);
  const waiting = await tx.questions.waitingAlert(of);
  // An edit is judged again, and its message is the one that stands there already.
  if (waiting === null || (again.message !== null && waiting.messageRowId === again.message.id))
    return waiting;
  return await count(tx, waiting, again, now);
}

async function count(
  tx: Repositories,
  alert: Question,
  { group, message, words }: SaidAgain,
  now: number,
): Promise<Question | null> {
  const before = (await tx.questionEvents.list(alert.id, MOST_EVENTS)).filter(
    ({ kind }) => kind === SAID_AGAIN,
  );
  const times = before.length + 2;
  const plain = alert.text.replace(COUNT_LINE, '');
  const isNew = words !== null && !plain.includes(words) && plain.length + words.length <= LONGEST_TEXT;
  const last = clockTime(localTime(now, group.timeZone).minute);
  const text = `${isNew ? `${plain}\n${words}` : plain}\n\n${countLine(times, last, group.language)}`;
  const counted = await tx.questions.move(alert.id, WAITING_STATUSES, { text }, now);
  if (!counted) return null;
  const detail = { times, ...(message ? { messageId: message.messageId } : {}) };
  await tx.questionEvents.append({ questionId: alert.id, kind: SAID_AGAIN, actor: null, detail }, now);
  const silence = message && (await silenceOver(tx, message, now));
  if (silence) await joinThread(tx, silence, message, now);
  return counted;
}

function countLine(times: number | string, last: string, language: Language): string {
  return language === 'zh'
    ? `（这位同学先后说了 ${times} 次，最近一次 ${last}）`
    : `(Said ${times} times by this learner, last at ${last})`;
}

/** An alert's text with the line that counts in that language. */
export const countLineIn = (text: string, language: Language): string =>
  text.replace(
    COUNT_LINE,
    (_, gap: string, zhTimes?: string, zhLast?: string, enTimes?: string, enLast?: string) =>
      `${gap}${countLine(zhTimes ?? enTimes ?? '', zhLast ?? enLast ?? '', language)}`,
  );
