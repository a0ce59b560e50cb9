import type { NearestPassage } from '../../domain/conversation/question.ts';
import type { FoundPassage, Knowledge } from '../../knowledge/index.ts';

/** A found passage as the desk keeps and shows it. */
export const nearestPassage = ({ passage, score }: FoundPassage): NearestPassage => ({
  passageId: passage.id,
  courseId: passage.courseId,
  source: passage.source,
  title: passage.title,
  locator: passage.locator,
  text: passage.question ? `${passage.question}\n\n${passage.text}` : passage.text,
  score,
});

/** The passages nearest to a question, best first; none where a course cannot be searched. */
export type FindPassages = (
  question: string,
  courseIds: string[],
  limit: number,
) => Promise<NearestPassage[]>;

export function createFindPassages(knowledge: Pick<Knowledge, 'retrieve'>): FindPassages {
  return async (question, courseIds, limit) => {
    if (courseIds.length === 0) return [];
    const { found } = await knowledge.retrieve(question, courseIds, { limit });
    return found.slice(0, limit).map(nearestPassage);
  };
}
