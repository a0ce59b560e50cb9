import { CODE_SPAN } from '../../../domain/language/code-marks.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { flatten, type HeldPassage } from '../reading/held-passage.ts';

/*
 * A sentence is in one language. What stands in it in the other one is compared with nothing, so the passage has to
 * have it word for word: "A closure is an inner function, 全班都出来".
 */

/** What stands in quotation marks of any kind. */
export const QUOTATION = /[“"「『]([^”"」』\n]{1,80})[”"」』]/g;
const HAN_RUN = /\p{Script=Han}+/gu;
/** So many Latin words in a row are no name of a thing. */
const LATIN_RUN = /[A-Za-z]{2,}(?:['’-][A-Za-z]+)*(?:[\s,]+[A-Za-z]+(?:['’-][A-Za-z]+)*){3,}/g;
const LATIN_WORD = /[A-Za-z]{2,}/;

/** What a sentence of both languages has in the other one than its passage's and the passage has not; or null. */
export function strangeInTheOther(text: string, held: HeldPassage): string | null {
  if (!holdsHan(text) || !LATIN_WORD.test(text)) return null;
  const has = (part: string): boolean => held.body.includes(flatten(part));
  const prose = text
    .replace(CODE_SPAN, ' ')
    .replace(QUOTATION, (whole, quoted: string) => (has(quoted) ? ' ' : whole));
  const latin = prose.match(LATIN_RUN);
  const han = prose.match(HAN_RUN);
  if (!latin || !han) return null;
  return (held.han ? latin : han).find((run) => !has(run)) ?? null;
}
