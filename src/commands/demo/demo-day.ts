import type { MessageDocument } from '../../domain/conversation/message-document.ts';
import { toIso } from '../../domain/time/clock.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { localTime } from '../../domain/time/local-time.ts';
import type { Store } from '../../store/index.ts';

/** A whole service whose clock stands still until the day moves it on. */
export interface Stage {
  store: Store;
  clock: { now(): number; to(epochMs: number): void };
  /** Over REST as any program would; throws where the service refuses. */
  call(method: 'POST' | 'PUT', path: string, body: object): Promise<unknown>;
  /** Does what is due by now. */
  drain(): Promise<void>;
}

/** Something that was said, in the order it was. */
export interface SaidLine {
  at: string;
  groupId: string;
  who: string;
  text: string;
  /** Whom it answers; null where it answers nobody. */
  to: string | null;
}

/** What became of one learner's question. */
export interface QuestionEnd {
  asker: string;
  text: string;
  status: string;
  answeredBy: string | null;
  resolution: string | null;
  missed: number;
}

const GROUP = 'python-newcomers';
const STAFF_ROOM = 'staff-room';
const DATE = '2026-11-25';
const ZONE = '+08:00';

type Step = { at: string } & (
  | { says: string; who: string; id: string; replyTo?: string }
  | { answers: string; operator: string; question: string }
);

/** A Wednesday in the demo group. */
const DAY: Step[] = [
  // One for a fellow learner.
  { at: '10:00', who: '小林', id: 'peer', says: '有人知道怎么把一个列表倒过来吗？' },
  { at: '10:03', who: '阿珂', id: 'p1', says: '用 reverse() 就行，或者切片写成 [::-1]', replyTo: 'peer' },
  { at: '10:04', who: '小林', id: 'p2', says: '懂了，谢谢！', replyTo: 'p1' },
  // One that the course answers.
  { at: '10:05', who: '小吴', id: 'assistant', says: '@助教 闭包是什么？' },
  // One that it does not, which staff are reminded of over lunch and answer in time.
  { at: '11:45', who: '周周', id: 'operator', says: '@助教 协程和线程有什么区别？' },
  {
    at: '13:40',
    operator: '王老师',
    question: 'operator',
    answers: '线程由系统来切换，协程在一个线程里自己让出来。这门课不讲，结课后可以看 asyncio 的官方文档。',
  },
  // One that nobody comes to.
  { at: '15:00', who: '小徐', id: 'escalated', says: '@助教 结业典礼在哪个校区办？' },
];
/** The next afternoon, when what nobody came back to counts as settled. */
const ENDS = Date.parse(`2026-11-26T14:00:00${ZONE}`);
/** Until then every minute is lived through; after it nothing more is due on this day. */
const QUIET_FROM = Date.parse(`${DATE}T18:30:00${ZONE}`);

const instant = (time: string): number => Date.parse(`${DATE}T${time}:00${ZONE}`);

/** Plays the day; every line as it is said, and what became of the questions. */
export async function playDay(stage: Stage, onLine: (line: SaidLine) => void): Promise<QuestionEnd[]> {
  const { store, clock } = stage;
  await openStaffRoom(stage);
  const seen = new Map<string, number>();
  const timeZone = (await store.groups.get(GROUP))?.timeZone ?? 'UTC';

  async function tell(): Promise<void> {
    for (const groupId of [GROUP, STAFF_ROOM]) {
      const events = await store.events.after(groupId, seen.get(groupId) ?? 0, 1_000);
      for (const { seq, kind, data } of events) {
        seen.set(groupId, seq);
        if (kind !== 'message' && kind !== 'reply') continue;
        const said = data as MessageDocument; // what these two kinds of event carry
        const asked =
          said.replyToMessageId === null
            ? null
            : await store.messages.find('web', groupId, said.replyToMessageId);
        const { date, minute } = localTime(clock.now(), timeZone);
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        onLine({
          at: `${date} ${time}`,
          groupId,
          who: said.sender.name,
          text: said.text,
          to: asked?.senderName ?? null,
        });
      }
    }
  }

  async function until(end: number): Promise<void> {
    while (clock.now() < end) {
      clock.to(Math.min(end, clock.now() + MINUTE_MS));
      await stage.drain();
      await tell();
    }
  }

  for (const step of DAY) {
    await until(instant(step.at));
    if ('says' in step) await say(stage, step);
    else await answerAsStaff(stage, step);
    await stage.drain();
    await tell();
  }
  await until(QUIET_FROM);
  clock.to(ENDS);
  await stage.drain();
  await tell();
  return await ends(store);
}

/** Staff hear of questions in a group of their own; what is escalated goes to the lead, here in the same one. */
async function openStaffRoom({ store, clock, call }: Stage): Promise<void> {
  const group = await store.groups.get(GROUP);
  if (!group) throw new Error(`the demo school has no group "${GROUP}"`);
  const room = { ...group, id: STAFF_ROOM, name: '老师们', channel: 'web', courseIds: [], demo: false };
  await store.groups.put(room, clock.now());
  await call('PUT', '/v1/desk-notices', {
    routes: [
      { via: 'channel', groupId: STAFF_ROOM, for: ['subject', 'study', 'technical', 'money', 'lead'] },
    ],
  });
}

async function say(
  { clock, call }: Stage,
  { who, id, says, replyTo }: Extract<Step, { says: string }>,
): Promise<void> {
  await call('POST', '/v1/messages', {
    channel: 'web',
    groupId: GROUP,
    messageId: id,
    senderId: `demo-${who}`,
    senderName: who,
    senderRole: 'learner',
    text: says,
    sentAt: toIso(clock.now()),
    ...(replyTo === undefined ? {} : { replyToMessageId: replyTo }),
  });
}

async function answerAsStaff(
  { store, call }: Stage,
  { operator, question, answers }: Extract<Step, { answers: string }>,
): Promise<void> {
  const message = await store.messages.find('web', GROUP, question);
  const asked = message && (await store.questions.byMessage(message.id));
  if (!asked) throw new Error(`nobody asked "${question}"`);
  await call('POST', `/v1/questions/${asked.id}/claim`, { operator });
  await call('POST', `/v1/questions/${asked.id}/answer`, { operator, text: answers });
}

async function ends(store: Store): Promise<QuestionEnd[]> {
  const questions = await store.questions.list({ groupId: GROUP, limit: 100 });
  return questions.map(({ askerName, text, status, answeredBy, resolution, missed }) => ({
    asker: askerName,
    text,
    status,
    answeredBy,
    resolution,
    missed,
  }));
}
