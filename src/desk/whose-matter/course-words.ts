import { knownLately } from '../../domain/caches/known-lately.ts';
import type { NearestPassage } from '../../domain/conversation/question.ts';
import { eitherOf } from '../../domain/language/either-of.ts';

/** A heading that asks is a FAQ's: around the lessons as often as in them. */
const ASKS = /[?？]\s*$|^(?:how|what|why|can|may|do|does|is|are|when|where|who)\b/i;
const HAN_RUNS = /\p{Script=Han}+/gu;
/** What a question is asked with, and lessons are written with: it cuts a run of characters apart. */
const ASKED_WITH = eitherOf(
  /为什么|怎么样?|什么|这门课|这节课|课程|可以|能不能|是不是|有没有|会不会|要不要|多少/gu,
  /老师|助教|请问|一下|哪[里个些]|[的了吗呢吧啊呀在是我你他她们这那就都也还和跟与么咋啥谁]/gu,
);
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

const soughtIn = knownLately((text): readonly string[] => {
  const pairs = [...text.replace(ASKED_WITH, ' ').matchAll(HAN_RUNS)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  const words = [...text.matchAll(WORDS)].map(([word]) => word).filter((word) => !SAYS_NOTHING.has(word));
  return [...new Set([...pairs, ...words])];
});
