import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../scripts/moderation-training/examples.ts';
import { linesSeen } from '../../scripts/moderation-training/without-near-duplicates.ts';
import { type MessageLine, readTestSet } from '../../src/eval/index.ts';

const DATA = resolve(import.meta.dirname, '../../data');

async function messagesOf(name: string): Promise<MessageLine[]> {
  const { lines } = await readTestSet({ path: join(DATA, 'eval', name), courseExists: () => true });
  return lines.filter((line): line is MessageLine => line.kind === 'message');
}

const shareOf = (lines: readonly MessageLine[], test: (line: MessageLine) => boolean): number =>
  lines.filter(test).length / lines.length;

describe('the moderation sets', () => {
  const names = readdirSync(join(DATA, 'eval')).filter((name) => /^moderation.*\.jsonl$/.test(name));

  it.each(names)('%s is read whole, and its timelines run forward', async (name) => {
    const lines = await messagesOf(name);
    expect(lines.length).toBeGreaterThanOrEqual(240);
    for (const { id, senderId, sentAt } of lines) {
      expect(sentAt === undefined, `${id} has a sender without a time, or the other way round`).toBe(
        senderId === undefined,
      );
    }
  });
});

describe('the fresh held-out set', () => {
  it('holds every category and plenty of clean talk, three quarters of it Chinese', async () => {
    const lines = await messagesOf('moderation-fresh.jsonl');
    const count = (category: string): number =>
      lines.filter(({ expect: { categories } }) => categories[0] === category).length;
    for (const category of ['advertising', 'personal_attack', 'spam', 'piracy']) {
      expect(count(category), category).toBeGreaterThanOrEqual(40);
    }
    const clean = lines.filter(({ tags }) => tags.some((tag) => /^(lookalike-|ordinary$)/.test(tag)));
    expect(clean.length).toBeGreaterThanOrEqual(200);
    expect(shareOf(clean, ({ expect: { categories } }) => categories.join() === 'none')).toBe(1);
    expect(shareOf(lines, ({ tags }) => tags.includes('zh'))).toBeGreaterThan(0.7);
    expect(shareOf(lines, ({ tags }) => tags.includes('held-out'))).toBe(1);
  });
});

describe('the held-out sets written blind', () => {
  const training = linesSeen();
  beforeAll(() => {
    for (const { text } of readExamples(join(DATA, 'moderation'))) training.add(text);
  });

  it.each([
    'moderation-fresh.jsonl',
    'moderation-blind.jsonl',
    'moderation-second-blind.jsonl',
    'moderation-third-blind.jsonl',
    'moderation-fourth-blind.jsonl',
    'moderation-groups-second.jsonl',
    'moderation-groups-third.jsonl',
    'moderation-groups-fourth.jsonl',
    'moderation-groups-fifth.jsonl',
    'moderation-groups-sixth.jsonl',
    'moderation-groups-crisis.jsonl',
    'moderation-schools.jsonl',
  ])('%s repeats nothing that the classifier was trained on, nor itself', async (name) => {
    const lines = (await messagesOf(name)).filter(({ senderId }) => senderId === undefined);
    const own = linesSeen();
    const repeated = lines.filter(({ message }) => training.has(message) || !own.add(message));
    expect(repeated.map(({ id }) => id)).toEqual([]);
  });
});
