import { createRecent } from '../../domain/caches/recent.ts';
import type { Citation } from '../../domain/conversation/answer.ts';
import type { Language } from '../../domain/language/language.ts';
import type { Passage } from '../../domain/school/course.ts';
import {
  type ExtractedSentence,
  type FoundPassage,
  READ_PASSAGES,
  writeExtract,
} from '../../knowledge/index.ts';
import { soundPassage } from '../bounds/sound-passages.ts';
import { hangingTogether } from '../grounding/hanging-together.ts';
import { besideTheMatter } from './beside-the-matter.ts';
import { citationOf, withMark } from './citations.ts';
import { joinPieces, separator } from './joined-pieces.ts';
import type { WrittenAnswer } from './written-answer.ts';

/** What was written lately, and from which passages; some 2 kB each. */
const MOST_RECENT = 500;
const recent = createRecent<string, { passages: Passage[]; written: WrittenAnswer }>(MOST_RECENT);

/** `room` as `ExtractInput` has it. `along`: what the search has written of these passages in this manner already. */
interface HowWritten {
  room?: number;
  along?: readonly ExtractedSentence[] | null;
}

/**
 * Answers with the passages' own best sentences, each with its citation. Needs no model. Passages are never written to:
 * who asks the same of the same ones is given what was written.
 */
export function writeExtractively(
  question: string,
  found: FoundPassage[],
  language: Language,
  { room, along = null }: HowWritten = {},
): WrittenAnswer {
  const passages = found.slice(0, READ_PASSAGES).map((hit) => soundPassage(hit.passage));
  const key = `${language} ${room ?? ''} ${question}`;
  const known = recent.get(key);
  const isSame =
    known?.passages.length === passages.length &&
    known.passages.every((passage, i) => passage === passages[i]);
  if (isSame) return known.written;
  // The search knows nothing of what is unsound: of a passage that lost something it is written anew.
  const isSound = passages.every((passage, i) => passage === found[i]?.passage);
  const sentences = along && isSound ? along : extractFrom(question, passages, language, room);
  const written = withCitations(withoutWhatIsBeside(sentences, passages, question), passages);
  recent.set(key, { passages, written });
  return written;
}

function extractFrom(
  question: string,
  passages: Passage[],
  language: Language,
  room: number | undefined,
): readonly ExtractedSentence[] {
  return writeExtract({ question, passages, language, ...(room === undefined ? {} : { room }) }).sentences;
}

/**
 * What goes along with the sentence that answers has to be of its matter: whoever wrote into the page below it is not
 * read out.
 */
function withoutWhatIsBeside(
  sentences: readonly ExtractedSentence[],
  passages: Passage[],
  heard: string,
): readonly ExtractedSentence[] {
  const beside = besideTheMatter(hangingTogether({ heard, given: passages }));
  return sentences.filter(({ isLead, passageIndex, text }) => {
    const passage = passages[passageIndex];
    return isLead || passage === undefined || isListing(text) || !beside.has(passage, text);
  });
}

/**
 * Sentences of the material as an answer, each passage cited behind the last of its own. The place that a citation
 * shows is the sentence that answers, where it is of that passage, not what leads up to it.
 */
export function withCitations(
  sentences: readonly ExtractedSentence[],
  passages: readonly Passage[],
): WrittenAnswer {
  const citations: Citation[] = [];
  const pieces: string[] = [];
  for (const [position, sentence] of sentences.entries()) {
    const passage = passages[sentence.passageIndex];
    if (!passage) continue;
    let citation = citations.find((known) => known.passageId === passage.id);
    if (!citation) {
      const own = sentences.filter(({ passageIndex }) => passageIndex === sentence.passageIndex);
      citation = citationOf(citations.length + 1, passage, placeAmong(own, sentence));
      citations.push(citation);
    }
    const isMarked = position === placeOfMark(sentences, position);
    pieces.push(isMarked ? withMark(sentence.text, citation.index) : sentence.text);
  }
  return { text: joinPieces(pieces), pieces, citations };
}

/**
 * Where the mark of a passage stands that a sentence is of: behind its last words, and behind a listing only where
 * that is all.
 */
function placeOfMark(sentences: readonly ExtractedSentence[], position: number): number {
  const { passageIndex } = sentences[position]!;
  let [from, to] = [position, position];
  while (sentences[from - 1]?.passageIndex === passageIndex) from--;
  while (sentences[to + 1]?.passageIndex === passageIndex) to++;
  const lastOfWords = sentences.slice(from, to + 1).findLastIndex(({ text }) => !isListing(text));
  return lastOfWords < 0 ? to : from + lastOfWords;
}

const isListing = (text: string): boolean => text.startsWith('```');

/**
 * What a citation shows of these sentences: the one that answers; where that only leads on to a list, with what
 * follows it. Code is not put on one line.
 */
function placeAmong(own: readonly ExtractedSentence[], first: ExtractedSentence): string {
  const lead = own.find(({ isLead }) => isLead) ?? first;
  if (!LEADS_ON.test(lead.text)) return lead.text;
  return own
    .slice(own.indexOf(lead))
    .map(({ text }) => text)
    .filter((text) => !isListing(text))
    .join(' ');
}
const LEADS_ON = /[:：]$/;

/** The one sentence of the first passage that says most of what is asked; null where it has none. */
export function sentenceOf(
  question: string,
  [first]: readonly FoundPassage[],
  language: Language,
): WrittenAnswer | null {
  if (!first) return null;
  const passage = soundPassage(first.passage);
  const { sentences } = writeExtract({ question, passages: [passage], language });
  const lead = sentences.find(({ isLead }) => isLead) ?? sentences[0];
  return lead ? withCitations([lead], [passage]) : null;
}

/** What stands before an answer that is not in the asker's language. */
export function led(intro: string, written: WrittenAnswer): WrittenAnswer {
  const joint = separator(intro, written.pieces[0] ?? '');
  return { ...written, text: intro + joint + written.text, pieces: [intro, ...written.pieces] };
}
