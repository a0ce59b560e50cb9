import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CATEGORIES, type Category } from '../../../src/domain/moderation/moderation.ts';

/** A labelled message of a test set. */
export interface MeasuredLine {
  id: string;
  text: string;
  /** Any of these is right. */
  expected: readonly Category[];
  tags: readonly string[];
  /** What a person must see at once. */
  alerts: readonly string[];
  groupId: string | undefined;
  senderId: string | undefined;
  sentAt: number | undefined;
  senderRole: 'learner' | 'staff' | 'bot' | undefined;
}

const category = z.enum(CATEGORIES);
const line = z.looseObject({
  id: z.string(),
  message: z.string().optional(),
  groupId: z.string().optional(),
  senderId: z.string().optional(),
  senderRole: z.enum(['learner', 'staff', 'bot']).optional(),
  sentAt: z.string().optional(),
  expect: z.looseObject({
    category: z.union([category, z.array(category)]).optional(),
    alerts: z.array(z.string()).default([]),
  }),
  tags: z.array(z.string()).default([]),
});

/** The message lines of a test set, in order. */
export function messageLinesOf(path: string): MeasuredLine[] {
  const lines: MeasuredLine[] = [];
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    if (text.trim() === '') continue;
    const { id, message, expect, tags, groupId, senderId, senderRole, sentAt } = line.parse(JSON.parse(text));
    if (message === undefined) continue;
    lines.push({
      id,
      text: message,
      expected: [expect.category ?? 'none'].flat(),
      alerts: expect.alerts,
      tags,
      groupId,
      senderId,
      senderRole,
      sentAt: sentAt === undefined ? undefined : Date.parse(sentAt),
    });
  }
  return lines;
}

/** The public set, or nothing where no folder was given. */
export function publicLines(data: string | undefined): MeasuredLine[] {
  if (data === undefined) return [];
  const path = join(data, 'moderation-dev', 'testset.jsonl');
  return existsSync(path) ? messageLinesOf(path) : [];
}

/**
 * Our own: what the thresholds were chosen with; what nothing was chosen with; a later held-out set, written by
 * somebody who had read neither the training lines nor the sets before it; and a third, written before its writer saw
 * any result, and measured only when everything else stands; and a fourth and a fifth, each written likewise before the
 * lines that were added after it. `groups` are messages as in real learner groups, by whom the newest lines were
 * written: one half was looked at before, the other was not. Five later sets of such messages, one of people who may
 * harm themselves and of who only sounds so, the messages of many kinds of schools, and the newest blind set are parted
 * likewise.
 */
export function ownLines(
  repositoryData: string,
): Record<
  | 'chosenWith'
  | 'heldOut'
  | 'freshHeldOut'
  | 'blindHeldOut'
  | 'secondBlind'
  | 'thirdBlind'
  | 'groupsLookedAt'
  | 'groupsHeldOut'
  | 'secondGroupsLookedAt'
  | 'secondGroupsHeldOut'
  | 'thirdGroupsLookedAt'
  | 'thirdGroupsHeldOut'
  | 'fourthGroupsLookedAt'
  | 'fourthGroupsHeldOut'
  | 'fifthGroupsLookedAt'
  | 'fifthGroupsHeldOut'
  | 'sixthGroupsLookedAt'
  | 'sixthGroupsHeldOut'
  | 'crisisLookedAt'
  | 'crisisHeldOut'
  | 'schoolsLookedAt'
  | 'schoolsHeldOut'
  | 'fourthLookedAt'
  | 'fourthHeldOut',
  MeasuredLine[]
> {
  const folder = join(repositoryData, 'eval');
  const named = (test: (name: string) => boolean): MeasuredLine[] =>
    readdirSync(folder)
      .filter((name) => /^moderation.*\.jsonl$/.test(name) && test(name))
      .sort()
      .flatMap((name) => messageLinesOf(join(folder, name)));
  const groups = named((name) => name === 'moderation-groups.jsonl');
  const secondGroups = named((name) => name === 'moderation-groups-second.jsonl');
  const thirdGroups = named((name) => name === 'moderation-groups-third.jsonl');
  const fourthGroups = named((name) => name === 'moderation-groups-fourth.jsonl');
  const fifthGroups = named((name) => name === 'moderation-groups-fifth.jsonl');
  const sixthGroups = named((name) => name === 'moderation-groups-sixth.jsonl');
  const crisis = named((name) => name === 'moderation-groups-crisis.jsonl');
  const schools = named((name) => name === 'moderation-schools.jsonl');
  const fourth = named((name) => name === 'moderation-fourth-blind.jsonl');
  return {
    chosenWith: named((name) => !/held-out|fresh|blind|groups|schools/.test(name)),
    heldOut: named((name) => name.includes('held-out')),
    freshHeldOut: named((name) => name.includes('fresh')),
    blindHeldOut: named((name) => name === 'moderation-blind.jsonl'),
    secondBlind: named((name) => name === 'moderation-second-blind.jsonl'),
    thirdBlind: named((name) => name === 'moderation-third-blind.jsonl'),
    groupsLookedAt: groups.filter(({ tags }) => tags.includes('looked-at')),
    groupsHeldOut: groups.filter(({ tags }) => tags.includes('held-out')),
    secondGroupsLookedAt: secondGroups.filter(({ tags }) => tags.includes('looked-at')),
    secondGroupsHeldOut: secondGroups.filter(({ tags }) => tags.includes('held-out')),
    thirdGroupsLookedAt: thirdGroups.filter(({ tags }) => tags.includes('looked-at')),
    thirdGroupsHeldOut: thirdGroups.filter(({ tags }) => tags.includes('held-out')),
    fourthGroupsLookedAt: fourthGroups.filter(({ tags }) => tags.includes('looked-at')),
    fourthGroupsHeldOut: fourthGroups.filter(({ tags }) => tags.includes('held-out')),
    fifthGroupsLookedAt: fifthGroups.filter(({ tags }) => tags.includes('looked-at')),
    fifthGroupsHeldOut: fifthGroups.filter(({ tags }) => tags.includes('held-out')),
    sixthGroupsLookedAt: sixthGroups.filter(({ tags }) => tags.includes('looked-at')),
    sixthGroupsHeldOut: sixthGroups.filter(({ tags }) => tags.includes('held-out')),
    crisisLookedAt: crisis.filter(({ tags }) => tags.includes('looked-at')),
    crisisHeldOut: crisis.filter(({ tags }) => tags.includes('held-out')),
    schoolsLookedAt: schools.filter(({ tags }) => tags.includes('looked-at')),
    schoolsHeldOut: schools.filter(({ tags }) => tags.includes('held-out')),
    fourthLookedAt: fourth.filter(({ tags }) => tags.includes('looked-at')),
    fourthHeldOut: fourth.filter(({ tags }) => tags.includes('held-out')),
  };
}
