import type { Language } from '../language/language.ts';

/** How far a group's learners are, by the names that the store and the interfaces use. */
export const LEARNING_STAGES = ['入门', '进阶', '高级'] as const;
export type LearningStage = (typeof LEARNING_STAGES)[number];

const ENGLISH: Record<LearningStage, string> = { 入门: 'Beginner', 进阶: 'Intermediate', 高级: 'Advanced' };

/** What a school's file may call a stage, in either language. */
export const STAGE_WORDS = [
  ...LEARNING_STAGES,
  ...LEARNING_STAGES.map((stage) => ENGLISH[stage].toLowerCase()),
] as const;

/** The stage that one of `STAGE_WORDS` means. */
export const stageOf = (word: string): LearningStage =>
  LEARNING_STAGES.find((stage) => stage === word || ENGLISH[stage].toLowerCase() === word) ?? '入门';

/** As people read it in their language; what is no stage of ours stays as it is. */
export function stageName(stage: string, language: Language): string {
  const known = LEARNING_STAGES.find((one) => one === stage);
  return known === undefined || language === 'zh' ? stage : ENGLISH[known];
}
