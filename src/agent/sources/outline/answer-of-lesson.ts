import { type Course, inLanguageFirst, type Passage } from '../../../domain/school/course.ts';
import { textUnits } from '../../../knowledge/index.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import { phrasesFor } from '../../phrases.ts';
import { lessonAsked, lessonNumber } from '../../question/asked/lesson-asked.ts';
import type { AgentResult } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { saidWhole, TITLE_CONFIDENCE, withConfidence } from '../../said.ts';
import { citationOf, withMark } from '../../writing/citations.ts';
import {
  atGroupLength,
  CHARACTERS_IN_A_GROUP,
  charactersIn,
  isForAGroup,
} from '../../writing/room/group-length.ts';
import type { WrittenAnswer } from '../../writing/written-answer.ts';

/** Sections that are named. */
const MOST_SECTIONS = 12;
/** Of what opens a lesson, where it says what it is about. */
const OPENING_SENTENCES = 2;

/**
 * What a lesson is about, asked for by its number: how it opens, and its sections. Null where no document has that
 * number.
 */
export async function answerOfLesson(
  { knowledge }: Pick<AgentParts, 'knowledge'>,
  run: Run,
): Promise<AgentResult | null> {
  const number = lessonAsked(run.whole.text);
  if (number === null) return null;
  const lesson = await lessonOf(knowledge, run, number);
  if (lesson === null) return null;
  const { course, passages } = lesson;
  const [first] = passages;
  if (!first) return null;
  const written = overview(run, first, passages);
  const certain = withConfidence(run, TITLE_CONFIDENCE, course.id);
  return saidWhole(certain, { outcome: 'answered', mode: 'extractive', written });
}

/** In the asker's language where there is one. */
async function lessonOf(
  knowledge: AgentParts['knowledge'],
  { request, language }: Run,
  number: number,
): Promise<{ course: Course; passages: Passage[] } | null> {
  for (const course of inLanguageFirst(request.courses, language)) {
    const documents = await knowledge.documents(course.id);
    const lesson = documents.find(({ title }) => lessonNumber(title) === number);
    const passages = lesson ? await knowledge.locate(course.id, lesson.source, '') : [];
    if (passages.length > 0) return { course, passages: passages.map(soundPassage) };
  }
  return null;
}

function overview(run: Run, first: Passage, passages: readonly Passage[]): WrittenAnswer {
  const phrases = phrasesFor(run.language);
  const [name = first.title] = first.headings;
  const opening = first.headings.length === 1 ? openingOf(first.text) : '';
  const sections = [...new Set(passages.flatMap(({ headings }) => headings[1] ?? []))];
  const room = isForAGroup(run.request) ? CHARACTERS_IN_A_GROUP[run.language] : Number.POSITIVE_INFINITY;
  let named = Math.min(sections.length, MOST_SECTIONS);
  const listed = () =>
    named > 0 ? phrases.sectionsOf(name, sections.slice(0, named), named < sections.length) : '';
  const pieces = () => {
    const said = [opening, listed()].filter((piece) => piece !== '');
    return said.map((piece) => withMark(piece, 1));
  };
  while (named > 1 && charactersIn(pieces().join('')) > room) named--;
  const written = {
    text: pieces().join('\n'),
    pieces: pieces(),
    citations: [citationOf(1, first, opening || first.text)],
  };
  return isForAGroup(run.request) ? atGroupLength(written, run.language) : written;
}

/** The sentences that a lesson opens with, before anything is shown. */
function openingOf(text: string): string {
  const units = textUnits(text);
  const end = units.findIndex(({ kind }) => kind !== 'sentence');
  const sentences = units.slice(0, end < 0 ? undefined : end).slice(0, OPENING_SENTENCES);
  const [from, to] = [sentences[0], sentences.at(-1)];
  return from && to ? text.slice(from.start, to.end) : '';
}
