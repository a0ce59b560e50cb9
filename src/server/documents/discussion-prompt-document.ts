import { z } from 'zod';
import {
  type DiscussionPrompt,
  PROMPT_KINDS,
  PROMPT_STATUSES,
  PROMPT_WEIGHTS,
} from '../../domain/school/discussion-prompt.ts';
import { plannedPostDocument, plannedPostFields } from './planned-post-document.ts';

export const promptSchema = z
  .object({
    id: z.string(),
    groupId: z.string(),
    week: z.string(),
    kind: z.enum(PROMPT_KINDS),
    weight: z.enum(PROMPT_WEIGHTS),
    status: z.enum(PROMPT_STATUSES),
    text: z.string(),
    icebreaker: z.string(),
    minutes: z.int(),
    easyFor: z.string(),
    hardFor: z.string(),
    why: z.string(),
    sources: z.array(
      z.object({
        kind: z.enum(['passage', 'calendar', 'questions']),
        ref: z.string(),
        title: z.string(),
        courseId: z.string().nullable(),
        count: z.int().nullable(),
      }),
    ),
    /** What must be shown with the text: 「AI生成」 where a model wrote it. */
    label: z.string().nullable(),
    ...plannedPostFields,
  })
  .meta({ id: 'DiscussionPrompt' });

export const promptDocument = (prompt: DiscussionPrompt): z.input<typeof promptSchema> => ({
  id: prompt.id,
  groupId: prompt.groupId,
  week: prompt.week,
  kind: prompt.kind,
  weight: prompt.weight,
  status: prompt.status,
  text: prompt.text,
  icebreaker: prompt.icebreaker,
  minutes: prompt.minutes,
  easyFor: prompt.easyFor,
  hardFor: prompt.hardFor,
  why: prompt.why,
  sources: prompt.sources,
  label: prompt.label,
  ...plannedPostDocument(prompt),
});
