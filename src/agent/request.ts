import type { Answer, AnswerMode, Citation, Outcome, Turn } from '../domain/conversation/answer.ts';
import type { QuestionKind } from '../domain/conversation/question.ts';
import type { Language } from '../domain/language/language.ts';
import type { Course } from '../domain/school/course.ts';
import type { Group } from '../domain/school/group.ts';
import type { Guardian } from '../domain/school/guardian.ts';
import type { FoundPassage, Retrieval } from '../knowledge/index.ts';

export const ANSWER_FORMS = ['chat', 'long', 'spoken'] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];

/** A question put to the agent. Everything in it may come from a learner: data, never instructions. */
export interface AgentRequest {
  question: string;
  /** The courses that may answer. */
  courses: Course[];
  group: Group | null;
  /** Oldest first. */
  history: Turn[];
  /** The text of the message that the question quotes, if it does. */
  quoted: string | null;
  /** Who asks, for tools that tell a learner of themselves. */
  askerId?: string | null | undefined;
  /** `not_asked` where it is left out. */
  guardian?: Guardian | undefined;
  /** As in a chat without it; `long` for a page, `spoken` for a voice (short, no code). */
  form?: AnswerForm | undefined;
  /** What the answer will be known by; without it nobody can say later that it was wrong, and it is not given again. */
  answerId?: string | undefined;
  /** An answer given lately to the same question may be given again. */
  reuse?: boolean | undefined;
  /** Heard rather than addressed: a higher bar for speaking. */
  overheard: boolean;
  signal?: AbortSignal | undefined;
}

/** What the agent came to. It has no effects: storing, sending and handing off are its caller's. */
export interface AgentResult extends Omit<Answer, 'id' | 'handoff'> {
  language: Language;
  courseId: string | null;
  /** Why a person should take over, and what kind of question it is; null where nobody needs to. */
  handOff: { kind: QuestionKind; reason: string } | null;
  /** Shared by answers that are the same one: see `sameAnswer`; of a person's kept answer its identifier. */
  sameAs: string | null;
  found: FoundPassage[];
  /** What would have been said if the gate had let it through. */
  candidate: string;
  /** What `candidate` would have cited. */
  candidateCitations: Citation[];
  /** The evidence behind `confidence`, for evaluation and calibration. */
  evidence: Pick<Retrieval, 'features' | 'calibration'>;
}

/** What happens on the way to the result; `outcome` comes before the first `delta` and stands. */
export type AgentEvent =
  | { type: 'outcome'; outcome: Outcome; mode: AnswerMode; label: string | null; confidence: number }
  | { type: 'delta'; text: string }
  | { type: 'citation'; citation: Citation }
  | { type: 'tool'; name: string };

export type AgentListener = (event: AgentEvent) => void;

/** What this learner said before, oldest first. */
export const saidByAsker = (history: readonly Turn[]): string[] =>
  history.flatMap(({ role, text }) => (role === 'user' ? [text] : []));
