import type { Passage, PassageKind } from '../../domain/school/course.ts';
import type { Block, LoadedDocument, Section } from '../load/document.ts';
import { readingUnits } from '../load/sections/reading-units.ts';
import { divideBlock, MAX_UNITS, TARGET_UNITS } from './divide-block.ts';
import { questionsAnswered } from './questions-answered.ts';

/** What stands above many passages, so that each has it again: characters of a heading, and of a place. */
const LONGEST_NAME = 1_000;

/** A passage before it knows its course, material and place in it. */
type Piece = Pick<Passage, 'title' | 'headings' | 'locator' | 'kind' | 'question' | 'text'>;

/**
 * The passages of a document: by structure first (a passage never spans two headings), then by length, at
 * block borders, then sentence borders. Code and tables stay whole while they fit.
 */
export function splitDocument(document: LoadedDocument): Piece[] {
  const title = shortened(document.title);
  return document.sections
    .flatMap((section) => (section.question === undefined ? questionsAnswered(section) : [section]))
    .flatMap((section) => splitSection(withShortNames(section), title));
}

const withShortNames = (section: Section): Section => ({
  ...section,
  headings: section.headings.map(shortened),
  locator: shortened(section.locator),
});

const shortened = (name: string): string =>
  name.length <= LONGEST_NAME ? name : name.slice(0, LONGEST_NAME).toWellFormed();

function splitSection(section: Section, documentTitle: string): Piece[] {
  if (section.question !== undefined) return [faqPiece(section, section.question)];
  const blocks = section.blocks.flatMap(divideBlock);
  const pieces: Piece[] = [];
  let group: Block[] = [];
  let units = 0;
  const flush = () => {
    if (group.length === 0) return;
    pieces.push({
      title: section.headings.at(-1) ?? documentTitle,
      headings: section.headings,
      locator: section.locator,
      kind: section.isAside ? 'aside' : kindOf(group),
      question: null,
      text: group.map((block) => block.text).join('\n\n'),
    });
    group = [];
    units = 0;
  };
  for (const block of blocks) {
    const size = readingUnits(block.text);
    // Code belongs to the paragraph before it: it may go somewhat over the target to stay with it.
    const limit = block.kind === 'prose' ? TARGET_UNITS : MAX_UNITS;
    if (units > 0 && units + size > limit) flush();
    group.push(block);
    units += size;
  }
  flush();
  return pieces;
}

/** An answer is never divided: it is given whole. */
function faqPiece(section: Section, question: string): Piece {
  const { headings, locator, blocks } = section;
  const text = blocks.map((block) => block.text).join('\n\n');
  return { title: question, headings, locator, kind: 'faq', question, text };
}

function kindOf(blocks: Block[]): PassageKind {
  const kinds = new Set(blocks.map((block) => block.kind));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : 'prose';
}
