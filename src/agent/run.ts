import type { VerifiedAnswer } from '../domain/conversation/verified-answer.ts';
import type { Language } from '../domain/language/language.ts';
import type { Logger } from '../domain/signals/logger.ts';
import type { ServiceCalendar } from '../domain/time/service-hours.ts';
import type { Retrieval } from '../knowledge/index.ts';
import type { ChatModel, PromptBook } from '../llm/index.ts';
import type { AgentToolParts } from './model/agent-tools.ts';
import type { AnswerMemory } from './model/answer-memory.ts';
import type { ModelTrouble } from './model/model-trouble.ts';
import type { StandaloneQuestion } from './question/follow-up/standalone-question.ts';
import type { AgentListener, AgentRequest } from './request.ts';

export interface AgentOptions extends AgentToolParts {
  /** Without one every answer is extractive. */
  chat: ChatModel | null;
  prompts: PromptBook;
  logger: Logger;
  /** Where somebody in need finds help at once, by these rules or the school's own. */
  readHelp: (rulesId: string | undefined) => Promise<Record<Language, string>>;
  /** When a group's staff are there, by the name of its calendar; null where the school has none of that name. */
  readHours?: (calendarId: string) => Promise<ServiceCalendar | null>;
  /** For how long messages, and the evidence of violations, are kept here; left out: not told. */
  keptDays?: { messages: number; evidence: number };
  /** Whether somebody said of one of these answers that it is wrong or no help. */
  anyRejected: (answerIds: readonly string[]) => Promise<boolean>;
}

/** What the steps of an answer share. */
export type AgentParts = AgentOptions & { trouble: ModelTrouble; memory: AnswerMemory };

/** What one answer carries from step to step. */
export interface Run {
  request: AgentRequest;
  /** The question, made whole where it is a follow-up. */
  whole: StandaloneQuestion;
  listener: AgentListener;
  language: Language;
  /** `performance.now()`. */
  startedAt: number;
  retrieval: Retrieval;
  retrieveMs: number;
  /** A person's answer to this very question; null where nobody gave one, or no question is asked. */
  verified: VerifiedAnswer | null;
}
