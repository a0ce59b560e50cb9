import type { Sentence } from '../reading/clauses/clause.ts';
import { flatten } from '../reading/held-passage.ts';
import { readSentences } from '../reading/reading.ts';

/** A clause of a statement that the asker said word for word: the asker's claim, not the material's. */
export interface RetoldClause {
  flat: string;
  sentences: Sentence[];
}

const CLAUSES = /[，。；：！？、,;:!?（）()“”"「」『』*`【】|\n]|\.(?=\s|$)/u;
/** Marks of lists and the like. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Letters of a clause that claims something, a Chinese character counted as two: 元组可以修改. */
const LEAST = 12;
const HAN = /\p{Script=Han}/gu;
const lettersIn = (flat: string): number => flat.length + (flat.match(HAN)?.length ?? 0);

/** What was heard last: all sentences of an answer are held against the same. */
let last = { heard: '', flat: '' };

export function clausesRetold(statement: string, heard: string): RetoldClause[] {
  if (heard === '') return [];
  if (last.heard !== heard) last = { heard, flat: flatten(heard) };
  const asked = last.flat;
  return statement.split(CLAUSES).flatMap((clause) => {
    const flat = flatten(clause).replace(AROUND, '');
    return lettersIn(flat) >= LEAST && asked.includes(flat)
      ? [{ flat, sentences: readSentences(clause) }]
      : [];
  });
}
