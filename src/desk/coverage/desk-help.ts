import type { NearestPassage, Question } from '../../domain/conversation/question.ts';
import type { CompareQuestions, VerifiedAnswers } from '../../knowledge/index.ts';
import type { Store } from '../../store/index.ts';
import type { FindPassages } from './nearest.ts';

/** What was answered before to a question like this one. */
export interface PastAnswer {
  from: 'verified' | 'staff';
  question: string;
  answer: string;
  answeredBy: string;
  /** 0..1; 1 where it is the same question. */
  like: number;
}

/** What helps an operator to answer. */
export interface DeskHelp {
  nearest: NearestPassage[];
  past: PastAnswer[];
  /** A reply to begin with; empty where nothing is at hand. */
  draft: string;
}

const PASSAGES = 5;
const PAST_SHOWN = 5;
/** Staff answers of a course that are looked through. */
const LOOKED_THROUGH = 300;
/** Below this the words have too little in common to be of help. */
const MIN_LIKE = 0.3;

/**
 * The nearest passages, past answers to like questions, and a draft: the best of those, else the assistant's own.
 * `within`: whoever answers for one group is shown what staff wrote in that one, as they wrote it to a learner; null
 * for the whole school's. What was kept serves every group of its course.
 */
export async function deskHelp(
  parts: {
    store: Store;
    compare: CompareQuestions;
    findPassages: FindPassages;
    verified: Pick<VerifiedAnswers, 'find'>;
  },
  question: Question,
  within: string | null,
): Promise<DeskHelp> {
  const { store } = parts;
  const group = question.groupId === null ? null : await store.groups.get(question.groupId);
  const courseIds = question.courseId === null ? (group?.courseIds ?? []) : [question.courseId];
  const nearest =
    question.nearest.length > 0
      ? question.nearest
      : await parts.findPassages(question.text, courseIds, PASSAGES);
  const past: PastAnswer[] = [];
  const verified = await parts.verified.find(question.text, courseIds);
  if (verified) {
    past.push({
      from: 'verified',
      question: verified.question,
      answer: verified.answer,
      answeredBy: verified.verifiedBy,
      like: 1,
    });
  }
  for (const courseId of courseIds) {
    const answered = (await store.questions.answeredByStaff(courseId, LOOKED_THROUGH, within)).filter(
      (other) => other.id !== question.id && other.reply !== null && other.duplicateOf === null,
    );
    const compared = await parts.compare(
      [courseId],
      question.text,
      answered.map((other) => other.text),
    );
    for (const [i, { same, like }] of compared.entries()) {
      const other = answered[i];
      if (!other || other.reply === null || (!same && like < MIN_LIKE)) continue;
      past.push({
        from: 'staff',
        question: other.text,
        answer: other.reply,
        answeredBy: other.repliedBy ?? '',
        like: same ? 1 : like,
      });
    }
  }
  past.sort((a, b) => b.like - a.like);
  const same = past.find(({ like }) => like === 1);
  return { nearest, past: past.slice(0, PAST_SHOWN), draft: same?.answer ?? question.draft };
}
