import { knownLately } from '../../../domain/caches/known-lately.ts';
import { writtenIn } from '../../../domain/language/language.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { cleanSentence, sentencesAlone, sentencesIn } from '../../../knowledge/index.ts';
import type { PlaceQuestion } from '../../question/follow-up/place-question.ts';
import { matterOf } from '../../question/matter.ts';
import { opensWithYesOrNo } from '../fit/faq-of-another.ts';
import { holdsWhatIsAsked } from '../fit/holds-what-is-asked.ts';

export interface Told {
  text: string;
  passage: Passage;
}

/**
 * The one sentence of a place that holds what is wanted and names what is named; where none does, one that names what
 * something is done to, and not what is done: 「牙膏、酱油都不要抹」 for 「能涂牙膏吗」.
 */
export function sentenceIn(place: readonly Passage[], asked: PlaceQuestion, about: About): Told | null {
  const told = tellingIn(place, asked, about);
  if (told.length > 0) return plainest(told);
  const things = withoutDeeds(asked.words);
  return things.length === 0 ? null : plainest(tellingIn(place, { ...asked, words: things }, about));
}

/** The message, and what was asked before it. */
interface About {
  question: string;
  before: string;
}

interface Telling extends Told {
  /** The more of the matter it has, the higher. */
  score: number;
  /** The words that tell what is wanted; empty where that has no form. */
  tells: string;
}

function tellingIn(
  place: readonly Passage[],
  { holds, words }: PlaceQuestion,
  { question, before }: About,
): Telling[] {
  // What was not spoken of has to be named by the sentence itself.
  const isOfPlace = before !== '' && holds.length > 0;
  const subject = matterOf(before);
  const characters = [...new Set(question.match(/\p{Script=Han}/gu) ?? [])];
  return place.flatMap((passage) => {
    const alone = new Map(sentencesAlone(passage).map(({ sentence, text }) => [sentence, text]));
    const headed = [passage.title, passage.question ?? ''].join('\n').toLowerCase();
    return sentencesIn(passage.text).flatMap((written) => {
      const sentence = cleanSentence(written);
      const said = sentence.toLowerCase();
      const isNamed = (forms: readonly string[]): boolean =>
        names(said, forms) || (isOfPlace && names(headed, forms));
      const plain = holds.map((patterns) => patterns.findIndex((pattern) => pattern.test(sentence)));
      if (!words.every(isNamed) || plain.includes(-1)) return [];
      if (holds.length === 0 && opensWithYesOrNo(sentence)) return [];
      if (!holdsWhatIsAsked(question, sentence, passage.question)) return [];
      const ofSubject = subject.filter((word) => said.includes(word)).length;
      const shared = characters.filter((character) => said.includes(character)).length;
      const score = ofSubject + shared * OF_A_CHARACTER - Math.max(0, ...plain) * LESS_PLAIN;
      const tells = holds.map((patterns, i) => patterns[plain[i] ?? 0]?.exec(sentence)?.[0]).join();
      return [{ text: ended(alone.get(sentence) ?? sentence), passage, score, tells }];
    });
  });
}
/** Of a word of what was asked before. */
const OF_A_CHARACTER = 0.25;
const LESS_PLAIN = 10;

/** One of several in a row ends as the last of them does, and so does what led on to a listing. */
const ended = (text: string): string => text.replace(/[；;：:]$/u, writtenIn(text) === 'zh' ? '。' : '.');

/** The one with the highest score; several of them only where they tell the same, and so bear each other out. */
function plainest(telling: readonly Telling[]): Told | null {
  const most = Math.max(...telling.map(({ score }) => score));
  const [best, ...others] = telling.filter(({ score }) => score === most);
  return best !== undefined && others.every(({ tells }) => tells !== '' && tells === best.tells)
    ? best
    : null;
}

/**
 * What things are named, without what is done to them: single characters are verbs, as is the first of three. Empty
 * where that is all.
 */
const withoutDeeds = (words: PlaceQuestion['words']): (readonly string[])[] =>
  words.flatMap((forms) => {
    const [word = ''] = forms;
    if (/^\p{Script=Han}$/u.test(word)) return [];
    return [/^[^没不未无别]\p{Script=Han}{2,}$/u.test(word) ? [...forms, word.slice(1)] : forms];
  });

/**
 * Is a thing named, in one of its forms, or, in the asker's own word, with what it is done with in between or in
 * another person or time: 「喝水」 in 「小口喝淡盐水」, "keeps" in "keep"? All in lower case.
 */
export const names = (said: string, forms: readonly string[]): boolean =>
  forms.some((form) => said.includes(form)) || (loosely(forms[0] ?? '')?.test(said) ?? false);

const loosely = knownLately((form): RegExp | null => {
  if (/^\p{Script=Han}{2,6}$/u.test(form)) return new RegExp([...form].join(IN_BETWEEN), 'u');
  return INFLECTED.test(form) ? new RegExp(`\\b${form.replace(INFLECTED, '')}`) : null;
});
const IN_BETWEEN = '[^，。；：、,;:!?！？\\n]{0,3}';
const INFLECTED = /(?<=^[a-z]{3,})(?:e?s|ed|ing)$/;
