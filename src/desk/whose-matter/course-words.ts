import type { NearestPassage } from '../../domain/conversation/question.ts';

/** A heading that asks is a FAQ's: around the lessons as often as in them. */
const ASKS = /[?？]\s*$|^(?:how|what|why|can|may|do|does|is|are|when|where|who)\b/i;
const HAN_RUNS = /\p{Script=Han}+/gu;
const WORDS = /[a-z0-9_]{2,}/g;
const SAYS_NOTHING = new Set(
  `the and for you can how what why does are was this that with have has not but when where who which will just get
   its it is in on of to do my me we if or an at be from`.split(/\s+/),
);

/** Shares of a question's pairs of characters and words, 0..1, that the nearest lessons hold. */
export interface HeldByLessons {
  inTitles: number;
  inAll: number;
}

export function heldByLessons(question: string, nearest: readonly NearestPassage[]): HeldByLessons {
  const sought = soughtIn(question.toLowerCase());
  const lessons = nearest.filter(({ title }) => !ASKS.test(title));
  const titles = lessons.map(({ title }) => title.toLowerCase());
  const all = lessons.map(({ title, text }) => `${title}\n${text}`.toLowerCase());
  const held = (texts: readonly string[]): number =>
    sought.filter((part) => texts.some((text) => text.includes(part))).length / Math.max(1, sought.length);
  return { inTitles: held(titles), inAll: held(all) };
}

function soughtIn(text: string): string[] {
  const pairs = [...text.matchAll(HAN_RUNS)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  const words = [...text.matchAll(WORDS)].map(([word]) => word).filter((word) => !SAYS_NOTHING.has(word));
  return [...new Set([...pairs, ...words])];
}
