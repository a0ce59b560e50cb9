import { CODE_SPAN } from '../../../domain/language/code-marks.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { urlsIn } from '../../bounds/leading-out/links.ts';
import { comparisonIn } from '../missing/comparison.ts';
import { heardIn } from '../missing/planted.ts';
import { cellsIn } from '../missing/scraps.ts';
import type { Sentence } from '../reading/clauses/clause.ts';
import { flatten, isInChinese } from '../reading/held-passage.ts';
import { readSentences } from '../reading/reading.ts';
import { longWordsOf, marksOf, unitsOf } from '../reading/units.ts';
import { countOfOwnList } from '../reckoned/own-list.ts';
import { saysExample } from '../reckoned/reckoned.ts';
import { directionIn } from '../relations/order/directed.ts';
import { saidIn } from '../relations/topics/clause-topics.ts';
import { withoutGlosses } from './glosses.ts';
import { clausesRetold } from './retold.ts';
import type { ReadStatement } from './statement.ts';
import { QUOTATION } from './two-languages.ts';

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

/** `isExample`: what led up to it said so, and was left off. */
export function readStatement(
  said: string,
  question: string,
  heard = question,
  isExample = false,
): ReadStatement {
  const bare = withoutGlosses(said);
  const statement = bare?.text ?? said;
  const units = unitsOf(statement);
  const marks = marksOf(units);
  const quoted = matchesIn(statement, QUOTATION).map(([, text = '']) => text);
  return {
    text: statement,
    glosses: bare?.glosses ?? [],
    sentences: readSentences(statement),
    han: holdsHan(statement),
    ...askedWordsOf(question),
    listed: countOfOwnList(statement),
    retold: clausesRetold(statement, heard),
    heard: heardIn(heard),
    cells: cellsIn(statement),
    urls: urlsIn(statement),
    isExample: isExample || saysExample(statement),
    letters: statement.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
    strayHan: strayHanIn(statement),
    flat: flatten(statement).replace(/(?<![。.！!?？;；])[。.！!?？;；]+$/u, ''),
    comparison: comparisonIn(statement),
    direction: directionIn(statement),
    topics: saidIn(statement),
    units,
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

/** Words of a sentence that is not Chinese, however much of another language stands in it. */
const LATIN_WORDS = 4;
const HAN_RUN = /\p{Script=Han}+/gu;

function strayHanIn(statement: string): string[] {
  const prose = statement.replace(CODE_SPAN, ' ');
  const runs = prose.match(HAN_RUN) ?? [];
  const words = prose.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return words >= LATIN_WORDS && words > runs.join('').length ? runs : [];
}

const HAN_FOUR = /\p{Script=Han}{4}/u;
const LATIN_WORDS_TWO = /^[^\p{Script=Han}]*[A-Za-z]{2,}[,:]? [A-Za-z]{2,}[^\p{Script=Han}]*$/u;
const LATIN_WORD = /[A-Za-z][^\p{Script=Han}]*[A-Za-z]/u;
/** Weight of all that a statement says; numbers and code count. */
export const weightOfSentences = (sentences: Sentence[]): number =>
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
