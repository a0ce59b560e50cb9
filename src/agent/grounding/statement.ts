import type { Passage } from '../../domain/course.ts';
import { urlsIn } from '../bounds/links.ts';
import { addedCase, addedWord } from './added-words.ts';
import { strangeAside } from './asides.ts';
import { type Comparison, comparisonIn, comparisonWith } from './comparison.ts';
import { contradiction, countsNames, isDeniedByNobody } from './contradictions.ts';
import { coverage, holds, type Known, MOSTLY_MISSING, nameHeld } from './coverage.ts';
import { withoutGlosses } from './glosses.ts';
import { countOfOwnList } from './own-list.ts';
import { type Heard, heardIn, plantedIn } from './planted.ts';
import type { Sentence } from './reading/clause.ts';
import { codeTokensOf, isName } from './reading/code-tokens.ts';
import { flatten, type HeldPassage, heldPassage, isInChinese } from './reading/held-passage.ts';
import { agrees, comparable, isMeasure, type NumberFact, numberMissing } from './reading/numbers.ts';
import { readSentences } from './reading/reading.ts';
import { longWordsOf, marksOf, unitsOf } from './reading/units.ts';
import { type Directed, directionIn } from './relations/directed.ts';
import { relationAgainst } from './relations/relations.ts';
import { superlativeAgainst } from './relations/superlatives.ts';
import { type Said, saidIn } from './relations/topics.ts';
import { clausesRetold, type RetoldClause } from './retold.ts';
import { cellsIn, strangeAmongFew, strangeCell, strangeScrap } from './scraps.ts';
import { besideItsOwn, strangersIn } from './strangers.ts';
import { strangeInTheOther } from './two-languages.ts';
import { groundingLexicon } from './words/lexicon.ts';

/** How a statement stands to a passage. */
export type StatementCheck =
  | { kind: 'held'; share: number; original?: string | undefined }
  /** The passage speaks of the same and says otherwise. */
  | { kind: 'contradicted'; share: number; what: string }
  | { kind: 'missing'; what: string };

/** A statement and the question it answers, read once for all passages. */
export interface ReadStatement {
  text: string;
  /** What it names in Chinese, being English; see `withoutGlosses`. */
  glosses: string[];
  sentences: Sentence[];
  han: boolean;
  asked: ReadonlySet<string>;
  askedNumbers: NumberFact[];
  /** How many things it lists, having said so. */
  listed: number | null;
  /** What it repeats of what the asker said. */
  retold: RetoldClause[];
  heard: Heard;
  /** The cells of a row of a table. */
  cells: Sentence[];
  urls: string[];
  /** Chinese words in a sentence of another language. */
  strayHan: string[];
  /** How many letters and figures it has. */
  letters: number;
  /** What stands between quotation marks and has Latin words: a command, a message, a name. */
  quoted: string[];
  /** What is more than a word of it: it is held like a statement. */
  quotedTexts: { flat: string; sentences: Sentence[] }[];
  /** As it would stand in a passage word for word; see `HeldPassage.flat`. */
  flat: string;
  comparison: Comparison | null;
  direction: Directed | null;
  /** What it says, and of what. */
  topics: readonly Said[];
  /** Where its words, and pairs of characters, begin. */
  marks: ReadonlyMap<string, number>;
  /** The same with everyday words of some length. */
  words: ReadonlyMap<string, number>;
}

type AskedWords = Pick<ReadStatement, 'asked' | 'askedNumbers'>;

/** Questions that are being answered: each is read once for all sentences of its answer. */
const recent = new Map<string, AskedWords>();
const MOST_RECENT = 256;

function askedWordsOf(question: string): AskedWords {
  let words = recent.get(question);
  if (!words) {
    const clauses = readSentences(question).flat();
    words = {
      asked: new Set(clauses.flatMap((clause) => clause.terms.map((term) => term.key))),
      askedNumbers: clauses.flatMap((clause) => clause.numbers),
    };
    const [oldest] = recent.keys();
    if (recent.size >= MOST_RECENT && oldest !== undefined) recent.delete(oldest);
    recent.set(question, words);
  }
  return words;
}

