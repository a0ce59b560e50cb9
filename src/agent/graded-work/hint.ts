import type { Citation } from '../../domain/conversation/answer.ts';
import { type Language, writtenIn } from '../../domain/language/language.ts';
import type { GradedWork } from '../../domain/school/course.ts';
import type { FoundPassage } from '../../knowledge/index.ts';
import { phrasesFor } from '../phrases.ts';
import { citationOf, withMark, withoutMark } from '../writing/citations.ts';
import { writeExtractively } from '../writing/extractive-writer.ts';
import { joinPieces } from '../writing/joined-pieces.ts';
import type { WrittenAnswer } from '../writing/written-answer.ts';
import { shownTitle } from './shown-title.ts';

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
  const pieces = [phrases.hint(shownTitle(work, language))];
  if (named !== '') pieces.push(phrases.hintPassages(named));
  pieces.push(areOfPrograms(places) ? phrases.hintQuestion : phrases.hintQuestionOfAnySubject);
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

/** A program: keywords that open a block, or a call whose result is kept. Queries and sums are none. */
const PROGRAM = /^[^\S\n]*(?:def|class|for|while|if|import|function|public)\b.*[:{;][^\S\n]*$|\b\w+ = \w+\(/m;

/** The lessons that a task rests on show programs, so that there is something to run. */
const areOfPrograms = (places: FoundPassage[]): boolean =>
  places.some(({ passage }) => PROGRAM.test(passage.text));

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
    const text = areOfPrograms(places)
      ? phrases.hintsSpent(shownTitle(work, language))
      : phrases.hintsSpentOnAnySubject(shownTitle(work, language));
    return { text, pieces: [text], citations: [] };
  }
  const pieces = [
    phrases.furtherHint(shownTitle(work, language)),
    phrases.furtherPlace(place.passage.title, says.text),
    ...(isShort ? [] : [areOfPrograms(places) ? phrases.furtherStep : phrases.furtherStepOfAnySubject]),
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
  const { pieces, citations } = writeExtractively(place.passage.title, [place], language, { room });
  const words = pieces.map(withoutMark).filter((piece) => !piece.includes('\n'));
  const said = isShort ? words.slice(0, 1) : words;
  return said.length === 0 ? null : { text: withMark(joinPieces(said), 1), citations };
}
