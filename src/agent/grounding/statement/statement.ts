import type { Comparison } from '../missing/comparison.ts';
import type { Heard } from '../missing/planted.ts';
import type { Sentence } from '../reading/clauses/clause.ts';
import type { NumberFact } from '../reading/numbers/number-facts.ts';
import type { Unit } from '../reading/units.ts';
import type { Directed } from '../relations/order/directed.ts';
import type { TopicClause } from '../relations/topics/clause-topics.ts';
import type { RetoldClause } from './retold.ts';

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
  /** It says that its numbers are an example, or a case. */
  isExample: boolean;
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
  topics: readonly TopicClause[];
  /** As it is lined up with sentences of a passage. */
  units: Unit[];
  /** Where its words, and pairs of characters, begin. */
  marks: ReadonlyMap<string, number>;
  /** The same with everyday words of some length. */
  words: ReadonlyMap<string, number>;
}
