import { tokenise } from './tokens.ts';

/** A word of the question with the query terms that spell it: all present, the word is present. */
export interface QuestionWord {
  /** Places in the list of weighed terms. */
  terms: number[];
  /** Weight of its rarest term. */
  weight: number;
}

const HAN = /^\p{Script=Han}$/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a question that carry its matter: those that weigh at least `least`. Pairs of ideographs say that
 * two characters stand side by side; a word says that a name stands there whole.
 */
export function questionWords(
  question: string,
  terms: readonly { term: string; weight: number }[],
  least: number,
): QuestionWord[] {
  const places = new Map(terms.map(({ term }, place) => [term, place]));
  const words: QuestionWord[] = [];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, isWordLike } of segmenter.segment(question.normalize('NFKC'))) {
    if (!isWordLike) continue;
    const spelling = new Set(tokenise(segment));
    // Within a longer word single characters add nothing to its pairs.
    const used = [...spelling].filter((term) => !HAN.test(term) || segment.length === 1);
    const found = used.flatMap((term) => places.get(term) ?? []);
    if (found.length === 0) continue;
    const weight = Math.max(...found.map((place) => terms[place]!.weight));
    if (weight >= least) words.push({ terms: found, weight });
  }
  return words;
}
