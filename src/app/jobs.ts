import { randomUUID } from 'node:crypto';
import { createBridgeChannel } from '../channels/bridge/index.ts';
import { createWebChannel } from '../channels/web/index.ts';
import {
  answerAnewJob,
  answerJob,
  createAnswering,
  createAnswerLinks,
  createAppeals,
  createOutbound,
  deskClocksJob,
  deskNoticeJob,
  deskWordJob,
  draftPromptsJobs,
  measurePromptJob,
  moderationJobs,
  postPromptJob,
  repeatAnswerJob,
  repeatReplyJob,
  replyNoticeJob,
  staffReplyJob,
  upkeepJob,
} from '../conversation/index.ts';
import { createAssistantSwitches, createClocks, createMailer, learnWhoseMatter } from '../desk/index.ts';
import type { Channel } from '../domain/conversation/channel.ts';
import { loadTransport } from '../llm/index.ts';
import { createSchoolModeration, createSecondOpinion } from '../moderation/index.ts';
import { createInProcessRunner, type JobRunner } from '../queue/index.ts';
import type { Store } from '../store/index.ts';
import { openAccess } from './access.ts';
import type { Installation } from './installation.ts';
import { openModeration } from './moderation.ts';
import { joinRedis } from './redis.ts';
import { openTopicDrafting } from './topics.ts';

/** Loaded at start; a fleet's other courses when first asked. */
const WARMED_COURSES = 16;

/** A quarrel that a person looks after: nothing new is brought up in its group meanwhile. */
const quarrelsIn = (store: Store) => async (groupId: string) =>
  (await store.silences.active(groupId)).some((silence) => silence.kind === 'quarrel');

/** Channels, and what is done for a group's messages: the same wherever jobs run. */
export async function createJobs(installation: Installation, options: { works: boolean }) {
  const { store, clock, logger, wake, meter } = installation;
  let stopping = false;
  learnWhoseMatter();
  const { meteredAgent, meteredModerator } = await import('../server/index.ts');
  const agent = meteredAgent(installation.agent, meter);
  const redis = await joinRedis(installation);
  const web = createWebChannel({ store, clock });
  const channels = new Map<string, Channel>([[web.name, web]]);
  const channelFor = (name: string) => channels.get(name) ?? createBridgeChannel(name);
  const { secret } = await openAccess(installation);
  const school = createSchoolModeration({
    store,
    clock,
    open: async (rulesId) => {
      const { moderator, policy } = await openModeration(installation, rulesId);
      // A message is counted when it is given its verdict, not at the first look in intake.
      const { examine } = meteredModerator(moderator, meter);
      return { policy, moderator: { ...moderator, examine } };
    },
  });
  const appeals = createAppeals({ store, clock, secret });
  /** As configured; else known once the pages are served here. */
  const pages = { url: installation.config.publicUrl };
  const switches = createAssistantSwitches({ store, wake, clock });
  const links = createAnswerLinks({ address: installation.config.publicUrl, secret, clock });
  const outbound = createOutbound({ store, clock, channelFor });
  const answering = createAnswering({ store, agent, clock });
  const drafting = openTopicDrafting(installation);
  const clocks = createClocks({ store, clock, logger, compare: installation.knowledge.compareQuestions });
  const notices = {
    store,
    outbound,
    logger,
    consoleUrl: () => (pages.url === null ? null : `${pages.url}/console`),
    fetch: globalThis.fetch,
    secret,
    mailer: installation.config.mail ? createMailer(installation.config.mail) : null,
  };
  const running = {
    store,
    wake,
    handlers: [
      answerJob({ store, clock, wake, logger, answering, outbound, switches, links }),
      answerAnewJob({ store, clock, wake, logger, answering, outbound, switches, links }),
      staffReplyJob({ store, clock, channelFor, outbound, logger }),
      upkeepJob({ store, clock, keepDays: installation.config.keepDays }),
      deskClocksJob({ clocks }),
      deskNoticeJob({ ...notices, clock }),
      replyNoticeJob({ ...notices, clock }),
      deskWordJob({ store, outbound, clock, logger, switches }),
      repeatAnswerJob({ store, outbound, clock, switches, links }),
      repeatReplyJob({ store, outbound, clock, switches }),
      ...moderationJobs({
        ...notices,
        clock,
        school,
        channelFor,
        appealLink: (violationId) =>
          pages.url === null ? null : `${pages.url}/appeal#${appeals.token(violationId)}`,
        opinion: installation.chat
          ? createSecondOpinion({ chat: installation.chat, prompts: installation.prompts })
          : null,
      }),
      ...draftPromptsJobs({ store, clock, drafting }),
      postPromptJob({ store, clock, outbound, logger, groupIsInQuarrel: quarrelsIn(store) }),
      measurePromptJob({ store, clock, logger }),
    ],
    clock,
    random: Math.random,
    logger,
    meter,
    owner: randomUUID(),
  };
  const runner: JobRunner = redis
    ? redis.createBullmqRunner({ ...running, ...options, link: redis.link, prefix: redis.prefix })
    : createInProcessRunner(running);
  return {
    web,
    channels,
    answering,
    switches,
    runner,
    drafting,
    redis,
    school,
    appeals,
    links,
    pages,
    channelFor,
    /** Loads what the first learner of the day should not wait for: the model's client, the indexes. */
    async warm(): Promise<void> {
      if (installation.chat) loadTransport().catch(() => {}); // The first call reports what is wrong.
      installation.knowledge.reembedding.start();
      for (const course of (await store.courses.list()).slice(0, WARMED_COURSES)) {
        installation.knowledge.warm(course.id).catch((error: unknown) => {
          if (stopping) return; // It is given up with the rest.
          logger.warn({ course: course.id, error: String(error) }, 'an index could not be loaded ahead');
        });
      }
    },
    /** `meanwhile`: what else comes to its end, and may need Redis until then. */
    async stop(meanwhile?: Promise<void>): Promise<void> {
      stopping = true;
      await Promise.all([runner.stop(), meanwhile]);
      redis?.close();
    },
  };
}
