import type { Sentence } from './reading.ts';

/** A bare yes or no: right or wrong, it does not say on what grounds. */
const VERDICT =
  /^(?:不?可以|不?能|不?会|不?行|不?是的?|不?对|不?需要|不?必|没有|有的?|当然(?:可以|不行)?|可以的|没错|yes|no|sure|of course|certainly|right|correct|wrong|not really|exactly)(?:的|哦|呢|啊|吧|了)?[\s。．.!！,，~]*$/i;

export const isVerdict = (text: string): boolean => VERDICT.test(text.trim());

/** With fewer words a piece states nothing: "例如：", "试试看。" */
const LEAST_WEIGHT = 1.5;

/** "可以这样写：" carries an answer on without stating anything. */
export function statesNothing(sentences: Sentence[]): boolean {
  let weight = 0;
  for (const clause of sentences.flat()) {
    if (clause.code.length > 0 || clause.numbers.some((number) => !number.weak)) return false;
    for (const term of clause.terms) {
      if (term.kind === 'name' || term.kind === 'literal' || term.kind === 'claim') return false;
      weight += term.weight;
    }
  }
  return weight < LEAST_WEIGHT;
}
