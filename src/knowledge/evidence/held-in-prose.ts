import { escaped } from '../../domain/language/escaped.ts';
import type { Passage } from '../../domain/school/course.ts';
import { contentWordsOf } from '../question-forms/content-words.ts';
import { subjectToDefine } from '../question-forms/definition-asked.ts';
import { withoutListings } from '../words/markdown-cleaning.ts';
import { tokenise } from '../words/tokens.ts';

/**
 * No more of its words than this in the text beside the listings, and a listing was found that happens to have them.
 */
const LEAST = 0.5;

/**
 * Does what a Chinese passage says, and not only what it lists, hold the words of an English question? "is python
 * free" is not answered by a listing with `def test_free():`.
 */
export function isHeldInProse(question: string, { title, headings, text }: Passage): boolean {
  const words = contentWordsOf(question);
  if (words.length === 0) return true;
  const prose = new Set(tokenise([title, ...headings, withoutListings(text)].join('\n')));
  const held = words.filter((word) => word.every((term) => prose.has(term)));
  return held.length > words.length * LEAST;
}

const LATIN_WORD = /^[a-z][a-z0-9]+$/;
/** A command or an expression in a sentence speaks of what it begins with: «`coalesce(x, 0)` gives the first value». */
const CODE_SPAN = /`([^`\n]*)`/g;
const firstWordOf = (code: string): string => code.trim().split(/\s/, 1)[0] ?? '';

/** 「那java里呢」: in another language, or another program. */
const IN_IT =
  /^\s*那?么?(?:在|换成|如果是)?\s?([a-z][a-z0-9]*)\s?(?:语言)?(?:里面?|中)(?:呢|怎么[样办]?)?[\s?？呢]*$/i;

/**
 * Is what a question would have defined, or asks about whatever is in it, named in a passage only by a command or a
 * listing? "what is pip" is not answered by «add the missing parts with `sudo apt install python3-pip`».
 */
export function isNamedOnlyInCode(question: string, { title, headings, text }: Passage): boolean {
  const subject = subjectToDefine(question) ?? IN_IT.exec(question)?.[1]?.toLowerCase() ?? null;
  if (subject === null || !LATIN_WORD.test(subject)) return false;
  // The subject is read without the marks around it: `__init__` as `init`.
  const named = new RegExp(`(?<![\\w-])_{0,2}${escaped(subject)}_{0,2}(?![\\w-])`, 'i');
  const inCode = new RegExp(`(?<![a-z0-9])${escaped(subject)}(?![a-z0-9])`, 'i');
  const prose = withoutListings(text).replace(CODE_SPAN, (_, code: string) => `\`${firstWordOf(code)}\``);
  return inCode.test(text) && !named.test([title, ...headings, prose].join('\n'));
}
