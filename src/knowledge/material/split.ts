import { createHash } from 'node:crypto';
import type { Passage, PassageKind } from '../../domain/school/course.ts';
import type { Block, LoadedDocument, Section } from '../load/document.ts';
import { readingUnits } from '../load/reading-units.ts';
import { sentencesOf } from '../load/sentences.ts';
import { questionsAnswered } from './questions-answered.ts';

/** In reading units. Small enough to point at, large enough to stand alone. */
const TARGET_UNITS = 420;
/** A block beyond this is divided, at sentences or lines. */
const MAX_UNITS = 640;
/** What every part of a divided block may have again: a file whose first line is half of it would grow with its square. */
const MOST_REPEATED_UNITS = 2 * TARGET_UNITS;
/** The same of what stands above many passages: characters of a heading, and of a place. */
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
      kind: kindOf(group),
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

function divideBlock(block: Block): Block[] {
  if (readingUnits(block.text) <= MAX_UNITS) return [block];
  if (block.kind === 'prose')
    return pack(sentencesOf(block.text), '').map((text) => ({ kind: 'prose', text }));
  const lines = block.text.split('\n');
  if (block.kind === 'table') {
    // Each part of a long table repeats its two head lines, so that a row keeps its meaning.
    const head = lines.slice(0, 2).join('\n');
    if (readingUnits(head) > MOST_REPEATED_UNITS)
      return pack(lines, '\n').map((text) => ({ kind: 'table', text }));
    return pack(lines.slice(2), '\n').map((text) => ({ kind: 'table', text: `${head}\n${text}` }));
  }
  const fence = /^(`{3,}|~{3,}).*$/.exec(lines[0] ?? '');
  if (!fence || readingUnits(fence[0]) > MOST_REPEATED_UNITS)
    return pack(lines, '\n').map((text) => ({ kind: 'code', text }));
  return pack(lines.slice(1, -1), '\n').map((text) => ({
    kind: 'code',
    text: `${lines[0]}\n${text}\n${fence[1]}`,
  }));
}

/** Joins neighbours while they fit; a single part that does not is cut by length. */
function pack(parts: string[], joint: string): string[] {
  const packed: string[] = [];
  let current: string[] = [];
  let units = 0;
  const jointUnits = readingUnits(joint);
  for (const part of parts.flatMap(cutByLength)) {
    const size = readingUnits(part);
    if (current.length > 0 && units + jointUnits + size > TARGET_UNITS + ROUNDING) {
      packed.push(current.join(joint));
      current = [];
      units = 0;
    }
    units += (current.length > 0 ? jointUnits : 0) + size;
    current.push(part);
  }
  if (current.length > 0) packed.push(current.join(joint));
  return packed;
}

/** Thirds do not add up exactly. */
const ROUNDING = 1e-6;

function cutByLength(text: string): string[] {
  if (readingUnits(text) <= MAX_UNITS) return [text];
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + TARGET_UNITS;
    if (isLowSurrogate(text.charCodeAt(end))) end++;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

/** The second half of a character outside the basic plane: 😀, rare Han. */
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * Identifiers are made from the content, so that the same document gives the same passages on every machine
 * and at every ingest, and citations stay good while a file does not change. The file it stands in (`origin`)
 * is part of them: a document that moves is staged in its new file while the old one is still read.
 */
export function passageId(place: {
  courseId: string;
  origin: string;
  source: string;
  hash: string;
  ordinal: number;
}): string {
  const digest = createHash('sha256')
    .update(`${place.courseId}\0${place.origin}\0${place.source}\0${place.hash}\0${place.ordinal}`)
    .digest('hex');
  return `pas_${digest.slice(0, 24)}`;
}
