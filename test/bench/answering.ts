import type { Passage } from '../../src/domain/school/course.ts';
import { buildCourseIndex, type CourseIndex } from '../../src/knowledge/course-index/course-index.ts';
import { type EvidenceFeatures, evidenceFeatures } from '../../src/knowledge/evidence/evidence.ts';
import { hitsToRead, type Ranked, rankPassages } from '../../src/knowledge/evidence/ordering/ranking.ts';
import { askedQuestion } from '../../src/knowledge/question/asked-question.ts';

/** A course ready to be asked: its index, and its passages where a store would be. */
export interface AskedCourse {
  index: CourseIndex;
  passages: Map<string, Passage>;
}

export async function courseOf(passages: Passage[]): Promise<AskedCourse> {
  return {
    index: await buildCourseIndex(passages),
    passages: new Map(passages.map((passage) => [passage.id, passage])),
  };
}

export interface Asked extends Ranked {
  features: EvidenceFeatures;
}

/** The way of a question through retrieval, as the service goes it. */
export async function ask({ index, passages }: AskedCourse, question: string): Promise<Asked> {
  const hits = await index.search(question, { limit: hitsToRead(question) });
  const asked = askedQuestion(question, index);
  const ranked = rankPassages({ asked, hits, passages: hits.map((hit) => passages.get(hit.id)!) });
  return { ...ranked, features: evidenceFeatures({ asked, index, ...ranked }) };
}
