import { eitherOf } from '../../domain/language/either-of.ts';
import { type Language, languageOf, writtenIn } from '../../domain/language/language.ts';
import type { FoundPassage } from '../lookup/found-passage.ts';
import type { SearchedIndex } from '../lookup/searched-index.ts';
import { type GlossedPairs, glossedPairs, wordPairs } from '../word-pairs/index.ts';
import { namesOfSign, SIGN } from './symbols-named.ts';
import { isWrapping, knownByUse, phraseAt, type TermsOf } from './words-across.ts';

/** Passages that tell what language a course is in, where a question was looked for in it. */
const LOOKED_AT = 5;
/** A longer text is pasted, and no question. */
const LONGEST_QUESTION = 300;

export interface QuestionAcross {
  text: string;
  /** All of its matter crossed. */
  isWhole: boolean;
}

/**
 * A question in the words of material that is in the other language, for searching it: its form ("what is …", "how do
 * I …"), its terms by the word pairs, names and code as they are. A word that no pair has stays, and counts as one that
 * the course does not know. Null where the material is in the asker's language, or nothing of the question crosses.
 */
export async function questionAcross(
  question: string,
  found: readonly FoundPassage[],
  index: Pick<SearchedIndex, 'terms'>,
): Promise<QuestionAcross | null> {
  if (question.length > LONGEST_QUESTION) return null;
  const from = languageOf(question);
  const others = found.slice(0, LOOKED_AT).filter(({ passage }) => writtenIn(passage.text) !== from);
  if (others.length * 2 <= Math.min(found.length, LOOKED_AT)) return null;
  // What the course itself glosses, 闭包（closure）, is its own word for it.
  const glossed = glossedPairs(found.map(({ passage }) => passage.text).join('\n'));
  // Read once to see what words it may need, and again with what the course has of them.
  const wanted = new Set<string>();
  crossedBy(question, from, glossed, (form) => {
    wanted.add(form);
    return [];
  });
  const forms = [...wanted];
  const terms = await index.terms(forms);
  const known = new Map(forms.map((form, at) => [form, terms[at] ?? []]));
  return crossedBy(question, from, glossed, (form) => known.get(form) ?? []);
}

function crossedBy(
  question: string,
  from: Language,
  glossed: GlossedPairs,
  termsOf: TermsOf,
): QuestionAcross | null {
  const words = from === 'en' ? chineseFor : englishFor;
  const knows = (form: string): boolean => termsOf(form).every(({ known }) => known);
  let crossed = 0;
  let isWhole = true;
  const cross = (text: string): string => {
    const parts = words(text, glossed, (forms) => knownByUse(forms, termsOf)[0] ?? forms[0]);
    crossed += parts.filter(({ isCrossed }) => isCrossed).length;
    for (const { form, isCrossed } of parts)
      isWhole = (isCrossed || isItself(form) || knows(form)) && isWhole;
    return parts.map(({ form }) => form).join(' ');
  };
  const text = inForm(question, from, cross);
  return crossed > 0 ? { text, isWhole } : null;
}

