import { eitherOf } from '../../../../domain/language/either-of.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { MarkedText, markedSentencesOf } from '../../reading/marked-sentences.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { marksIn } from '../../reading/units.ts';

/*
 * How far a statement reaches: 必须 where its passage says 一般, 都 where the passage speaks of those that meet a
 * condition, a change in what the passage says is not affected.
 */

const STRICT = eitherOf(
  /必须|一律|一定(?!的|程度|量)|总是|永远|绝对|没有例外/iu,
  /\b(?:always|invariably|without exception|must|never)\b/iu,
);
/** "Doesn't always win", 不一定总是: no more than what is usual. */
const NOT_STRICT = eitherOf(
  /(?:不|未必|不会|并不|并非)(?:必须|一律|一定|总是|永远|绝对)/iu,
  /(?:\b(?:not|cannot|never)|n['’]t)(?: [a-z]+)? (?:always|necessarily|invariably)\b/iu,
);
const HEDGED = eitherOf(
  /一般|通常|大多|多数|往往|有时|可能|原则上/iu,
  /\b(?:usually|generally|normally|often|mostly|sometimes|typically|may|might)\b/iu,
);
/** In whatever case, and what holds in one alone. */
const EVER = eitherOf(
  /一定(?!的|程度|量)|总是|永远|绝对|随时|任何时候|什么时候都/iu,
  /\b(?:always|invariably|at any time|any time|whenever)\b/iu,
);
const IN_ONE_CASE = eitherOf(
  /只有|只[能在]|仅[在限]|除非|直到|之前|以前/iu,
  /\bonly (?:where|when|if|until|after|before|once|in|with|on|at|for)\b|\b(?:unless|until)\b/iu,
);
const ALL = /都(?=[可会能要算有应须得必属])/u;
/** What an "all" gathers up. */
const SEVERAL = eitherOf(
  /[和与及、跟同两二三四五六七八九十几多各每凡谁哪全双连也任]/u,
  /这些|它们|他们|无论|不论|不管|所有|一切|其他|都不|\d/u,
);
const EVERY = /[都均凡全皆每各也任、和与]|所有|一律|只要/u;
const CHANGES = eitherOf(
  /增加|减少|增大|减小|提高|降低|升高|下降|上升|改变|影响|移动|变化|变[大小多少快慢高低长短]/iu,
  /\b(?:increas|decreas|reduc|rais|lower|chang|affect|alter|shift)(?:e|es|ed|s|ing)?\b/iu,
);
const UNAFFECTED = eitherOf(
  /(?:不|没有|未)(?:会|再|能)?(?:影响|改变)([^，,；;。]{2,16})/giu,
  /\b(?:not|never) (?:affect|change|alter|influence) ([^,;.]{3,40})/giu,
  /\bno effect on ([^,;.]{3,40})/giu,
);
const DENIES = /[不没无未]|\b(?:not|no|never|cannot|without)\b|n['’]t\b/iu;

const CLAUSES = /[，,；;：:。！？!?\n（）()]|\.(?=\s|$)/u;
/** Share of what a clause says that its like in the passage has. */
const ALIKE = 0.5;

interface Parts {
  sentences: readonly MarkedText[];
  clauses: readonly MarkedText[];
  unaffected: { object: readonly string[]; sentence: MarkedText }[];
}

const partsOf = rememberedOf((passage): Parts => {
  const sentences = markedSentencesOf(passage);
  return {
    sentences,
    clauses: sentences.flatMap(({ text }) => text.split(CLAUSES).map((clause) => new MarkedText(clause))),
    unaffected: sentences.flatMap((sentence) =>
      matchesIn(sentence.text, UNAFFECTED).map((match) => ({
        object: [...marksIn(match[1] ?? match[2] ?? match[3] ?? '')],
        sentence,
      })),
    ),
  };
});

/** Those that share most of what a clause has of its passage; none where none shares enough. */
function mostAlike(marks: ReadonlySet<string>, parts: readonly MarkedText[]): MarkedText[] {
  const known = [...marks].filter((mark) => parts.some((part) => part.marks.has(mark)));
  const shared = parts.map((part) => known.filter((mark) => part.marks.has(mark)).length);
  const most = Math.max(...shared);
  return most > 1 && most >= known.length * ALIKE ? parts.filter((_, at) => shared[at] === most) : [];
}

/** A claim that reaches further than its passage; in a few words, or null. */
export function reachesFurther(text: string, passage: Passage): string | null {
  const isStrict = STRICT.test(text) && !HEDGED.test(text) && !NOT_STRICT.test(text);
  const isEver = EVER.test(text) && !IN_ONE_CASE.test(text) && !DENIES.test(text);
  const isAll = ALL.test(text);
  const changes = CHANGES.test(text);
  if (!isStrict && !isEver && !isAll && !changes) return null;
  const { sentences, clauses, unaffected } = partsOf(passage);
  const said = text.split(CLAUSES);
  for (const [at, clause] of said.entries()) {
    const marks = marksIn(clause);
    if (isStrict && STRICT.test(clause)) {
      const alike = mostAlike(marks, clauses);
      if (alike.some((there) => HEDGED.test(there.text)) && !alike.some((there) => STRICT.test(there.text)))
        return 'what is usual, as a must';
    }
    if (isEver && EVER.test(clause)) {
      const alike = mostAlike(marks, clauses);
      if (
        alike.some((there) => IN_ONE_CASE.test(there.text)) &&
        !alike.some((there) => EVER.test(there.text))
      )
        return 'what holds in one case, in any';
    }
    if (isAll && ALL.test(clause)) {
      const before =
        said
          .slice(0, at + 1)
          .join(' ')
          .split('都')[0] ?? '';
      const alike = SEVERAL.test(before) ? [] : mostAlike(marks, sentences);
      if (alike.length > 0 && !alike.some((there) => EVERY.test(there.text))) return 'the word for "all"';
    }
    if (changes && CHANGES.test(clause) && !DENIES.test(clause))
      for (const { object: whole, sentence } of unaffected) {
        const [object = ''] = whole;
        const known = [...marks].filter((mark) => sentence.marks.has(mark) && !whole.includes(mark));
        if (marks.has(object) && known.length >= (marks.size - 1) * ALIKE)
          return 'a change in what is not affected';
      }
  }
  return null;
}
