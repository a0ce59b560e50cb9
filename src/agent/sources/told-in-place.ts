import { writtenIn } from '../../domain/language/language.ts';
import type { Passage } from '../../domain/school/course.ts';
import { cleanSentence, READ_PASSAGES, sentencesAlone, sentencesIn } from '../../knowledge/index.ts';
import { soundPassage } from '../bounds/sound-passages.ts';
import { phrasesFor } from '../phrases.ts';
import { priceOfCourse } from '../question/asked/price-of-course.ts';
import { askedBefore } from '../question/follow-up/asked-before.ts';
import { type AskedOfPlace, askedOfPlace, wantsOfPlace } from '../question/follow-up/asked-of-place.ts';
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
import { speaks } from './reading.ts';
import { saidOtherwise } from './said-otherwise.ts';

/** The place was answered from already: no other has to be believed for it. */
const IN_PLACE_CONFIDENCE = 0.85;
/** Answers looked back through. */
const ANSWERS_BACK = 3;

/**
 * 「要钱吗」, 「几点开始」, "how long is it" after an answer: the sentence of the place which that is from that tells it, where the material does
 * not speak for the message otherwise. Null where none does, or several might.
 */
export async function toldInPlace(parts: AgentParts, run: Run): Promise<AgentResult | null> {
  const { question, history, quoted, overheard } = run.request;
  if (parts.chat !== null || overheard) return null;
  // Alone it is told among what was found, and only what is known by its form.
  const hangsOn = history.length > 0 || quoted !== null;
  if (!hangsOn && !wantsOfPlace(question)) return null;
  if (!isShort(question) || goesOn(question) || priceOfCourse(question, true) !== null) return null;
  const before = askedBefore(question, history);
  const asked = askedOfPlace(question, before);
  if (asked === null) return null;
  const otherwise = saidOtherwise(run);
  if (otherwise !== null && asked.words.length > 0) return null;
  const place = hangsOn ? await placeOfLast(parts, run) : null;
  if (otherwise?.citations.some(({ passageId }) => place?.some(({ id }) => id === passageId))) return null;
  const told =
    (place && sentenceIn(place, asked, { question, before })) ??
    (otherwise === null ? sentenceAmongFound(run, asked) : null);
  if (told === null) return null;
  const text = withMark(told.text, 1);
  const plain = { text, pieces: [text], citations: [citationOf(1, told.passage, told.text)] };
  const last = quoted ?? history.findLast(({ role }) => role === 'assistant')?.text ?? '';
  const isSaid = last.includes(told.text);
  const written = isSaid ? led(phrasesFor(run.language).saidThere, plain) : plain;
  return saidWhole(withConfidence(run, IN_PLACE_CONFIDENCE, told.passage.courseId), {
    outcome: 'answered',
    mode: 'extractive',
    written: isForAGroup(run.request) ? atGroupLength(written, run.language) : written,
  });
}

/** Of what is quoted, else of the latest answer that is from one; what cites nothing is from none. */
async function placeOfLast({ knowledge }: AgentParts, run: Run): Promise<Passage[] | null> {
  const { history, quoted } = run.request;
  const answers = history.flatMap(({ role, text }) =>
    role === 'assistant' && CITES.test(text) ? [text] : [],
  );
  for (const said of quoted === null ? answers.slice(-ANSWERS_BACK).toReversed() : [quoted]) {
    const place = await placeOfAnswer(knowledge, run, said);
    if (place !== null) return place;
  }
  return null;
}
const CITES = /\[\d{1,2}\]/;

/**
 * Of what is found for a message that the material speaks for, though its best sentences do not hold what is asked. A FAQ's answer is to
 * its own question, and one that is clearly ahead of the sections says what there is.
 */
function sentenceAmongFound({ request, whole, retrieval }: Run, asked: AskedOfPlace): Told | null {
  if (!speaks({ text: whole.text, retrieval }) || asked.holds.length === 0 || asked.words.length === 0)
    return null;
  const read = retrieval.found.slice(0, READ_PASSAGES).map(({ passage }) => soundPassage(passage));
  if (read[0]?.question != null && (retrieval.features?.ahead ?? 0) >= CLEARLY_AHEAD) return null;
  const sections = read.filter((passage) => passage.question === null);
  return sentenceIn(sections, asked, { question: request.question, before: '' });
}
const CLEARLY_AHEAD = 0.1;

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
  // What was not spoken of has to be named by the sentence itself.
  const isOfPlace = before !== '' && asked.holds.length > 0;
  const subject = matterOf(before);
  const characters = [...new Set(question.match(/\p{Script=Han}/gu) ?? [])];
  const telling = place.flatMap((passage) => {
    const alone = new Map(sentencesAlone(passage).map(({ sentence, text }) => [sentence, text]));
    const headed = [passage.title, passage.question ?? ''].join('\n').toLowerCase();
    return sentencesIn(passage.text).flatMap((written) => {
      const sentence = cleanSentence(written);
      const said = sentence.toLowerCase();
      const isNamed = (forms: readonly string[]): boolean =>
        forms.some((form) => said.includes(form) || (isOfPlace && headed.includes(form)));
      const plain = asked.holds.map((patterns) => patterns.findIndex((pattern) => pattern.test(sentence)));
      if (!asked.words.every(isNamed) || plain.includes(-1)) return [];
      if (asked.holds.length === 0 && opensWithYesOrNo(sentence)) return [];
      if (!holdsWhatIsAsked(question, sentence, passage.question)) return [];
      const ofSubject = subject.filter((word) => said.includes(word)).length;
      const shared = characters.filter((character) => said.includes(character)).length;
      const score = ofSubject + shared * OF_A_CHARACTER - Math.max(0, ...plain) * LESS_PLAIN;
      const tells = asked.holds.map((patterns, i) => patterns[plain[i] ?? 0]?.exec(sentence)?.[0]).join();
      return [{ text: ended(alone.get(sentence) ?? sentence), passage, score, tells }];
    });
  });
  const most = Math.max(...telling.map(({ score }) => score));
  const [best, ...others] = telling.filter(({ score }) => score === most);
  // Two that tell the same bear each other out.
  return best !== undefined && others.every(({ tells }) => tells !== '' && tells === best.tells)
    ? best
    : null;
}
/** One of several in a row ends as the last of them does. */
const ended = (text: string): string => text.replace(/[；;]$/u, writtenIn(text) === 'zh' ? '。' : '.');

/** Of a word of what was asked before. */
const OF_A_CHARACTER = 0.25;
const LESS_PLAIN = 10;
