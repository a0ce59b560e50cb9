import type { Category } from '../../src/domain/moderation.ts';

/** One labelled message. */
export interface Example {
  text: string;
  category: Category;
  /** Lines of a topic stay together in cross-validation, so that it measures what is new. */
  topic: string;
}
