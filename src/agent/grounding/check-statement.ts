import type { Passage } from '../../domain/school/course.ts';
import { contradiction } from './contradictions/contradictions.ts';
import { isDeniedByNobody } from './contradictions/denied.ts';
import { addedCase, addedOnly, addedWord } from './missing/added-words.ts';
import { strangeAside } from './missing/asides.ts';
import { strangeCause } from './missing/causes.ts';
import { comparisonWith } from './missing/comparison.ts';
import {
  type Coverage,
  coverage,
  firmlyHeld,
  holds,
  type Known,
  MOSTLY_MISSING,
} from './missing/coverage.ts';
import { createDoubts, type Doubts } from './missing/doubts.ts';
import { hasStrayNumber } from './missing/few-words.ts';
import { missingClaims, missingCode, missingNames, missingNumbers, onlyCounts } from './missing/missing.ts';
import { plantedIn } from './missing/planted.ts';
import { strangeAmongFew, strangeCell, strangeScrap } from './missing/scraps.ts';
import { besideItsOwn, strangersIn } from './missing/strangers.ts';
import type { Sentence } from './reading/clauses/clause.ts';
import { flatten, type HeldPassage, heldPassage } from './reading/held-passage.ts';
import { agrees, type NumberFact } from './reading/numbers/number-facts.ts';
import { superlativeAgainst } from './relations/quantities/superlatives.ts';
import { relationAgainst } from './relations/relations.ts';
import { weightOfSentences } from './statement/read-statement.ts';
import type { RetoldClause } from './statement/retold.ts';
import type { ReadStatement } from './statement/statement.ts';
import { strangeInTheOther } from './statement/two-languages.ts';

/** How a statement stands to a passage. */
export type StatementCheck =
  | { kind: 'held'; share: number; original?: string | undefined }
  /** The passage speaks of the same and says otherwise. */
  | { kind: 'contradicted'; share: number; what: string }
  | { kind: 'missing'; what: string };

/**
 * How a statement says two things compare, beside its passage; null where it compares nothing, or stands there as it
 * is.
 */
type Compared = ReturnType<typeof comparisonWith>;

/**
 * Holds a statement against a passage in its own language. Cheapest first: what of it stands nowhere, what it adds as
 * a whole, what is missing sentence by sentence; only of what is all there is it asked whether the passage says
 * otherwise. A new check goes into the step whose finding it is; one that is wrong as often as right is a doubt
 * (`doubts.ts`). `above`: what is known to hold this share of it already; a passage that holds no more changes
 * nothing.
 */
export function checkStatement(statement: ReadStatement, passage: Passage, above = 0): StatementCheck {
  const held = heldPassage(passage);
  const known: Known = { held, asked: statement.asked };
  const nowhere = standsNowhere(statement, known);
  if (nowhere !== null) return { kind: 'missing', what: nowhere };
  // What stands there as it is stands to nothing otherwise.
  const isItself = held.flat.includes(statement.flat);
  const compared = isItself ? null : comparisonWith(statement.comparison, passage);
  const doubts = createDoubts(statement.flat, held, () =>
    firmlyHeld(
      statement.sentences.flat().flatMap(({ terms }) => terms),
      held,
    ),
  );
  const added =
    (isItself ? null : addedTo(statement, passage, known, compared, doubts)) ?? fromAsker(statement, held);
  if (added !== null) return { kind: 'missing', what: added };
  const covered = coveredBy(statement, known, above, doubts);
  if ('missing' in covered) return { kind: 'missing', what: covered.missing };
  const against =
    contradictedBy(statement, held, compared) ??
    (isItself ? null : relationAgainst(statement, passage, compared === 'converse')) ??
    broughtIn(statement, held, doubts) ??
    (isItself ? null : asideAgainst(statement, held, doubts));
  return against === null
    ? { kind: 'held', share: covered.share }
    : { kind: 'contradicted', share: covered.share, what: against };
}

/**
 * What of a statement has to stand in its passage letter by letter, and does not; or that there is nothing in it to
 * check.
 */
function standsNowhere(statement: ReadStatement, known: Known): string | null {
  const { held } = known;
  const gloss = statement.glosses.find((name) => !held.body.includes(name));
  if (gloss !== undefined) return `the name ${gloss}`;
  const link = statement.urls.find((url) => !held.urls.has(url));
  if (link !== undefined) return `the link ${link}`;
  const quote = statement.quoted.find((text) => !held.flat.includes(flatten(text)));
  if (quote !== undefined && statement.han) return `the words "${quote}"`;
  const other = strangeInTheOther(statement.text, held);
  if (other !== null) return `the words ${other}`;
  const stray = held.han ? undefined : statement.strayHan.find((run) => !held.flat.includes(run));
  if (stray !== undefined) return `the words ${stray}`;
  const isStrange = strangeQuotes(statement, held).some(
    ({ sentences }) => !mostlyHeld(sentences, held) || strangeAmongFew(sentences, known),
  );
  if (isStrange) return MOSTLY_MISSING;
  return statement.letters < 2 || weightOfSentences(statement.sentences) === 0
    ? 'nothing that could be checked'
    : null;
}

/** What it quotes that the passage does not have as it is. */
const strangeQuotes = ({ quotedTexts }: ReadStatement, held: HeldPassage): ReadStatement['quotedTexts'] =>
  quotedTexts.filter(({ flat }) => !held.flat.includes(flat));

