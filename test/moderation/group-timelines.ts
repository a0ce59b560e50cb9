import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CATEGORIES, type Verdict } from '../../src/domain/moderation/moderation.ts';
import type { Moderator } from '../../src/moderation/index.ts';

const category = z.enum(CATEGORIES);
const timeline = z.object({
  id: z.string(),
  kind: z.string(),
  language: z.enum(['zh', 'en']),
  fault: category,
  messages: z.array(
    z.object({
      sender: z.string(),
      role: z.enum(['learner', 'staff']).default('learner'),
      second: z.int(),
      text: z.string(),
      /** Any of these is right. */
      expect: z.union([category, z.array(category)]).default('none'),
    }),
  ),
});

/** A message of a timeline with its verdict and what it may be. */
interface JudgedInTimeline {
  text: string;
  expected: readonly string[];
  verdict: Verdict;
}

/** A set of whole timelines of `data/eval`, each judged message by message as they came. */
export function judgedTimelines(set: string, moderator: Moderator): JudgedInTimeline[] {
  return readFileSync(new URL(`../../data/eval/${set}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => timeline.parse(JSON.parse(line)))
    .flatMap(({ id, messages }) =>
      messages.map(({ sender, role, second, text, expect }, at) => {
        const [verdict] = moderator.judge([
          {
            id: `${id}-${at}`,
            groupId: id,
            senderId: sender,
            senderRole: role,
            text,
            sentAt: second * 1000,
          },
        ]);
        return { text, expected: [expect].flat(), verdict: verdict! };
      }),
    );
}
