import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { hasIdeographs, isEnglishFunctionTerm } from '../../words/function-words.ts';
import { type TextUnit, textUnits } from '../../words/text-units.ts';
import type { ListedItem } from './listings-in.ts';

/** What a Chinese procedure opens with. */
const OPENS = /首先|第一步|先(?![进生前后锋例驱天决辈行于])/u;
/** What goes on with one: each says that something has been done before. */
const GOES_ON = eitherOf(
  /接着|接下来|紧接着|然后|随后|[以之]后再?|最后(?![一的])/gu,
  /再(?![见次三也生版议现者度说])|等(?![于级式号价待])[^，。；]{1,15}[后了再，]/gu,
);
/** So many of these and somebody is told what to do in turn; "先算右边，再贴名字" has one and is an explanation. */
const LEAST_GOING_ON = 3;
/** Fewer sentences are shown whole as it is. */
const LEAST_SENTENCES = 3;

/** "Wipe the chain", "Then press it", "To fix a puncture, take the wheel out": somebody is told to do a thing. */
const TOLD_TO_DO = inTurn(
  /^(?:(?:To|When|Once|After|Before|As soon as)\b[^,.]{1,60}, )?/,
  /(?:(?:First|Second|Third|Then|Next|Now|Finally|Last|Lastly|Afterwards)(?: of all)?,? )?/,
  /([A-Za-z]+)(?: (?:up|off|out|down|in|on|over))? /,
  /(?:the|an?|it|them|your|each|every|all|both|one|two|half|some|any|another|with|until|for|to)\b/,
);
/** Of the sentences of a paragraph, those that have to say so. */
const SHARE_TOLD = 0.5;

/**
 * The sentences of the paragraph that a sentence is of, where they tell a procedure one step after another without
 * numbers: 「先…。接着…。 然后…。」, "Wipe the chain. Put … . Then …". Null where they do not.
 */
export function procedureToldIn(text: string, lead: Pick<TextUnit, 'start' | 'end'>): ListedItem[] | null {
  const units = textUnits(text).filter(({ kind }) => kind === 'sentence');
  const at = units.findIndex(({ start, end }) => start <= lead.start && lead.start < end);
  if (at < 0) return null;
  // Items of a list have their marks between them.
  const isOnePart = (one: number): boolean =>
    /^[^\S\n]*\n?[^\S\n]*$/.test(text.slice(units[one - 1]!.end, units[one]!.start));
  let [from, to] = [at, at];
  while (from > 0 && isOnePart(from)) from--;
  while (to + 1 < units.length && isOnePart(to + 1)) to++;
  const paragraph = units.slice(from, to + 1);
  if (paragraph.length < LEAST_SENTENCES) return null;
  const sentences = paragraph.map(({ start, end }) => text.slice(start, end).trim());
  const told = hasIdeographs(sentences[0]!) ? isToldInChinese(sentences) : isToldInEnglish(sentences);
  return told ? paragraph.map(({ start, end }, place) => ({ number: place + 1, start, end })) : null;
}

function isToldInChinese([first = '', second = '', ...others]: readonly string[]): boolean {
  if (!OPENS.test(first) && !OPENS.test(second)) return false;
  const going = [first, second, ...others].map((one) => Array.from(one.matchAll(GOES_ON)).length);
  const inSentences = going.filter((count) => count > 0).length;
  return inSentences > 1 && going.reduce((sum, count) => sum + count, 0) >= LEAST_GOING_ON;
}

function isToldInEnglish(sentences: readonly string[]): boolean {
  const told = sentences.filter((sentence) => {
    const verb = TOLD_TO_DO.exec(sentence)?.[1]?.toLowerCase();
    return verb !== undefined && !isEnglishFunctionTerm(verb) && !/(?:ing|[^s]s|ed)$/.test(verb);
  });
  return told.length >= LEAST_SENTENCES && told.length >= sentences.length * SHARE_TOLD;
}
