import type { Passage } from '../../../domain/school/course.ts';
import { READ_PASSAGES } from '../../../knowledge/index.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import { phrasesFor } from '../../phrases.ts';
import { priceOfCourse } from '../../question/asked/price-of-course.ts';
import { askedBefore } from '../../question/follow-up/asked-before.ts';
import { goesOn, isShort } from '../../question/follow-up/follow-up-signs.ts';
import { type PlaceQuestion, placeQuestion, wantsOfPlace } from '../../question/follow-up/place-question.ts';
import type { AgentResult } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { saidWhole, withConfidence } from '../../said.ts';
import { citationOf, withMark } from '../../writing/citations.ts';
import { led } from '../../writing/extractive-writer.ts';
import { atGroupLength, isForAGroup } from '../../writing/room/group-length.ts';
import { lastAnswer, saysNothingBeyond } from '../own-words/said-already.ts';
import { saidByMaterial } from '../own-words/said-by-material.ts';
import { speaks } from '../readings/reading.ts';
import { placeOfAnswer } from './place-of-answer.ts';
import { names, sentenceIn, type Told } from './sentence-of-place.ts';

/** The place was answered from already: no other has to be believed for it. */
const IN_PLACE_CONFIDENCE = 0.85;
/** Answers looked back through. */
const ANSWERS_BACK = 3;

/**
 * 「要钱吗」, 「几点开始」, "how long is it" after an answer: the sentence of the place which that is from that tells
 * it, where the material does not speak for the message otherwise. Null where none does, or several might.
 */
export async function toldInPlace(parts: AgentParts, run: Run): Promise<AgentResult | null> {
  const { question, history, quoted, overheard } = run.request;
  if (parts.chat !== null || overheard) return null;
  // Alone it is told among what was found, and only what is known by its form.
  const hangsOn = history.length > 0 || quoted !== null;
  if (!hangsOn && !wantsOfPlace(question)) return null;
  if (!isShort(question) || goesOn(question) || priceOfCourse(question, true) !== null) return null;
  const before = askedBefore(question, history);
  const asked = placeQuestion(question, before);
  if (asked === null) return null;
  const otherwise = saidByMaterial(run);
  if (otherwise !== null && asked.words.length > 0 && !isBeside(otherwise.text, asked)) return null;
  const place = hangsOn ? await placeOfLast(parts, run) : null;
  const last = quoted ?? lastAnswer(history) ?? '';
  const isFromThere = otherwise?.citations.some(({ passageId }) => place?.some(({ id }) => id === passageId));
  const { saidThere } = phrasesFor(run.language);
  const isSaidAgain =
    otherwise !== null && (otherwise.text.startsWith(saidThere) || saysNothingBeyond(otherwise.text, last));
  if (isFromThere && !isSaidAgain) return null;
  const told =
    (place && sentenceIn(place, asked, { question, before })) ??
    (otherwise === null ? sentenceAmongFound(run, asked) : null);
  if (told === null) return null;
  const text = withMark(told.text, 1);
  const plain = { text, pieces: [text], citations: [citationOf(1, told.passage, told.text)] };
  const isSaid = last.includes(told.text);
  // What the material says again of that place it picks for itself.
  if (isFromThere && isSaid) return null;
  const written = isSaid ? led(saidThere, plain) : plain;
  return saidWhole(withConfidence(run, IN_PLACE_CONFIDENCE, told.passage.courseId), {
    outcome: 'answered',
    mode: 'extractive',
    written: isForAGroup(run.request) ? atGroupLength(written, run.language) : written,
  });
}

/** What the material says of something else: of several things named it lacks one. */
function isBeside(text: string, { words }: PlaceQuestion): boolean {
  const said = text.toLowerCase();
  return words.length > 1 && !words.every((forms) => names(said, forms));
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
 * Of what is found for a message that the material speaks for, though its best sentences do not hold what is asked. A
 * FAQ's answer is to its own question, and one that is clearly ahead of the sections says what there is.
 */
function sentenceAmongFound({ request, whole, retrieval }: Run, asked: PlaceQuestion): Told | null {
  if (!speaks({ text: whole.text, retrieval }) || asked.holds.length === 0 || asked.words.length === 0)
    return null;
  const read = retrieval.found.slice(0, READ_PASSAGES).map(({ passage }) => soundPassage(passage));
  if (read[0]?.question != null && (retrieval.features?.ahead ?? 0) >= CLEARLY_AHEAD) return null;
  const sections = read.filter((passage) => passage.question === null);
  return sentenceIn(sections, asked, { question: request.question, before: '' });
}
const CLEARLY_AHEAD = 0.1;
