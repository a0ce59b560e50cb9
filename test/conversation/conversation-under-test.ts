import { createBridgeChannel } from '../../src/channels/bridge/index.ts';
import {
  answerAnewJob,
  answerJob,
  createAnswering,
  createAnswerLinks,
  createIntake,
  createOutbound,
  deskNoticeJob,
  deskWordJob,
  measurePromptJob,
  postPromptJob,
  repeatAnswerJob,
  repeatReplyJob,
  staffReplyJob,
} from '../../src/conversation/index.ts';
import {
  createAssistantSwitches,
  createClocks,
  createDesk,
  handOff,
  type Mailer,
} from '../../src/desk/index.ts';
import type { Channel, Delivery, OutboundReply } from '../../src/domain/conversation/channel.ts';
import type { GroupMessage, InboundMessage } from '../../src/domain/conversation/message.ts';
import type { Question, QuestionKind } from '../../src/domain/conversation/question.ts';
import type { Group } from '../../src/domain/school/group.ts';
import { createInProcessRunner } from '../../src/queue/index.ts';
import type { GroupEvent, Store } from '../../src/store/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { aCalendar, aCourse, aGroup, anInbound } from '../support/samples.ts';
import { type ScriptedAgent, scriptedAgent } from '../support/scripted-agent.ts';
import { directoryWithCopy, temporaryStore } from '../support/temporary-store.ts';

/** A chat platform that remembers what was sent on it; all else is left to people, as behind a bridge. */
function recordingChannel(deliver: (reply: OutboundReply) => Promise<Delivery>) {
  const sent: OutboundReply[] = [];
  const channel: Channel = {
    ...createBridgeChannel('bridge'),
    async reply(reply) {
      const delivery = await deliver(reply);
      if (delivery.status === 'sent') sent.push(reply);
      return delivery;
    },
  };
  return { channel, sent };
}

export const WEBHOOK_SECRET = 'signs the webhooks of these tests';

/** A conversation as it stood when its store was closed. */
export interface LeftConversation {
  dataDir: string;
  /** The time it was, epoch milliseconds. */
  at: number;
  agent: ScriptedAgent;
}

/** Intake, jobs and channel of one group around an agent that a test scripts. */
export async function conversation(
  said: {
    group?: Partial<Group>;
    deliver?: (reply: OutboundReply) => Promise<Delivery>;
    fetch?: typeof globalThis.fetch;
    mailer?: Mailer;
    /** Where learners open the pages. */
    address?: string;
    /** Goes on, on a copy of its store, from where another one was left. */
    from?: LeftConversation;
  } = {},
) {
  const { from } = said;
  const { store, wake, dataDir } = await temporaryStore(
    from ? { dataDir: directoryWithCopy(from.dataDir) } : {},
  );
  const clock = movableClock();
  const logger = recordingLogger();
  const agent = from?.agent ?? scriptedAgent();
  const group = aGroup({ channel: 'bridge', ...said.group });
  if (from) {
    clock.advance(from.at - clock.now());
  } else {
    await store.calendars.put(aCalendar());
    await store.courses.put(aCourse(), clock.now());
    await store.groups.put(group, clock.now());
  }

  const { channel, sent } = recordingChannel(
    said.deliver ?? (async (reply) => ({ status: 'sent', messageId: reply.key })),
  );
  const switches = createAssistantSwitches({ store, wake, clock });
  const links = createAnswerLinks({ address: said.address ?? null, secret: 'signs links', clock });
  const intake = createIntake({ store, clock, firstLook: null });
  /** Parts as another process on the same store would join them. */
  const runnerOn = (owner: string, on: Store = store, over: Channel = channel, concurrency = 8) => {
    const outbound = createOutbound({ store: on, clock, channelFor: () => over });
    const answering = createAnswering({ store: on, agent, clock });
    return createInProcessRunner({
      store: on,
      wake,
      clock,
      logger,
      owner,
      concurrency,
      random: () => 0,
      handlers: [
        answerJob({ store: on, clock, wake, logger, answering, outbound, switches, links }),
        answerAnewJob({ store: on, clock, wake, logger, answering, outbound, switches, links }),
        staffReplyJob({ store: on, clock, channelFor: () => over, outbound, logger }),
        deskNoticeJob({
          store: on,
          outbound,
          clock,
          logger,
          fetch: said.fetch ?? globalThis.fetch,
          secret: WEBHOOK_SECRET,
          consoleUrl: () => 'https://zhujiao.school.example/console',
          mailer: said.mailer ?? null,
        }),
        deskWordJob({ store: on, outbound, clock, logger, switches }),
        repeatAnswerJob({ store: on, outbound, clock, switches, links }),
        repeatReplyJob({ store: on, outbound, clock, switches }),
        postPromptJob({ store: on, clock, outbound, logger, groupIsInQuarrel: async () => false }),
        measurePromptJob({ store: on, clock, logger }),
      ],
    });
  };
  const runner = runnerOn('one');
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const clocksOn = (on: Store) =>
    createClocks({
      store: on,
      clock,
      logger,
      // The same question here is the one in the same words.
      compare: async (_, question, others) =>
        others.map((other) => ({ same: bare(other) === bare(question), like: 0.5 })),
    });
  const clocks = clocksOn(store);
  const message = async (messageId: string): Promise<GroupMessage> => {
    const found = await store.messages.find('bridge', group.id, messageId);
    if (!found) throw new Error(`no message ${messageId}`);
    return found;
  };
  return {
    store,
    dataDir,
    clock,
    logger,
    agent,
    group,
    sent,
    intake,
    channel,
    runnerOn,
    clocksOn,
    drain: () => runner.drain(),
    /** The questions' clocks strike, and what they enqueue is done. */
    async tick() {
      while ((await clocks.tick()) > 0);
      await runner.drain();
    },
    desk: createDesk({ store, clock }),
    switches,
    /** A message comes in now. */
    hear: (message: Partial<InboundMessage> = {}) => intake(anInbound({ sentAt: clock.now(), ...message })),
    events: (): Promise<GroupEvent[]> => store.events.after(group.id, 0, 1_000),
    /** The stored message with this platform id. */
    message,
    /** Puts what somebody wrote on the desk, with nothing found for it. */
    async handOff(messageId: string, kind: QuestionKind, reason: string = kind): Promise<Question> {
      const { id, senderId, senderName, text } = await message(messageId);
      const asked = {
        ...{ group, courseId: null, messageRowId: id, answerId: null },
        ...{ asker: { id: senderId, name: senderName }, text, kind, reason },
        ...{ nearest: [], draft: '' },
      };
      return await store.transaction((tx) => handOff(tx, asked, clock.now()));
    },
  };
}
