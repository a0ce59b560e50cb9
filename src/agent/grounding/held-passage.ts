import type { Passage } from '../../domain/course.ts';
import { codeApart, codeTokensOf, isComment } from './code-tokens.ts';
import { groundingLexicon } from './lexicon.ts';
import type { NumberFact } from './numbers.ts';
import { type Clause, readSentences, type Sentence } from './reading.ts';

/** A part of a passage that a statement is compared with. */
export interface HeldClause {
  /** Keys with how they are said: 1 plainly, 2 negated, 3 both. */
  own: Map<string, number>;
  /** Keys of the rest of its sentence and of the headings above it. */
  context: Set<string>;
  names: Set<string>;
  numbers: NumberFact[];
  quantifiers: Set<string>;
  code: { text: string; negated: boolean }[];
}

/** A passage as the checks need it. Read once, whatever the number of statements. */
export interface HeldPassage {
  clauses: HeldClause[];
  /** All keys of its prose, headings, question and code. */
  keys: Set<string>;
  /** All identifiers, lower case, dotted ones also in their parts. */
  names: Set<string>;
  numbers: NumberFact[];
  quantifiers: Set<string>;
  /** Everything it says, lower case, without white space: for what is compared as it stands. */
  flat: string;
  /** Pairs of neighbouring tokens of its code, in blocks and between backticks. */
  codePairs: Set<string>;
  han: boolean;
}

const read = new WeakMap<Passage, HeldPassage>();

export function heldPassage(passage: Passage): HeldPassage {
  let held = read.get(passage);
  if (!held) {
    held = readPassage(passage);
    read.set(passage, held);
  }
  return held;
}

export const PLAIN = 1;
export const NEGATED = 2;

const HAN = /\p{Script=Han}/u;
const CODE_SPAN = /`([^`\n]+)`/g;

function readPassage(passage: Passage): HeldPassage {
  const { prose, code } = codeApart(passage.text);
  const comments = codeTokensOf(code)
    .filter(isComment)
    .map((comment) => comment.slice(1));
  const head = [...new Set([...passage.headings, passage.title])].join('\n');
  const above = readSentences(`${head}\n${passage.question ?? ''}`);
  const said = readSentences(prose);
  const remarks = readSentences(comments.join('\n'));
  const headKeys = new Set(keysOf(above));
  const held: HeldPassage = {
    clauses: said.flatMap((sentence) => clausesOf(sentence, headKeys)),
    keys: new Set([...headKeys, ...keysOf(said), ...keysOf(remarks)]),
    names: new Set(),
    numbers: [...above, ...said, ...remarks].flat().flatMap((clause) => clause.numbers),
    quantifiers: new Set([...above, ...said].flat().flatMap((clause) => clause.quantifiers)),
    flat: flatten(`${head}\n${passage.question ?? ''}\n${passage.text}`),
    codePairs: new Set(),
    han: HAN.test(prose) || (prose.trim() === '' && HAN.test(head)),
  };
  const spans = [...prose.matchAll(CODE_SPAN), ...(passage.question ?? '').matchAll(CODE_SPAN)].map(
    ([, span = '']) => span,
  );
  for (const piece of [...spans, ...code.split('\n')]) {
    const tokens = codeTokensOf(piece);
    for (const [position, token] of tokens.entries()) {
      held.codePairs.add(`${tokens[position - 1] ?? ''} ${token}`);
      if (/^\d/.test(token)) held.numbers.push({ values: [token], unit: '', weak: false });
    }
  }
  for (const identifier of `${head} ${passage.question ?? ''} ${passage.text} ${passage.courseId}`.match(
    /[A-Za-z_]\w*/g,
  ) ?? [])
    held.names.add(identifier.toLowerCase());
  for (const name of `${head} ${passage.text}`.match(
    /[A-Za-z]\w*(?:[.-]\w+)+|\p{Script=Han}+(?:·\p{Script=Han}+)+/gu,
  ) ?? [])
    held.names.add(name.toLowerCase());
  return held;
}

export const flatten = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const keysOf = (sentences: Sentence[]): string[] =>
  sentences.flatMap((sentence) => sentence.flatMap((clause) => clause.terms.map((term) => term.key)));

/** A key as alignment sees it: opposites stand at the same place. */
export function placeOf(key: string): string {
  const axis = groundingLexicon().axisOf.get(key);
  return axis === undefined ? key : `axis:${axis}`;
}

function clausesOf(sentence: Sentence, headKeys: Set<string>): HeldClause[] {
  const context = new Set([...headKeys, ...keysOf([sentence])].map(placeOf));
  let names = new Set<string>();
  return sentence.map((clause) => {
    const own = ownKeys(clause);
    const named = clause.terms.filter((term) => term.kind === 'name').map((term) => term.key);
    // "… `map()` 改变元素，而不改变数量": what follows is still said of the name before it.
    if (named.length > 0) names = new Set(named);
    return {
      own,
      context,
      names,
      numbers: clause.numbers,
      quantifiers: new Set(clause.quantifiers),
      code: clause.code,
    };
  });
}

function ownKeys(clause: Clause): Map<string, number> {
  const own = new Map<string, number>();
  for (const { key, negated } of clause.terms) {
    const said = negated ? NEGATED : PLAIN;
    own.set(key, (own.get(key) ?? 0) | said);
    const place = placeOf(key);
    if (place !== key) own.set(place, (own.get(place) ?? 0) | said);
  }
  return own;
}
