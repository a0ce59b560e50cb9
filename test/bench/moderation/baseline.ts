import { createRequire } from 'node:module';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import type { Example } from '../../../scripts/moderation-training/examples.ts';
import { CATEGORIES, type Category } from '../../../src/domain/moderation/moderation.ts';

/**
 * What others do the same job with: the word lists of `obscenity`, and where they say nothing the naive Bayes
 * classifier of `natural`, trained on the very lines that ours is trained on. Chinese is cut into words by
 * `Intl.Segmenter`, for the package's own tokenizer knows none.
 */
export interface Baseline {
  categoryOf(text: string): Category;
}

interface Bayes {
  addDocument(tokens: string[], label: string): void;
  train(): void;
  classify(tokens: string[]): string;
}

/** By `require`, for the package's types cannot be read under this repository's settings. */
function newBayes(): Bayes {
  process.env.DOTENV_CONFIG_QUIET = 'true'; // the package reads a .env file as it loads, and says so
  // Its classifier as far as it is used here; its documentation gives the shape.
  const natural = createRequire(import.meta.url)('natural') as { BayesClassifier: new () => Bayes };
  return new natural.BayesClassifier();
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const { segment, isWordLike } of words.segment(text.toLowerCase()))
    if (isWordLike) tokens.push(segment);
  return tokens;
}

export function trainBaseline(examples: readonly Example[]): Baseline {
  const obscene = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const bayes = newBayes();
  for (const { text, category } of examples) bayes.addDocument(tokensOf(text), category);
  bayes.train();
  const known = new Set<string>(CATEGORIES);
  return {
    categoryOf(text) {
      if (obscene.hasMatch(text)) return 'personal_attack';
      const said = bayes.classify(tokensOf(text));
      return known.has(said) ? (said as Category) : 'none'; // one of the labels it was given
    },
  };
}
