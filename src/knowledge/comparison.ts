import type { Passage } from '../domain/course.ts';
import { foldText } from './character-folding.ts';

/** Longest name of one of two things that are compared, in characters. */
const LONGEST_NAME = 24;
/** A longer question is not one comparison. */
const LONGEST_QUESTION = 120;

const CODE_BLOCK = /^(```|~~~)[\s\S]*?^\1/gm;

const CHINESE =
  /^(?:请问|问一下|想问|老师|python)?[里中,，\s]*(.+?)\s*(?:和|与|跟|同|还是|、|vs\.?)\s*(.+?)\s*(?:之间|两者|两个)?(?:到底)?(?:有|是|的)?(?:什么|啥|哪些|何)?(?:主要)?(?:的)?(?:区别|差别|差异|不同|不一样|异同|差在哪|差在什么|怎么区分|如何区分|怎么分)/i;
const ENGLISH =
  /\bdifferences? between (?:an? |the )?(.+?) (?:and|vs\.?) (?:an? |the )?(.+?)(?: in .+)?[?.!\s]*$/i;

/** The two things that a question asks to tell apart, folded; null where it asks something else. */
export function comparedThings(question: string): [string, string] | null {
  if (question.length > LONGEST_QUESTION) return null;
  const match = CHINESE.exec(question.trim()) ?? ENGLISH.exec(question);
  const [first = '', second = ''] = match ? [plain(match[1] ?? ''), plain(match[2] ?? '')] : [];
  const named = (name: string): boolean => name !== '' && name.length <= LONGEST_NAME;
  return named(first) && named(second) ? [first, second] : null;
}

/**
 * A passage that names only one of the two tells nothing apart. Its own title, question and prose count: a chapter's heading
 * names what many passages are about, and a listing may hold any word.
 */
export function namesBoth(
  passage: Pick<Passage, 'title' | 'question' | 'text'>,
  [first, second]: readonly [string, string],
): boolean {
  const named = namedIn(passage);
  return named.includes(first) && named.includes(second);
}

/** What passages speak of, folded; passages are never written to. */
const known = new WeakMap<object, string>();

function namedIn(passage: Pick<Passage, 'title' | 'question' | 'text'>): string {
  let named = known.get(passage);
  if (named === undefined) {
    const { title, question, text } = passage;
    named = plain(`${title}\n${question ?? ''}\n${text.replace(CODE_BLOCK, '')}`);
    known.set(passage, named);
  }
  return named;
}

const plain = (text: string): string =>
  foldText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[`*_"“”「」『』\s]/g, '');
