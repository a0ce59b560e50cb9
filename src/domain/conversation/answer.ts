/** What became of a question. The words are the contract's; see docs and `/docs`. */
export const OUTCOMES = ['answered', 'hint', 'abstained', 'refused', 'small_talk'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How the text came about: by a model, by quoting passages, or a person's own words used again. */
export const ANSWER_MODES = ['generated', 'extractive', 'verified'] as const;
export type AnswerMode = (typeof ANSWER_MODES)[number];

/** The mark that text written by a model carries to the end of its life. */
export const AI_LABEL = 'AI生成';

/** The passage that a statement rests on; `[index]` in the text points here. */
export interface Citation {
  index: number;
  courseId: string;
  source: string;
  title: string;
  locator: string;
  quote: string;
  passageId: string;
}

/** Where a question that was handed to a person stands. */
export interface HandOff {
  questionId: string;
  /** Epoch milliseconds: the time the learner was promised. */
  dueAt: number;
  status: string;
  reply?: string | undefined;
  /** Who signs the reply. */
  repliedBy?: string | undefined;
}

/** What a person put in the place of a wrong answer, after it had been given. */
export interface AnswerCorrection {
  text: string;
  /** Who answers for it. */
  by: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface AnswerUsage {
  modelCalls: number;
  inputTokens: number;
  outputTokens: number;
}

export interface AnswerTimings {
  retrieveMs: number;
  generateMs: number;
  totalMs: number;
}

export interface Answer {
  id: string;
  outcome: Outcome;
  text: string;
  mode: AnswerMode;
  /** What must be shown with the text; null for a person's words. */
  label: string | null;
  /** Calibrated probability that the course holds the answer, 0..1. */
  confidence: number;
  citations: Citation[];
  handoff: HandOff | null;
  usage: AnswerUsage;
  timings: AnswerTimings;
}

/** An answer that was given a while ago, as it stands now. */
export interface StandingAnswer extends Answer {
  /** Null where nothing was put right since. */
  correction: AnswerCorrection | null;
}

export const NO_USAGE: AnswerUsage = { modelCalls: 0, inputTokens: 0, outputTokens: 0 };

/** One turn of the conversation so far, oldest first. */
export interface Turn {
  role: 'user' | 'assistant';
  text: string;
}
