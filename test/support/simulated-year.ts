import { join } from 'node:path';
import { createBridgeChannel } from '../../src/channels/bridge/index.ts';
import { createTopicDesk, createTopicDrafting, loadPatterns, planTopics } from '../../src/community/index.ts';
import {
  createOutbound,
  draftPromptsJobs,
  measurePromptJob,
  postPromptJob,
} from '../../src/conversation/index.ts';
import type { Channel } from '../../src/domain/conversation/channel.ts';
import { newId } from '../../src/domain/random/ids.ts';
import { seededRandom } from '../../src/domain/random/seeded-random.ts';
import type { DiscussionPrompt } from '../../src/domain/school/discussion-prompt.ts';
import type { Group } from '../../src/domain/school/group.ts';
import type { Wake } from '../../src/domain/signals/wake.ts';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { createInProcessRunner } from '../../src/queue/index.ts';
import type { Store } from '../../src/store/index.ts';
import { DAY, HOUR, MINUTE, movableClock } from './movable-clock.ts';
import { recordingLogger } from './recording-logger.ts';
import { aCalendar, aGroup, aMessage } from './samples.ts';

const DATA = join(import.meta.dirname, '../../data');
const LEARNERS = 40;
/** Messages of a group's own talk in a day: enough that topics stay a small share. */
const TALK_A_DAY = 12;

/** What came of it: every topic that was drafted, and every message under which one was posted. */
export interface SimulatedYear {
  groups: Group[];
  prompts: Map<string, DiscussionPrompt[]>;
  /** Posts a topic, by its id. */
  posts: Map<string, number>;
  offGroups: string[];
  draftedWeeks: number;
}

/** Learners chat, operators approve early, late or never, the service is down now and then, people quarrel. */
export async function simulateYear(options: {
  store: Store;
  wake: Wake;
  dataDir: string;
  groups: number;
  weeks: number;
  seed: number;
}): Promise<SimulatedYear> {
  const { store, wake } = options;
  const random = seededRandom(options.seed);
  const clock = movableClock('2026-11-02T08:00:00+08:00');
  const logger = recordingLogger();
  const knowledge = createKnowledge({
    store,
    dataDir: options.dataDir,
    clock,
    logger,
    embedder: undefined,
    setting: 'local/extractive',
  });
  for (const id of ['python-101', 'python-101-en'])
    await knowledge.ingest({ paths: [join(DATA, 'courses', id)], courseId: id });
  await store.calendars.put(
    aCalendar({
      holidays: [
        { from: '2027-01-01', to: '2027-01-01', name: '元旦' },
        { from: '2027-02-05', to: '2027-02-12', name: '春节' },
      ],
    }),
  );
  const groups = Array.from({ length: options.groups }, (_, index) => groupOf(index));
  for (const group of groups) await store.groups.put(group, clock.now());

  const quarrels = new Map<string, number>();
  const channel: Channel = {
    ...createBridgeChannel('web'),
    // Now and then the platform does not answer: the job comes again.
    reply: async ({ key }) =>
      random() < 0.03
        ? { status: 'failed', reason: 'no answer', retryable: true }
        : { status: 'sent', messageId: key },
  };
  const patterns = loadPatterns(join(DATA, 'prompt-patterns'));
  const drafting = createTopicDrafting({ store, clock, logger, patterns: () => patterns, model: null });
  const desk = createTopicDesk({ store, clock });
  const outbound = createOutbound({ store, clock, channelFor: () => channel });
  const runner = createInProcessRunner({
    store,
    wake,
    clock,
    logger,
    random,
    owner: 'simulation',
    handlers: [
      // The plan is made once a day below: hourly looks would only take time.
      ...draftPromptsJobs({ store, clock, drafting }).filter((handler) => handler.everyMs === undefined),
      postPromptJob({
        store,
        clock,
        outbound,
        logger,
        groupIsInQuarrel: async (id) => (quarrels.get(id) ?? 0) > clock.now(),
      }),
      measurePromptJob({ store, clock, logger }),
    ],
  });

  const end = clock.now() + options.weeks * 7 * DAY;
  let downUntil = 0;
  let awayUntil = 0;
  for (let hour = clock.now(); hour < end; hour += HOUR) {
    const inShanghai = new Date(hour + 8 * HOUR).getUTCHours();
    if (random() < 0.002) downUntil = hour + (1 + random() * 8) * HOUR;
    await talk(store, groups, hour, inShanghai, random);
    for (const group of groups)
      if (random() < 0.001) quarrels.set(group.id, hour + (0.5 + random() * 3) * HOUR);
    if (inShanghai === 11) await planTopics(store, hour);
    if (hour < downUntil) continue;
    for (;;) {
      const due = await store.jobs.nextDue();
      if (due === null || due >= hour + HOUR) break;
      clock.moveTo(new Date(Math.max(due, hour, clock.now())).toISOString());
      await runner.drain();
    }
    clock.moveTo(new Date(Math.max(hour + 59 * MINUTE, clock.now())).toISOString());
    if (random() < 0.0015) awayUntil = hour + (1 + random() * 9) * DAY;
    if (inShanghai >= 9 && inShanghai < 22 && hour >= awayUntil) await decide(store, desk, random);
    if (inShanghai === 9)
      for (const pause of await store.topicPauses.underWay())
        if (random() < 0.3) await desk.resume(pause.groupId);
  }
  knowledge.close();

  const prompts = new Map<string, DiscussionPrompt[]>();
  const posts = new Map<string, number>();
  for (const group of groups) {
    const all = await store.discussionPrompts.latest(group.id, 1_000);
    prompts.set(group.id, all);
    for (const message of await store.messages.between(
      group.id,
      { from: 0, until: Number.MAX_SAFE_INTEGER },
      100_000,
    )) {
      if (message.answer?.outcome !== 'discussion_prompt') continue;
      const id = message.messageId.replace('prompt:', '');
      posts.set(id, (posts.get(id) ?? 0) + 1);
    }
  }
  return {
    groups,
    prompts,
    posts,
    offGroups: groups.filter((group) => group.cadence === 'off').map((group) => group.id),
    draftedWeeks: options.weeks - 1,
  };
}

