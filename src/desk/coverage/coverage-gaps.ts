import type { Clock } from '../../domain/time/clock.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { isWaiting, type NearestPassage, type Question } from '../../domain/conversation/question.ts';
import { withoutAskedAgain } from '../../knowledge/index.ts';
import { maskPersonalData } from '../../moderation/index.ts';
import type { Store } from '../../store/index.ts';
import { clusterQuestions, typicalOf } from './cluster-questions.ts';
import { URGENT_KINDS } from '../hand-off/hand-off.ts';
import type { FindPassages } from './nearest.ts';

/** A topic that learners ask about and the course does not answer. */
export interface CoverageGap {
  courseId: string | null;
  /** The question that stands for it. */
  topic: string;
  count: number;
  askers: number;
  /** Of them still without any answer. */
  waiting: number;
  firstAt: number;
  lastAt: number;
  /** The group in which it was asked then; null over REST. */
  lastGroupId: string | null;
  examples: { questionId: string; text: string; reply: string | null }[];
  /** The passage that nearly answered. */
  nearest: NearestPassage | null;
}

/** The latest questions that are looked through. */
const LOOKED_THROUGH = 1_000;
const EXAMPLES = 5;
/** Gaps whose nearest passage is searched for where nobody has yet. */
const SEARCHED = 20;
/** Why a question came to a person although, or because, the material was asked. */
const REASONS = ['not_in_material', 'nearest_only', 'unanswered', 'still_open', 'not_helpful', 'wrong'];

/** What the courses leave unanswered, by course and topic, the most asked first. Personal data is masked. */
export async function coverageGaps(
  parts: { store: Store; clock: Clock; findPassages: FindPassages },
  filter: { courseId?: string | undefined; groupId?: string | undefined; days: number; limit: number },
): Promise<CoverageGap[]> {
  const questions = (
    await parts.store.questions.unanswered({
      since: parts.clock.now() - filter.days * DAY_MS,
      reasons: REASONS,
      courseId: filter.courseId,
      groupId: filter.groupId,
      limit: LOOKED_THROUGH,
    })
  ).filter((question) => !URGENT_KINDS.has(question.kind) && question.status !== 'dismissed');
  const byCourse = Map.groupBy(questions, (question) => question.courseId);
  const gaps: CoverageGap[] = [];
  for (const [courseId, own] of byCourse) gaps.push(...gapsOf(courseId, own));
  gaps.sort((a, b) => b.count - a.count || b.lastAt - a.lastAt);
  const shown = gaps.slice(0, filter.limit);
  for (const gap of shown.slice(0, SEARCHED)) {
    if (gap.nearest || gap.courseId === null) continue;
    gap.nearest = (await parts.findPassages(gap.topic, [gap.courseId], 1))[0] ?? null;
  }
  return shown;
}

function gapsOf(courseId: string | null, questions: Question[]): CoverageGap[] {
  const described = questions.map(({ text, nearest }) => ({
    text: withoutAskedAgain(text),
    place: nearest[0] ? `${nearest[0].source}${nearest[0].locator}` : null,
  }));
  return clusterQuestions(described).map((members) => {
    const own = members.flatMap((i) => questions[i] ?? []);
    const typical = questions[typicalOf(described, members)];
    const times = own.map((question) => question.createdAt);
    const lastAt = Math.max(...times);
    return {
      courseId,
      topic: maskPersonalData(withoutAskedAgain(typical?.text ?? '')),
      count: own.length,
      askers: new Set(own.map((question) => question.askerId)).size,
      waiting: own.filter(isWaiting).length,
      firstAt: Math.min(...times),
      lastAt,
      lastGroupId: own.find(({ createdAt }) => createdAt === lastAt)?.groupId ?? null,
      examples: own.slice(0, EXAMPLES).map((question) => ({
        questionId: question.id,
        text: maskPersonalData(question.text),
        reply: question.answeredBy === 'staff' ? question.reply : null,
      })),
      nearest: typical?.nearest[0] ?? own.find((question) => question.nearest[0])?.nearest[0] ?? null,
    };
  });
}
