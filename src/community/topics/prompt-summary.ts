import type {
  DiscussionPrompt,
  PromptKind,
  PromptSource,
  PromptStatus,
} from '../../domain/school/discussion-prompt.ts';

/** A topic as the `draft` command prints it. */
export interface PromptSummary {
  id: string;
  kind: PromptKind;
  text: string;
  /** ISO 8601 in UTC. */
  at: string;
  why: string;
  icebreaker: string;
  minutes: number;
  sources: PromptSource[];
  easyFor: string;
  hardFor: string;
  weight: string;
  status: PromptStatus;
  label: string | null;
}

export const promptSummary = (prompt: DiscussionPrompt): PromptSummary => ({
  id: prompt.id,
  kind: prompt.kind,
  text: prompt.text,
  at: new Date(prompt.at).toISOString(),
  why: prompt.why,
  icebreaker: prompt.icebreaker,
  minutes: prompt.minutes,
  sources: prompt.sources,
  easyFor: prompt.easyFor,
  hardFor: prompt.hardFor,
  weight: prompt.weight,
  status: prompt.status,
  label: prompt.label,
});
