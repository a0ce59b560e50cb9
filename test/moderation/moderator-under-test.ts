import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  createModerator,
  loadClassifier,
  loadPolicy,
  type Moderator,
  type ModeratorOptions,
} from '../../src/moderation/index.ts';

const DATA = join(import.meta.dirname, '../../data');
const classifier = loadClassifier();
export const shippedRules: object = parse(readFileSync(join(DATA, 'rules', 'default.yaml'), 'utf8'));

/** A moderator with the shipped policy and weights, and nothing of a store. */
export function shippedModerator(more: Partial<ModeratorOptions> = {}): Moderator {
  return createModerator({ policy: loadPolicy(shippedRules), classifier, clock: { now: () => 0 }, ...more });
}
