import type { Passage } from '../../../domain/school/course.ts';
import { type Clause, type Term, weightOf } from '../reading/clauses/clause.ts';
import { heldPassage } from '../reading/held-passage.ts';
import { agrees, comparable, isMeasure, type NumberFact } from '../reading/numbers/number-facts.ts';
import { rememberedOf } from '../reading/passage-memory.ts';
import { proseOf } from '../reading/prose.ts';
import { readSentences } from '../reading/reading.ts';
import { ENDS } from '../reading/units.ts';
import { isReckoned, type NumbersTold } from '../reckoned/reckoned.ts';
import type { ReadStatement } from '../statement/statement.ts';
import { kinIn, kinOfHan } from '../words/kin.ts';

/*
 * A number with hardly a word: 第 3 组输了, "Row 3 goes first". A three is in most passages and so is each of its
 * characters, so what little is said has to stand in one sentence of the passage, beside the number. Of 2,465 true
 * sentences this takes one; 第 3 组输了 was held by 109 passages of a course before.
 */

/**
 * Weight of the words up to which they are hardly any; a Chinese character that no list knows weighs a quarter of an
 * English word.
 */
const HARDLY_ANY = { han: 1.5, words: 3 };
/** Share of them that the sentence has: of two characters more than one. */
const BESIDE = { han: 0.6, words: 0.5 };
/** Up to this weight all characters beside an ordinal are looked at: 他第三次了 has no word. */
const NO_WORD = 1.25;
/** It counts with any number. */
const ORDINAL = '第';
/** They come and go in every retelling. */
const LIGHT = /[的了着地得呢吧啊吗就也都还是把被那这它会要能可以很]/u;
const LEADS_UP = /[:：]\s*$/u;

interface Told {
  text: string;
  numbers: NumberFact[];
  keys: ReadonlySet<string>;
  /** Groups of words that it has one of. */
  kin: ReadonlySet<number>;
}

const toldBy = rememberedOf((passage): Told[] =>
  [...passage.headings, passage.question ?? '', ...proseOf(passage).split(ENDS)].map((text) => {
    const clauses = readSentences(text).flat();
    return {
      text,
      numbers: clauses.flatMap(({ numbers }) => numbers),
      keys: new Set(clauses.flatMap(({ terms }) => terms.map(({ key }) => key))),
      kin: kinIn(text),
    };
  }),
);

/** Whether a statement of hardly a word has its numbers from elsewhere than what else it says. */
export const hasStrayNumber = (
  statement: NumbersTold & Pick<ReadStatement, 'han'>,
  passage: Passage,
): boolean =>
  statement.sentences.some((sentence) => isStray(sentence, statement, passage)) ||
  (statement.han && hasStrayCharacters(statement, passage));

function isStray(
  sentence: readonly Clause[],
  statement: NumbersTold & Pick<ReadStatement, 'han'>,
  passage: Passage,
): boolean {
  const { han } = statement;
  const script = han ? 'han' : 'words';
  const terms = sentence.flatMap((clause) => clause.terms).filter(({ written }) => written !== ORDINAL);
  const numbers = sentence.flatMap((clause) => clause.numbers).filter((number) => tells(number, han));
  const weight = weightOf(terms);
  if (numbers.length === 0 || weight > HARDLY_ANY[script] || hasCode(sentence)) return false;
  const held = heldPassage(passage);
  const material = numbers.filter((number) => !isReckoned(number, statement, held));
  return !toldBy(passage).some(
    (told) =>
      material.every((number) =>
        told.numbers.some((other) => comparable(other, number) && agrees(other, number)),
      ) && weightOf(terms.filter((term) => says(told, term))) >= weight * BESIDE[script],
  );
}

function hasStrayCharacters(
  { sentences, text }: Pick<ReadStatement, 'sentences' | 'text'>,
  passage: Passage,
): boolean {
  const clauses = sentences.flat();
  const counts = clauses.some(({ numbers }) => numbers.some(({ unit }) => unit === 'ordinal'));
  if (!counts || hasCode(clauses) || LEADS_UP.test(text)) return false;
  if (weightOf(clauses.flatMap(({ terms }) => terms)) > NO_WORD) return false;
  const characters = [...new Set(text.match(/\p{Script=Han}/gu))].filter((one) => !LIGHT.test(one));
  const most = characters.length * BESIDE.han;
  return !toldBy(passage).some((told) => characters.filter((one) => told.text.includes(one)).length >= most);
}

/** "The two hands": what is two may be told as both. */
const tells = ({ weak, unit, values }: NumberFact, han: boolean): boolean =>
  !weak && (han || isMeasure(unit) || !values.some((value) => value === '1' || value === '2'));

const says = (told: Told, { key, written, kin }: Term): boolean =>
  told.keys.has(key) ||
  told.text.includes(written) ||
  (kin ?? kinOfHan(written)).some((group) => told.kin.has(group));

const hasCode = (clauses: readonly Clause[]): boolean => clauses.some(({ code }) => code.length > 0);
