import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTopicDrafting, loadPatterns } from '../../src/community/index.ts';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { openStore } from '../../src/store/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { aCalendar, aGroup } from '../support/samples.ts';
import { simulateYear } from '../support/simulated-year.ts';
import { figuresOf } from '../support/year-figures.ts';

const GROUPS = 500;
const DATA = join(import.meta.dirname, '../../data');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Drafts for 500 groups' week, and a simulated year of 20 groups. */
export async function run(): Promise<void> {
  await draftsOfAWeek();
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-year-'));
  const wake = createLocalWake();
  const store = await openStore({ dataDir: directory, wake });
  const begun = performance.now();
  const year = await simulateYear({ store, wake, dataDir: directory, groups: 20, weeks: 53, seed: 2026 });
  const seconds = (performance.now() - begun) / 1000;
  await store.close();
  rmSync(directory, { recursive: true, force: true });
  say(`a simulated year of 20 groups: ${seconds.toFixed(1)} s (reach: under 120 s)`);
  say(JSON.stringify(figuresOf(year), null, 2));
}

async function draftsOfAWeek(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-drafts-'));
  const store = await openStore({ dataDir: directory, wake: createLocalWake() });
  const clock = movableClock();
  const logger = recordingLogger();
  const knowledge = createKnowledge({
    store,
    dataDir: directory,
    clock,
    logger,
    embedder: undefined,
    setting: 'local/extractive',
  });
  await knowledge.ingest({ paths: [join(DATA, 'courses/python-101')], courseId: 'python-101' });
  await store.calendars.put(aCalendar());
  const stages = ['入门', '进阶', '高级'] as const;
  for (let index = 0; index < GROUPS; index++)
    await store.groups.put(
      aGroup({
        id: `group-${index}`,
        positioning: { stage: stages[index % 3] ?? '入门', direction: '编程', purpose: '打基础' },
      }),
      0,
    );
  const patterns = loadPatterns(join(DATA, 'prompt-patterns'));
  const drafting = createTopicDrafting({ store, clock, logger, patterns: () => patterns, model: null });
  // Some weeks of history, as a real week has it behind it.
  const weeks = ['2026-W46', '2026-W47', '2026-W48'];
  for (const week of weeks) {
    const begun = performance.now();
    let drafts = 0;
    for (let index = 0; index < GROUPS; index++)
      drafts += (await drafting.draft(`group-${index}`, week)).prompts.length;
    const seconds = (performance.now() - begun) / 1000;
    say(`${week}: ${drafts} drafts for ${GROUPS} groups in ${seconds.toFixed(1)} s (reach: under 60 s)`);
  }
  knowledge.close();
  await store.close();
  rmSync(directory, { recursive: true, force: true });
}
