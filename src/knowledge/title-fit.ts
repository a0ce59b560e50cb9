import type { Passage } from '../domain/course.ts';
import type { CourseIndex } from './course-index.ts';
import type { QueryMatcher } from './query-match.ts';

/**
 * How far a passage's own title is what the question is about, 0..1: the weight of the terms that both hold, squared,
 * over the product of their weights. 「闭包」 fits "闭包是什么" wholly, 「循环中的闭包」 only in part.
 */
export function titleFit(
  matcher: QueryMatcher,
  passage: Pick<Passage, 'title' | 'source' | 'headings' | 'question'>,
  index: Pick<CourseIndex, 'terms'>,
): number {
  const title = passage.question ?? passage.headings.at(-1) ?? passage.title;
  if (title === passage.source || matcher.total === 0) return 0;
  const own = index.terms(title).reduce((sum, { weight }) => sum + weight, 0);
  if (own === 0) return 0;
  const shared = matcher.coverage(matcher.present(title)) * matcher.total;
  return Math.min(1, shared ** 2 / (own * matcher.total));
}