export function readStatement(said: string, question: string, heard = question): ReadStatement {
  const bare = withoutGlosses(said);
  const statement = bare?.text ?? said;
  const units = unitsOf(statement);
  const marks = marksOf(units);
  const quoted = [...statement.matchAll(QUOTED)].map(([, text = '']) => text);
  return {
    text: statement,
    glosses: bare?.glosses ?? [],
    sentences: readSentences(statement),
    han: /\p{Script=Han}/u.test(statement),
    ...askedWordsOf(question),
    listed: countOfOwnList(statement),
    retold: clausesRetold(statement, heard),
    heard: heardIn(heard),
    cells: cellsIn(statement),
    urls: urlsIn(statement),
    letters: statement.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
    strayHan: strayHanIn(statement),
    flat: flatten(statement).replace(/[。.！!?？;；]+$/u, ''),
    comparison: comparisonIn(statement),
    direction: directionIn(statement),
    topics: saidIn(statement),
    marks,
    words: new Map([...longWordsOf(units), ...marks]),
    quoted: quoted.filter((text) => LATIN_WORD.test(text)),
    quotedTexts: quoted
      .filter((text) => HAN_FOUR.test(text) || LATIN_WORDS_TWO.test(text))
      .map((text) => ({ flat: flatten(text), sentences: readSentences(text) })),
  };
}

/** Whether a statement is in another language than a passage, which need not be read for it. */
export const isAcross = (statement: ReadStatement, passage: Passage): boolean =>
  statement.han !== isInChinese(passage);

/** `above`: what is known to hold this share of it already; a passage that holds no more changes nothing. */
export function checkStatement(statement: ReadStatement, passage: Passage, above = 0): StatementCheck {
  const held = heldPassage(passage);
  const gloss = statement.glosses.find((name) => !held.body.includes(name));
  if (gloss !== undefined) return { kind: 'missing', what: `the name ${gloss}` };
  const known: Known = { held, asked: statement.asked };
  const link = statement.urls.find((url) => !held.urls.has(url));
  if (link !== undefined) return { kind: 'missing', what: `the link ${link}` };
  const quote = statement.quoted.find((text) => !held.flat.includes(flatten(text)));
  if (quote !== undefined && statement.han) return { kind: 'missing', what: `the words "${quote}"` };
  const other = strangeInTheOther(statement.text, held);
  if (other !== null) return { kind: 'missing', what: `the words ${other}` };
  const stray = held.han ? undefined : statement.strayHan.find((run) => !held.flat.includes(run));
  if (stray !== undefined) return { kind: 'missing', what: `the words ${stray}` };
  const strange = statement.quotedTexts.find(
    ({ flat, sentences }) =>
      !held.flat.includes(flat) && (!mostlyHeld(sentences, held) || strangeAmongFew(sentences, known)),
  );
  if (strange) return { kind: 'missing', what: MOSTLY_MISSING };
  if (statement.letters < 2 || weightOf(statement.sentences) === 0)
    return { kind: 'missing', what: 'nothing that could be checked' };
  // What stands there as it is stands to nothing otherwise.
  const asked = !held.flat.includes(statement.flat);
  const compared = asked ? comparisonWith(statement.comparison, passage) : null;
  if (compared === 'unsaid') return { kind: 'missing', what: 'a comparison that no passage makes' };
  const superlative = asked ? superlativeAgainst(statement.text, held) : null;
  if (superlative !== null) return { kind: 'missing', what: superlative };
  const aside = asked ? strangeAside(statement.text, held) : null;
  const added = asked ? addedWord(statement.text, statement.marks, passage) : null;
  if (added !== null) return { kind: 'missing', what: added };
  if (
    asked &&
    (strangeScrap(statement.sentences, known) ||
      strangeAmongFew(statement.sentences, known) ||
      strangeCell(statement.cells, known))
  )
    return { kind: 'missing', what: MOSTLY_MISSING };
  if (!statement.retold.every((clause) => isMaterials(clause, held)))
    return { kind: 'missing', what: 'what the asker says' };
  let share = 1;
  for (const sentence of statement.sentences) {
    const missing =
      missingNames(sentence, known) ??
      missingNumbers(sentence, held, statement) ??
      missingCode(sentence, held) ??
      missingClaims(sentence, held) ??
      addedCase(sentence, held);
    if (missing !== null) return { kind: 'missing', what: missing };
    const covered = coverage(sentence, known);
    if (covered.missing !== null) return { kind: 'missing', what: covered.missing };
    share = Math.min(share, covered.share);
    if (share <= above) return { kind: 'missing', what: MOSTLY_MISSING };
  }
  const strangeQuotes = statement.quotedTexts.filter(({ flat }) => !held.flat.includes(flat));
  for (const sentence of strangeQuotes.flatMap(({ sentences }) => sentences)) {
    const what = contradiction(sentence, held, statement.askedNumbers, false, false);
    if (what !== null) return { kind: 'contradicted', share, what };
  }
  for (const sentence of statement.sentences) {
    const what =
      compared === 'otherwise'
        ? 'the other way round'
        : contradiction(sentence, held, statement.askedNumbers, compared === 'converse', compared !== null);
    if (what !== null) return { kind: 'contradicted', share, what };
  }
  const against = asked ? relationAgainst(statement, passage, compared === 'converse') : null;
  if (against !== null) return { kind: 'contradicted', share, what: against };
  // Another passage that has less of it may not bear out what this one, which has more, knows nothing of.
  const planted = firstOf(statement.sentences, (sentence) =>
    plantedIn(sentence, { held, heard: statement.heard, across: false }),
  );
  if (planted !== null)
    return { kind: 'contradicted', share, what: `what only the asker speaks of: ${planted}` };
  const beside = firstOf(
    statement.sentences,
    (sentence) => strangersIn(sentence, held) ?? besideItsOwn(sentence, held),
  );
  if (beside !== null) return { kind: 'contradicted', share, what: beside };
  if (aside !== null) return { kind: 'contradicted', share, what: `${MOSTLY_MISSING}: ${aside}` };
  return { kind: 'held', share };
}

