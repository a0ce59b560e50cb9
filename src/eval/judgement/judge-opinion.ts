import type { AnswerUsage } from '../../domain/conversation/answer.ts';

export const JUDGE_VERDICTS = ['right', 'wrong', 'unsure'] as const;
export type JudgeVerdict = (typeof JUDGE_VERDICTS)[number];

/** What a model thinks of one spoken answer. It stands beside the checks and decides nothing. */
export interface JudgeOpinion {
  /** Null where the model failed; `reason` then says how. */
  verdict: JudgeVerdict | null;
  reason: string;
  usage: AnswerUsage;
}
