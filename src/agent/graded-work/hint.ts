import type { Citation } from '../../domain/answer.ts';
import type { Course, GradedWork } from '../../domain/course.ts';
import { type Language, writtenIn } from '../../domain/language.ts';
import { type FoundPassage, tokenise } from '../../knowledge/index.ts';
import { citationOf, withMark, withoutMark } from '../citations.ts';
import { joinPieces, type WrittenAnswer, writeExtractively } from '../extractive-writer.ts';
import { phrasesFor } from '../phrases.ts';
import { wantsSolution } from '../question/wants-solution.ts';

/** Places named in a hint. */
const MAX_PLACES = 2;

/** Guidance for graded work without a model: the places to read and a question to think about, never the solution. */
export function writeHint(work: GradedWork, places: FoundPassage[], language: Language): WrittenAnswer {
  const phrases = phrasesFor(language);
  const citations: Citation[] = placesNamed(places).map(({ passage }, at) =>
    citationOf(at + 1, passage, passage.text),
  );
  const named = citations
    .map(({ title, index }) => (language === 'zh' ? `“${title}”[${index}]` : `“${title}” [${index}]`))
    .join(language === 'zh' ? '、' : ' and ');
  const pieces = [phrases.hint(work.title)];
  if (named !== '') pieces.push(phrases.hintPassages(named));
  pieces.push(phrases.hintQuestion);
  return { text: pieces.join(language === 'zh' ? '' : ' '), pieces, citations };
}

/** The first places, each once. */
function placesNamed(places: FoundPassage[]): FoundPassage[] {
  const named: FoundPassage[] = [];
  for (const place of places) {
    const { source, locator } = place.passage;
    if (named.some(({ passage }) => passage.source === source && passage.locator === locator)) continue;
    named.push(place);
    if (named.length === MAX_PLACES) break;
  }
  return named;
}

/** UTF-16 units of a place's own words in a further hint. */
const ROOM: Record<Language, number> = { zh: 90, en: 240 };

/**
 * What is said to whoever asks on after `given` hints: what the next of the places named says, in words and never in
 * code; behind the last of them that there is no more, and where help is.
 */
export function writeFurtherHint(
  work: GradedWork,
  places: FoundPassage[],
  given: number,
  { language, isShort }: { language: Language; isShort: boolean },
): WrittenAnswer {
  const phrases = phrasesFor(language);
  const place = placesNamed(places)[given - 1];
  const says = place && inWords(place, language, isShort);
  if (!says) {
    const text = phrases.hintsSpent(work.title);
    return { text, pieces: [text], citations: [] };
  }
  const pieces = [
    phrases.furtherHint(work.title),
    phrases.furtherPlace(place.passage.title, says.text),
    ...(isShort ? [] : [phrases.furtherStep]),
  ];
  return { text: pieces.join(language === 'zh' ? '' : ' '), pieces, citations: says.citations };
}

/** What a place says first of its own title, without listings; for a phone its first sentence. */
function inWords(
  place: FoundPassage,
  language: Language,
  isShort: boolean,
): Omit<WrittenAnswer, 'pieces'> | null {
  const room = ROOM[writtenIn(place.passage.text)];
  const { pieces, citations } = writeExtractively(place.passage.title, [place], language, room);
  const words = pieces.map(withoutMark).filter((piece) => !piece.includes('\n'));
  const said = isShort ? words.slice(0, 1) : words;
  return said.length === 0 ? null : { text: withMark(joinPieces(said), 1), citations };
}

/** Teaching passages: the assignment's own page says what to do, not how. */
export const lessonsOnly = (found: FoundPassage[], work: GradedWork): FoundPassage[] =>
  found.filter(({ passage }) => passage.source !== work.source && passage.kind !== 'faq');

/** A pasted task is most of its words long; a question about it shares only a few. */
const PASTED_OVERLAP = 0.85;
const PASTED_LENGTH = 30;

/**
 * The graded work that a question turns out to be about although it does not name it: its task is what the
 * search found first, and the question asks for it to be done, or is the task itself, pasted.
 */
export function gradedWorkFound(
  question: string,
  found: FoundPassage[],
  courses: Course[],
): GradedWork | null {
  const [first] = found;
  if (!first) return null;
  const { passage } = first;
  const course = courses.find((candidate) => candidate.id === passage.courseId);
  const work = course?.graded.find(
    (candidate) => candidate.source === passage.source && candidate.locator === passage.locator,
  );
  if (!work) return null;
  return wantsSolution(question) || isPasted(question, passage.text) ? work : null;
}

function isPasted(question: string, task: string): boolean {
  if (question.length < PASTED_LENGTH) return false;
  const words = [...new Set(tokenise(question))];
  const held = new Set(tokenise(task));
  return words.filter((word) => held.has(word)).length >= words.length * PASTED_OVERLAP;
}
