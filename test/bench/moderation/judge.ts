import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Verdict } from '../../../src/domain/moderation/moderation.ts';
import {
  createModerator,
  loadClassifier,
  loadPolicy,
  type Moderator,
} from '../../../src/moderation/index.ts';
import type { MeasuredLine } from './sets.ts';

/** Our moderator in the default mode: the shipped policy and weights, no model. */
export function ourModerator(
  repositoryData: string,
  allows: (groupId: string | undefined) => readonly string[],
): Moderator {
  const rules: unknown = parse(readFileSync(join(repositoryData, 'rules', 'default.yaml'), 'utf8'));
  return createModerator({
    policy: loadPolicy(rules),
    classifier: loadClassifier(),
    clock: { now: () => 0 },
    allows,
  });
}

/** Lines with sender and time form timelines, the others are judged alone. */
export function judgeAll(moderator: Moderator, lines: readonly MeasuredLine[]): Verdict[] {
  return moderator.judge(
    lines.map(({ expected: _expected, alerts: _alerts, tags: _tags, ...message }) => message),
  );
}
