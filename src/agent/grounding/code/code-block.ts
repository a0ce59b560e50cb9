import { codeTokensOf, isComment, isName, isString } from '../../../domain/language/code-tokens.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { MOST_UNKNOWN_IN_CODE } from '../../bounds/strange-signs/speaking-names.ts';
import { heldPassage } from '../reading/held-passage.ts';
import { alteredLine } from './code-altered.ts';
import { MOST_LETTERS, namesDefinedIn, strangeName } from './code-names.ts';
import { strangeComment } from './code-remarks.ts';
import { shapeOf, shownBy } from './code-shown.ts';
import { strangeString } from './code-strings.ts';

/** How a piece of code stands to the passages. */
export type CodeCheck =
  /** `index` is of the passage (from 0) that shows most of it; `novel` counts the lines that none shows. */
  { kind: 'held'; index: number; novel: number } | { kind: 'missing'; what: string };

/** Lines that no passage shows may be put together from what they show: so many, or this share of the block. */
const NOVEL_LINES = 3;
const NOVEL_SHARE = 0.4;
/** Names and texts of its own that an example may have. */
const FRESH_NAMES = 6;
const FRESH_STRINGS = 6;

/** Holds a block of code, without its fences, against what the passages show. */
export function checkCode(
  code: string,
  passages: Passage[],
  { question, heard }: { question: string; heard: string },
): CodeCheck {
  const lines = code
    .replace(OF_LINES, (remark) => remark.replace(/\n/g, ' '))
    .split('\n')
    .map((line) => codeTokensOf(line))
    .filter((tokens) => tokens.length > 0);
  if (lines.length === 0) return { kind: 'missing', what: 'code' };
  const score = passages.map(() => 0);
  const defined = namesDefinedIn(lines);
  const asked = new Set((question.match(/[A-Za-z_]\w*/g) ?? []).map((name) => name.toLowerCase()));
  const fresh = {
    names: new Set<string>(),
    words: new Set<string>(),
    letters: new Set<string>(),
    strings: new Set<string>(),
  };
  let novel = 0;
  let counted = 0;

  for (const all of lines) {
    const tokens = all.filter((token) => !isComment(token));
    const strange =
      strangeComment(all.filter(isComment), passages, heard) ??
      strangeName(tokens, passages, defined, asked, fresh) ??
      strangeString(tokens, passages, fresh.strings);
    if (strange !== null) return { kind: 'missing', what: strange };
    if (tokens.length === 0) continue;
    counted++;
    const line = tokens.join('');
    if (isProse(tokens) && !passages.some((passage) => shownBy(passage).lines.has(line))) {
      const untold = strangeComment([`#${tokens.join(' ')}`], passages, heard);
      if (untold !== null) return { kind: 'missing', what: untold };
    }
    const shape = shapeOf(tokens);
    let known = false;
    for (const [index, passage] of passages.entries()) {
      const code = shownBy(passage);
      const points = code.lines.has(line) ? 2 : code.shapes.has(shape) ? 1 : 0;
      if (points > 0) known = true;
      score[index]! += points;
    }
    if (!known) novel++;
  }
  const altered = alteredLine(
    lines.map((tokens) => tokens.filter((token) => !isComment(token))),
    passages,
    question,
  );
  if (altered !== null) return { kind: 'missing', what: altered };
  if (novel > Math.max(NOVEL_LINES, counted * NOVEL_SHARE))
    return { kind: 'missing', what: `${novel} lines of code` };
  if (
    fresh.names.size > FRESH_NAMES ||
    fresh.words.size > MOST_UNKNOWN_IN_CODE ||
    fresh.letters.size > MOST_LETTERS ||
    fresh.strings.size > FRESH_STRINGS
  )
    return { kind: 'missing', what: 'the names and texts in the code' };
  return { kind: 'held', index: bestOf(score, lines, passages), novel };
}

/**
 * The passage with most of the lines; where several have as many, or none has any, the one that knows most of the
 * names.
 */
function bestOf(score: number[], lines: string[][], passages: Passage[]): number {
  const highest = Math.max(...score);
  const first = score.indexOf(highest);
  // Alone ahead: the others need not be read for their names.
  if (score.lastIndexOf(highest) === first) return Math.max(0, first);
  const names = new Set(
    lines
      .flat()
      .filter(isName)
      .map((name) => name.toLowerCase()),
  );
  let best = 0;
  let most = -1;
  for (const [index, passage] of passages.entries()) {
    if (score[index] !== highest) continue;
    const held = heldPassage(passage);
    const known = [...names].filter((name) => held.names.has(name)).length;
    if (known > most) {
      most = known;
      best = index;
    }
  }
  return best;
}

/** A remark that goes on for lines. */
const OF_LINES = /\/\*[\s\S]*?\*\//g;

/** Chinese words and nothing that a language of code has between them: a sentence in a fence, checked like a remark. */
const isProse = (tokens: string[]): boolean => tokens.every(isName) && HAN_TWO.test(tokens.join(' '));

const FENCED = /^\s*(`{3,}|~{3,})[^\n]*\n?([\s\S]*?)(?:\n?\s*\1[`~]*\s*)?$/;
/** Lines of code that stand in a text without a fence. */
const BARE_CODE = eitherOf(
  inTurn(
    /^(?:>>> |\.\.\. )?\s*/,
    /(?:(?:def|class|if|elif|else|for|while|with|try|except|finally|match|case|async)\b[^。！？\n]*:\s*(?:#.*)?$)/,
  ),
  /^(?:>>> |\.\.\. )?\s*(?:(?:import|from)\s+[\w.]+(?:\s+import\s+[\w., *]+|\s+as\s+\w+)?\s*$)/,
  /^(?:>>> |\.\.\. )?\s*(?:(?:return|raise|yield|del|global|nonlocal)\s+[\w"'[({][^。！？\n]*$)/,
  /^(?:>>> |\.\.\. )?\s*(?:@\w[\w.]*(?:\(.*\))?\s*$|[A-Za-z_][\w.]*\(.*\)\s*(?:#.*)?$)/,
  /^(?:>>> |\.\.\. )?\s*(?:[A-Za-z_][\w.,\s[\]'"]*\s*(?:[+\-*/%]|\/\/|\*\*)?=\s*[^=\s][^。！？\n]*$)/,
);
const HAN_TWO = /\p{Script=Han}{2}/u;

/** What stands behind an opening fence is the name of a language and nothing else. */
const STRANGE_INFO = /^\s*(?:`{3,}|~{3,})[ \t]*(?!(?:[a-z]{0,12}|c\+\+|c#)[ \t]*(?:\n|$))/i;
export const hasStrangeInfo = (piece: string): boolean => STRANGE_INFO.test(piece);

/** The code of a piece that is a block, or a line of code without a fence; null where it is prose. */
export function codeOf(piece: string): string | null {
  const fenced = FENCED.exec(piece);
  if (fenced) return fenced[2] ?? '';
  if (!BARE_CODE.test(piece)) return null;
  // `x = 1` is code; "a = 1 的时候" is prose. Texts and remarks in code may be Chinese.
  const bare = codeTokensOf(piece)
    .filter((token) => !isString(token) && !isComment(token))
    .join(' ');
  return HAN_TWO.test(bare) ? null : piece;
}