function firstOf<Item, Result>(items: readonly Item[], look: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = look(item);
    if (found !== null) return found;
  }
  return null;
}

const QUOTED = /[“"「『]([^”"」』\n]{1,80})[”"」』]/g;
/** Words of a sentence that is not Chinese, however much of another language stands in it. */
const LATIN_WORDS = 4;
const HAN_RUN = /\p{Script=Han}+/gu;
const CODE_SPAN = /`[^`\n]*`/g;

function strayHanIn(statement: string): string[] {
  const prose = statement.replace(CODE_SPAN, ' ');
  const runs = prose.match(HAN_RUN) ?? [];
  const words = prose.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return words >= LATIN_WORDS && words > runs.join('').length ? runs : [];
}

const HAN_FOUR = /\p{Script=Han}{4}/u;
const LATIN_WORDS_TWO = /^[^\p{Script=Han}]*[A-Za-z]{2,}[,:]? [A-Za-z]{2,}[^\p{Script=Han}]*$/u;
const LATIN_WORD = /[A-Za-z][^\p{Script=Han}]*[A-Za-z]/u;
/** A name that a question may bring in: no address, no handle. */
const PLAIN_NAME = /^`?[a-z_]+\d{0,2}$/;

/** Weight of all that a statement says; numbers and code count. */
export const weightOf = (sentences: Sentence[]): number =>
  sentences
    .flat()
    .reduce(
      (sum, clause) =>
        sum +
        clause.code.length +
        clause.numbers.filter((number) => !number.weak).length +
        clause.terms.reduce((weight, term) => weight + term.weight, 0),
      0,
    );

/** A claim of the asker is the material's where that has nearly all of it. */
export const OF_RETOLD = 0.75;
const UNASKED: ReadonlySet<string> = new Set();