/** A name, a number or code: the same in either language. */
const isItself = (form: string): boolean => !/^(?:[a-z]+(?:['’-][a-z]+)*|\p{Script=Han}+)$/u.test(form);

/** How questions are put, and how the same is put in the other language. */
const FORMS: Record<Language, [RegExp, (cross: (text: string) => string, parts: string[]) => string][]> = {
  en: [
    [
      /\bdifferences? between (?:an? |the )?(.+?) and (?:an? |the )?(.+?)[?.!\s]*$/i,
      (cross, [one = '', other = '']) => `${cross(one)}和${cross(other)}有什么区别`,
    ],
    [
      /^how (?:is|are|do|does) (?:an? |the )?(.+?) (?:different|differ) from (?:an? |the )?(.+?)[?.!\s]*$/i,
      (cross, [one = '', other = '']) => `${cross(one)}和${cross(other)}有什么区别`,
    ],
    [/^what(?:'s| is| are) (.+?) (?:used )?for[?.!\s]*$/i, (cross, [what = '']) => `${cross(what)}有什么用`],
    [/^what does (.+?) (?:mean|stand for)[?.!\s]*$/i, (cross, [what = '']) => `${cross(what)}是什么意思`],
    [
      /^(?:so |and |please,? )?what(?:'s|s| is| are) (?:an? |the )?([\w`.()-]+(?: [\w`.()-]+){0,2})[?.!\s]*$/i,
      (cross, [what = '']) => `${cross(what)}是什么`,
    ],
    [/^(?:.*\b)?why\b(.+)$/is, (cross, [what = '']) => `为什么${cross(what)}`],
    [/^(?:.*\b)?how (?:many|much)\b(.+)$/is, (cross, [what = '']) => `${cross(what)} 多少`],
    [/^(?:.*\b)?how long\b(.+)$/is, (cross, [what = '']) => `${cross(what)} 多久`],
    [/^(?:.*\b)?how\b(.+)$/is, (cross, [what = '']) => `怎么${cross(what)}`],
    [/^(?:.*\b)?when\b(.+)$/is, (cross, [what = '']) => `什么时候${cross(what)}`],
    [/^(?:.*\b)?where\b(.+)$/is, (cross, [what = '']) => `${cross(what)} 在哪里`],
    [
      /^(?:can|could|may|do|does|is|are|must|should|will)\b(.+)$/is,
      (cross, [what = '']) => `${cross(what)} 吗`,
    ],
  ],
  zh: [
    [
      /^(.+?)(?:和|与|跟)(.+?)(?:之间)?(?:到底)?(?:有|是|的)?(?:什么|啥|哪些)?(?:区别|差别|不同|不一样)/u,
      (cross, [one = '', other = '']) => `What is the difference between ${cross(one)} and ${cross(other)}?`,
    ],
    [
      eitherOf(
        /^(?:请问)?(?:什么是|什么叫做?)(.+?)[?？。\s]*$/u,
        /^(?:请问)?(.+?)(?:是什么意思|是什么|是啥|什么意思)[呀啊呢]?[?？。\s]*$/u,
      ),
      (cross, [one, other]) => `What is ${cross(one ?? other ?? '')}?`,
    ],
    [/^(.*?)(?:为什么|为啥|为何)(.+)$/su, (cross, [one = '', other = '']) => `Why ${cross(one + other)}?`],
    [
      /^(.*?)(?:怎么样?|如何|怎样|咋)(.*)$/su,
      (cross, [one = '', other = '']) => `How do I ${cross(`${other} ${one}`)}?`,
    ],
    [
      /^(.*?)(?:什么时候|何时|几点|哪天)(.*)$/su,
      (cross, [one = '', other = '']) => `When ${cross(one + other)}?`,
    ],
    [
      /^(.*?)(?:多少|几个|几次|几本|几天)(.*)$/su,
      (cross, [one = '', other = '']) => `How many ${cross(`${other} ${one}`)}?`,
    ],
    [/^(.*?)(?:哪里|哪儿)(.*)$/su, (cross, [one = '', other = '']) => `Where ${cross(one + other)}?`],
  ],
};

function inForm(question: string, from: Language, cross: (text: string) => string): string {
  const text = question.trim();
  for (const [pattern, put] of FORMS[from]) {
    const match = pattern.exec(text);
    if (match) return put(cross, match.slice(1));
  }
  return cross(text);
}

type Choose = (forms: readonly string[]) => string | undefined;

interface Part {
  form: string;
  isCrossed: boolean;
}

const LATIN_WORD = new RegExp(
  `\`[^\`]+\`|[A-Za-z_][\\w.]*(?:\\(\\))?(?:['’-][A-Za-z]+)*|\\d+(?:\\.\\d+)*%?|\\p{Script=Han}+|${SIGN.source}`,
  'gu',
);

function chineseFor(text: string, glossed: GlossedPairs, choose: Choose): Part[] {
  const { ofLatin } = wordPairs();
  const words = text.match(LATIN_WORD) ?? [];
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const step = phraseAt(words, at, glossed.ofLatin) ?? phraseAt(words, at, ofLatin);
    const [word = ''] = words.slice(at);
    const sign = namesOfSign(word, 'zh');
    if (step) parts.push({ form: choose(step.forms) ?? word, isCrossed: true });
    else if (sign.length > 0) parts.push({ form: choose(sign) ?? word, isCrossed: true });
    else if (!isWrapping(word)) parts.push({ form: word, isCrossed: false });
    at += step?.length ?? 1;
  }
  return parts;
}

/** What a Chinese question says around its terms. */
const AROUND =
  /(?:请问|一下|应该|可以|怎么办|不了|我们|你们|老师|同学|[的了吗呢吧啊呀么嘛在是有和与我你他它们个这那就都也还要会能可该不没])/uy;

function englishFor(text: string, glossed: GlossedPairs, choose: Choose): Part[] {
  const { ofHan, english } = wordPairs();
  const formsOf = (form: string): readonly string[] | undefined => glossed.ofHan.get(form) ?? ofHan.get(form);
  const parts: Part[] = [];
  for (const [run] of text.matchAll(LATIN_WORD)) {
    const sign = namesOfSign(run, 'en');
    if (sign.length > 0) {
      parts.push({ form: choose(sign) ?? run, isCrossed: true });
      continue;
    }
    if (!/^\p{Script=Han}/u.test(run)) {
      parts.push({ form: run, isCrossed: false });
      continue;
    }
    let unknown = '';
    const flush = (): void => {
      if (unknown !== '') parts.push({ form: unknown, isCrossed: false });
      unknown = '';
    };
    for (let at = 0; at < run.length; ) {
      let length = Math.min(LONGEST_HAN, run.length - at);
      while (length > 0 && !formsOf(run.slice(at, at + length))) length--;
      AROUND.lastIndex = at;
      const around = AROUND.exec(run)?.[0].length ?? 0;
      if (length > 1 || (length === 1 && around === 0)) {
        flush();
        const forms = (formsOf(run.slice(at, at + length)) ?? []).map((stem) => english.get(stem) ?? stem);
        parts.push({ form: choose(forms) ?? '', isCrossed: true });
        at += length;
      } else if (around > 0) {
        flush();
        at += 1;
      } else {
        unknown += run[at];
        at++;
      }
    }
    flush();
  }
  return parts;
}

/** Characters of the longest Chinese form. */
const LONGEST_HAN = 8;
