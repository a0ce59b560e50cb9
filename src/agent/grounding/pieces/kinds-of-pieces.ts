import { addressesEveryone } from '../../bounds/people/mentions.ts';
import { plainTextOf } from '../../bounds/plain-text.ts';
import { checkCode, codeOf, hasStrangeInfo } from '../code/code-block.ts';
import { isLesson } from '../reading/held-passage.ts';
import { isCourtesy } from './courtesies.ts';
import { falls, type GroundingResult, stands } from './grounding-result.ts';
import { headingOf, namedBy } from './headings.ts';
import { isVerdict } from './openers.ts';
import type { Piece } from './piece.ts';

/** Says what becomes of a piece where it is one of its kind, else null. */
type Kind = (piece: Piece) => GroundingResult | null;

/** What is no sentence of the matter, and is known by how it looks. In this order. */
const KINDS: readonly Kind[] = [
  ({ bare }) => (bare === '' ? falls('empty', { states: false }) : null),
  ({ bare }) => (hasStrangeInfo(bare) ? falls('words behind a fence') : null),
  codeBlock,
  ({ bare }) =>
    isVerdict(bare) ? falls('yes or no without its ground: too little to check', { states: false }) : null,
  heading,
  ({ bare }) => (addressesEveryone(plainTextOf(bare)) ? falls('addresses everyone') : null),
  ({ bare }) => (isCourtesy(bare) ? stands(bare) : null),
];

/** What becomes of a piece that is no sentence; null for one that is. */
export function settledByKind(piece: Piece): GroundingResult | null {
  for (const kind of KINDS) {
    const result = kind(piece);
    if (result !== null) return result;
  }
  return null;
}

const FENCED = /^\s*[`~]{3}/;

function codeBlock({ bare, passages, question, heard }: Piece): GroundingResult | null {
  const code = codeOf(bare);
  if (code === null) return null;
  const lessons = passages.filter(isLesson);
  const check = checkCode(code, lessons, { question, heard });
  if (check.kind === 'missing') return falls(check.what);
  // A line of code that stands in the prose has no fence to tell where it ends: only the course's own may.
  if (check.novel > 0 && !FENCED.test(bare)) return falls('a line of code that no passage shows');
  const shown = lessons[check.index];
  return shown ? stands(bare, [passages.indexOf(shown) + 1], check.novel) : falls('code of no lesson');
}

/** One that says something of what it heads is a sentence, and is held to it: **只扣 10 分，可以累计：** */
const SAYS_SOMETHING = /[：:](?:\*\*)?$/;

/** One that names what a passage has. */
function heading({ bare, passages }: Piece): GroundingResult | null {
  const named = headingOf(bare);
  if (named === null) return null;
  const lessons = passages.filter(isLesson);
  const lesson = lessons[namedBy(named, lessons)];
  if (lesson) return stands(bare, [passages.indexOf(lesson) + 1]);
  return SAYS_SOMETHING.test(bare) ? null : NAMES_NOTHING;
}

export const NAMES_NOTHING = falls('a heading that names nothing of a passage', { states: false });
