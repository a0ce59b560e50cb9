import type { Passage } from '../../domain/school/course.ts';
import { cleanSentence, sentencesAlone, sentencesIn } from '../../knowledge/index.ts';
import { phrasesFor } from '../phrases.ts';
import { priceOfCourse } from '../question/asked/price-of-course.ts';
import { askedBefore } from '../question/follow-up/asked-before.ts';
import { type AskedOfPlace, askedOfPlace } from '../question/follow-up/asked-of-place.ts';
import { goesOn, isShort } from '../question/follow-up/follow-up-signs.ts';
import { matterOf } from '../question/matter.ts';
import type { AgentResult } from '../request.ts';
import type { AgentParts, Run } from '../run.ts';
import { saidWhole, withConfidence } from '../said.ts';
import { citationOf, withMark } from '../writing/citations.ts';
import { led } from '../writing/extractive-writer.ts';
import { atGroupLength, isForAGroup } from '../writing/group-length.ts';
import { opensWithYesOrNo } from './fit/faq-of-another.ts';
import { holdsWhatIsAsked } from './fit/holds-what-is-asked.ts';
import { placeOfAnswer } from './place-of-answer.ts';
import { saidOtherwise } from './said-otherwise.ts';

/** The place was answered from already: no other has to be believed for it. */
const IN_PLACE_CONFIDENCE = 0.85;
/** Answers looked back through; one that was passed on is from no place. */
const ANSWERS_BACK = 3;

/**
 * 「要钱吗」, 「几点开始」, "how long is it" after an answer: the sentence of the place which that is from that tells it, where the material does
 * not speak for the message otherwise. Null where none does, or several might.
 */
export async function toldInPlace(parts: AgentParts, run: Run): Promise<AgentResult | null> {
  const { question, history, quoted, overheard } = run.request;
  if (parts.chat !== null || overheard || quoted !== null || history.length === 0) return null;
  if (!isShort(question) || goesOn(question) || priceOfCourse(question, true) !== null) return null;
  const before = askedBefore(question, history);
  const asked = askedOfPlace(question, before);
  if (asked === null) return null;
  const otherwise = saidOtherwise(run);
  if (otherwise !== null && asked.words.length > 0) return null;
  const place = await placeOfLast(parts, run);
  if (place === null) return null;
  if (otherwise?.citations.some(({ passageId }) => place.some(({ id }) => id === passageId))) return null;
  const told = sentenceIn(place, asked, { question, before });
  if (told === null) return null;
  const text = withMark(told.text, 1);
  const plain = { text, pieces: [text], citations: [citationOf(1, told.passage, told.text)] };
  const last = history.findLast(({ role }) => role === 'assistant')?.text ?? '';
  const isSaid = last.includes(told.text);
  const written = isSaid ? led(phrasesFor(run.language).saidThere, plain) : plain;
  return saidWhole(withConfidence(run, IN_PLACE_CONFIDENCE, told.passage.courseId), {
    outcome: 'answered',
    mode: 'extractive',
    written: isForAGroup(run.request) ? atGroupLength(written, run.language) : written,
  });
}

async function placeOfLast({ knowledge }: AgentParts, run: Run): Promise<Passage[] | null> {
  const answers = run.request.history.filter(({ role }) => role === 'assistant').slice(-ANSWERS_BACK);
  for (const { text } of answers.toReversed()) {
    const place = await placeOfAnswer(knowledge, run, text);
    if (place !== null) return place;
  }
  return null;
}

interface Told {
  text: string;
  passage: Passage;
}

/** The one sentence of a place that holds what is wanted and names what is named. */
function sentenceIn(
  place: readonly Passage[],
  asked: AskedOfPlace,
  { question, before }: { question: string; before: string },
): Told | null {
  const subject = matterOf(before);
  const characters = [...new Set(question.match(/\p{Script=Han}/gu) ?? [])];
  const telling = place.flatMap((passage) => {
    const alone = new Map(sentencesAlone(passage).map(({ sentence, text }) => [sentence, text]));
    const headed = [passage.title, passage.question ?? ''].join('\n').toLowerCase();
    return sentencesIn(passage.text).flatMap((written) => {
      const sentence = cleanSentence(written);
      const said = sentence.toLowerCase();
      const isNamed = (forms: readonly string[]): boolean =>
        forms.some((form) => said.includes(form) || (asked.holds.length > 0 && headed.includes(form)));
      const plain = asked.holds.map((patterns) => patterns.findIndex((pattern) => pattern.test(sentence)));
      if (!asked.words.every(isNamed) || plain.includes(-1)) return [];
      if (asked.holds.length === 0 && opensWithYesOrNo(sentence)) return [];
      if (!holdsWhatIsAsked(question, sentence, passage.question)) return [];
      const ofSubject = subject.filter((word) => said.includes(word)).length;
      const shared = characters.filter((character) => said.includes(character)).length;
      const score = ofSubject + shared * OF_A_CHARACTER - Math.max(0, ...plain) * LESS_PLAIN;
      return [{ text: alone.get(sentence) ?? sentence, passage, score }];
    });
  });
  const [best, next] = telling.toSorted((one, other) => other.score - one.score);
  return best !== undefined && best.score > (next?.score ?? Number.NEGATIVE_INFINITY) ? best : null;
}
/** Of a word of what was asked before. */
const OF_A_CHARACTER = 0.25;
const LESS_PLAIN = 10;
