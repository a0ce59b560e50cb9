import { eitherOf } from '../../../domain/language/either-of.ts';
import { type PlainText, plainReading } from '../plain-text.ts';

/**
 * Words in a script that neither Chinese nor English is written in, and letters in boxes. A course on Russian or
 * Japanese has such words in its passages; what no passage has was written so that nobody who looks after the group
 * can read it, or so that a filter cannot.
 */
const FOREIGN_RUN = /(?:(?!\p{Script=Han}|\p{Script=Latin})[\p{L}\p{M}\u30fc])+/gu;
/** α, β, π: quantities of a formula. */
const ONE_GREEK = /^\p{Script=Greek}$/u;
/** A Latin letter that no alphabet has: small capitals, turned letters, modifiers. */
const ODD_LATIN = /[\u0250-\u02ff\u1d00-\u1dbf\ua720-\ua7ff]{2}/u;
const BOXED = /[\u{1F110}-\u{1F189}]|[\u{1F1E6}-\u{1F1FF}]{3}/u;
/**
 * Letters of formulas and in rings that make a word: 𝓪𝓵𝓵, ⓐⓛⓛ. One is a quantity, or the item of a list; right before
 * a Chinese word it stands for an @.
 */
const DRESSED = /[\u249c-\u24e9\u{1D400}-\u{1D7CB}]{2}|[\u24b6\u24d0](?=\p{Script=Han})/u;

/** A word in another script that the cited passages do not hold, or null. */
export function strangeScript({ text }: PlainText, held: () => string): string | null {
  if (!MAY_BE_FOREIGN.test(text)) return null;
  const folded = text.normalize('NFKC').toLowerCase();
  const passages = held();
  for (const run of folded.match(FOREIGN_RUN) ?? []) {
    if (ONE_GREEK.test(run) || passages.includes(plainReading(run))) continue;
    return run;
  }
  const dressed = DRESSED.exec(text)?.[0];
  if (dressed !== undefined) return dressed;
  const odd = ODD_LATIN.exec(folded)?.[0] ?? BOXED.exec(text)?.[0];
  return odd !== undefined && !passages.includes(plainReading(odd)) ? odd : null;
}

/** Cheap: most texts have no such letter. */
const MAY_BE_FOREIGN = eitherOf(
  /[\u0250-\u02ff\u0370-\u1fff\u249c-\u24e9\u2c00-\u2dff\u3040-\u31ff\ua000-\ua4cf\ua720-\ua7ff\ua960-\ud7ff\uf900-\ufdff\ufe70-\ufeff\uff66-\uffdc]/u,
  /[\u{10000}-\u{1bfff}\u{1D400}-\u{1D7CB}\u{1F110}-\u{1F1FF}]/u,
);