function groupOf(index: number): Group {
  const stages = [
    { stage: '入门', direction: '编程', purpose: '打基础' },
    { stage: '进阶', direction: '编程', purpose: '做项目' },
    { stage: '高级', direction: '编程', purpose: '求职' },
  ] as const;
  const isEnglish = index % 7 === 5;
  const positioning = stages[index % 3] ?? stages[0];
  return aGroup({
    id: `group-${index}`,
    positioning: { ...positioning, ...(index % 4 === 3 ? { time: 'full-time' as const } : {}) },
    courseIds: [isEnglish ? 'python-101-en' : 'python-101'],
    language: isEnglish ? 'en' : 'zh',
    cadence: index % 9 === 8 ? 'off' : null,
  });
}

/** Learners' own talk, and more of it right after a topic; some topics meet with silence. */
async function talk(store: Store, groups: Group[], hour: number, inShanghai: number, random: () => number) {
  if (inShanghai < 8 || inShanghai >= 22) return;
  await store.transaction(async (tx) => {
    for (const group of groups) {
      for (let said = random() * 2 * (TALK_A_DAY / 14); said > 0.5; said -= 1) {
        const sentAt = hour + Math.floor(random() * HOUR);
        await tx.messages.insert(
          aMessage({
            id: newId('msg', sentAt),
            groupId: group.id,
            channel: 'web',
            senderId: `learner-${Math.floor(random() * LEARNERS)}`,
            text: '今天学了一节',
            body: '今天学了一节',
            mentionsAssistant: false,
            // Talk among themselves: not an answer to the topic.
            replyToMessageId: random() < 0.6 ? 'somebody-else' : null,
            sentAt,
            receivedAt: sentAt,
          }),
        );
      }
    }
  });
}

/** Operators work through what lies there: most of it in time, some of it when its time has passed. */
async function decide(
  store: Store,
  desk: ReturnType<typeof createTopicDesk>,
  random: () => number,
): Promise<void> {
  for (const draft of await store.discussionPrompts.list({ statuses: ['draft'], limit: 200 })) {
    const chance = random();
    // A topic that can no longer be posted in time is refused; it is rejected then.
    if (chance < 0.08) await desk.approve(draft.id, '王老师').catch(() => null);
    else if (chance < 0.085) await desk.reject(draft.id, '王老师', '不合适');
  }
}