/** What a statement as a whole adds to its passage: a comparison, a superlative, words, scraps between its words. */
function addedTo(
  statement: ReadStatement,
  passage: Passage,
  known: Known,
  compared: Compared,
  doubts: Doubts,
): string | null {
  if (strangeCell(statement.cells, known) || hasStrayNumber(statement, passage)) return MOSTLY_MISSING;
  const { text, marks } = statement;
  return (
    addedWord(text, marks, passage) ??
    doubts.about(compared === 'unsaid' ? 'a comparison that no passage makes' : null) ??
    doubts.about(superlativeAgainst(text, known.held)) ??
    doubts.about(addedOnly(text, marks, passage)) ??
    doubts.about(strangeScrap(statement.sentences, known) ? MOSTLY_MISSING : null) ??
    doubts.about(strangeAmongFew(statement.sentences, known) ? MOSTLY_MISSING : null)
  );
}

const fromAsker = ({ retold }: ReadStatement, held: HeldPassage): string | null =>
  retold.every((clause) => isMaterials(clause, held)) ? null : 'what the asker says';

/** The share of a statement that its passage has, of the sentence that it has least of; or what is missing. */
function coveredBy(
  statement: ReadStatement,
  known: Known,
  above: number,
  doubts: Doubts,
): { share: number } | { missing: string } {
  const { held } = known;
  let share = 1;
  for (const sentence of statement.sentences) {
    const missing =
      missingNames(sentence, known) ??
      missingNumbers(sentence, held, statement) ??
      missingCode(sentence, held) ??
      doubts.about(missingClaims(sentence, held)) ??
      doubts.about(addedCase(sentence, held));
    if (missing !== null) return { missing };
    const covered = coverage(sentence, known);
    const uncovered = covered.missing ?? doubts.about(covered.ofClause);
    if (uncovered !== null) return { missing: uncovered };
    share = Math.min(share, covered.share);
    if (share <= above) return { missing: MOSTLY_MISSING };
  }
  return { share };
}

/** What its passage says otherwise, sentence by sentence; of what it quotes first. */
function contradictedBy(statement: ReadStatement, held: HeldPassage, compared: Compared): string | null {
  const quotes = strangeQuotes(statement, held).flatMap(({ sentences }) => sentences);
  const quoted = firstOf(quotes, (sentence) => contradiction(sentence, { held, statement, compared: null }));
  if (quoted !== null) return quoted;
  if (compared === 'otherwise' && statement.sentences.length > 0) return 'the other way round';
  return firstOf(statement.sentences, (sentence) => contradiction(sentence, { held, statement, compared }));
}

/**
 * Things that only the asker, or nobody, speaks of: another passage that has less of it may not bear out what this
 * one, which has more, knows nothing of.
 */
function broughtIn({ sentences, heard }: ReadStatement, held: HeldPassage, doubts: Doubts): string | null {
  const planted = firstOf(sentences, (sentence) => plantedIn(sentence, { held, heard, across: false }));
  return planted !== null
    ? `what only the asker speaks of: ${planted}`
    : (doubts.about(firstOf(sentences, (sentence) => strangersIn(sentence, held))) ??
        doubts.about(firstOf(sentences, (sentence) => besideItsOwn(sentence, held))));
}

function asideAgainst({ text }: ReadStatement, held: HeldPassage, doubts: Doubts): string | null {
  const cause = strangeCause(text, held);
  if (cause !== null) return `${MOSTLY_MISSING}: because ${cause}`;
  const aside = strangeAside(text, held);
  return doubts.about(aside === null ? null : `${MOSTLY_MISSING}: ${aside}`);
}

function firstOf<Item, Result>(items: readonly Item[], look: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = look(item);
    if (found !== null) return found;
  }
  return null;
}

/** A claim of the asker is the material's where that has nearly all of it. */
export const OF_RETOLD = 0.75;
const UNASKED: ReadonlySet<string> = new Set();

const isMaterials = ({ flat, sentences }: RetoldClause, held: HeldPassage): boolean =>
  held.flat.includes(flat) ||
  sentences.every(
    (sentence) =>
      isMostlyHeld(coverage(sentence, { held, asked: UNASKED })) &&
      sentence.every(
        (clause) =>
          !isDeniedByNobody(clause, held) &&
          clause.numbers.every((number) => number.weak || isSaid(number, held)),
      ),
  );

const isMostlyHeld = ({ share, ofClause }: Coverage): boolean => ofClause === null && share >= OF_RETOLD;

/** In words: a figure somewhere in its code says nothing of it. */
const isSaid = (number: NumberFact, held: HeldPassage): boolean =>
  held.numbers.some((other) => !other.inCode && !onlyCounts(other, number) && agrees(other, number));

/** Of a quotation, so much of its weight has to stand in the passage. */
const OF_QUOTATION = 0.6;

function mostlyHeld(sentences: Sentence[], held: HeldPassage): boolean {
  const terms = sentences.flat().flatMap((clause) => clause.terms);
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  const known = terms.filter((term) => holds(held, term) || held.headKeys.has(term.key));
  return known.reduce((sum, term) => sum + term.weight, 0) >= total * OF_QUOTATION;
}