const isMaterials = ({ flat, sentences }: RetoldClause, held: HeldPassage): boolean =>
  held.flat.includes(flat) ||
  sentences.every(
    (sentence) =>
      coverage(sentence, { held, asked: UNASKED }).share >= OF_RETOLD &&
      sentence.every(
        (clause) =>
          !isDeniedByNobody(clause, held) &&
          clause.numbers.every((number) => number.weak || isSaid(number, held)),
      ),
  );

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

export function missingNames(sentence: Sentence, { held, asked }: Known): string | null {
  for (const clause of sentence)
    for (const term of clause.terms)
      if (
        (term.kind === 'name' || term.kind === 'literal') &&
        !nameHeld(held, term.key) &&
        !(asked.has(term.key) && PLAIN_NAME.test(term.key))
      )
        return `the name ${term.written}`;
  return null;
}

export function missingNumbers(
  sentence: Sentence,
  held: HeldPassage,
  { askedNumbers, listed }: Pick<ReadStatement, 'askedNumbers' | 'listed'>,
): string | null {
  for (const clause of sentence) {
    // "数到 7 的时候": a case that the question names. Elsewhere a question is no evidence.
    const numbers = clause.conditional ? [...held.numbers, ...askedNumbers] : held.numbers;
    for (const number of clause.numbers)
      if (
        !number.weak &&
        !countsNames(number, clause) &&
        !(listed !== null && onlyCountsThings(number) && number.values.includes(String(listed))) &&
        !(isOneEach(number) && EACH.test(held.said)) &&
        !(isHalf(number) && !held.numbers.some(({ unit }) => unit === '%')) &&
        !numbers.some(
          (other) => !onlyCounts(other, number) && comparable(other, number) && agrees(other, number),
        )
      )
        return numberMissing(number);
  }
  return null;
}

const onlyCountsThings = ({ unit }: NumberFact): boolean => unit === 'count' || unit === '';

/** 从 1 开始: the 一 of 一个变量 is no such number. */
const onlyCounts = (other: NumberFact, { unit }: NumberFact): boolean => other.weak && unit === '';

/** 一半在四肢，一半在胸前: of six and six. Beside other shares it is one of them. */
const isHalf = ({ values, unit }: NumberFact): boolean => values[0] === '50' && unit === '%';
/** 一年最多 10 万 for 一个年度内最多 10 万, "a month" for "monthly". */
const isOneEach = ({ values, unit }: NumberFact): boolean => values[0] === '1' && isMeasure(unit);
const EACH =
  /[每逐]\p{Script=Han}{0,2}[年月周天日]|年度|全年|\b(?:a|per|each|every) (?:day|week|month|year)\b|\b(?:daily|weekly|monthly|yearly|annual)/iu;

/** Code between backticks stands in the passage as it is, or is put together from neighbours that do. */
export function missingCode(sentence: Sentence, held: HeldPassage): string | null {
  for (const clause of sentence) {
    for (const { text } of clause.code) {
      if (held.flat.includes(flatten(text).replace(/\(\)$/, ''))) continue;
      // Marks of code around Chinese words make no code of them.
      if (HAN_TWO.test(text)) return `the code ${text}`;
      const tokens = codeTokensOf(text);
      for (const [position, token] of tokens.entries()) {
        if (position === 0 && isName(token)) continue;
        if (!held.codePairs.has(`${tokens[position - 1] ?? ''} ${token}`)) return `the code ${text}`;
      }
    }
  }
  return null;
}

const HAN_TWO = /\p{Script=Han}{2}/u;

/** A day is a claim: no other word stands for it. */
const DAYS = new Set(['星期']);

export function missingClaims(sentence: Sentence, held: HeldPassage): string | null {
  const { axisOf } = groundingLexicon();
  for (const clause of sentence)
    for (const term of clause.terms)
      if ((term.kind === 'claim' || DAYS.has(axisOf.get(term.key) ?? '')) && !holds(held, term))
        return `${MOSTLY_MISSING}: ${term.written}`;
  return null;
}
