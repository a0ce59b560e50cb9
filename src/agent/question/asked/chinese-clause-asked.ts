import { holdsHan } from '../../../domain/language/han.ts';
import { ASKS } from '../asking-words.ts';
import { matterOf } from '../matter.ts';

/** A longer message is pasted. In UTF-16 units. */
const LONGEST = 120;
/** Fewer words of its own, and a clause is on anything. */
const LEAST_ASKED = 2;

/** In chats a blank is a comma. */
const BOUNDARY = /[，,。；;！!？?\s]{1,9}/u;
/** Code, and what stands on several lines, is one thing whatever commas it has. */
const CODE = /[\n`{}()=<>\\/]|\w\.\w/;
/** 「raw还是jpg」, 「能拔不」, 「要不要」: besides the words that ask. */
const ASKS_BESIDE = /还是|[不没][啊呀呢]?$|(\p{Script=Han})[不没]\1/u;
/** Of what another clause tells. */
const POINTS_BACK = /[这那它其此]|^(?:跟|和|与|比)/u;
/** Told beside it, it narrows what is asked. */
const NARROWS = /\d/;

/**
 * The one clause of a Chinese message that asks by itself: of 「raw还是jpg 平时拍哪个好」 「raw还是jpg」. Null where
 * it is one clause, long, shows code, or none stands alone; two that do ask two things, and one answer would leave
 * out the other.
 */
export function chineseClauseAsked(message: string): string | null {
  const text = message.trim();
  if (text.length > LONGEST || CODE.test(text) || !holdsHan(text)) return null;
  const clauses = text.split(BOUNDARY).filter((clause) => clause !== '');
  if (clauses.length < 2) return null;
  const [asked, another] = clauses.filter((clause) => {
    const others = clauses.filter((other) => other !== clause).join(' ');
    const asks = ASKS.test(clause) || ASKS_BESIDE.test(clause);
    return (
      asks && !POINTS_BACK.test(clause) && !NARROWS.test(others) && matterOf(clause).length >= LEAST_ASKED
    );
  });
  return asked === undefined || another !== undefined ? null : asked;
}
