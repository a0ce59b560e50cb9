import { followMessage, keepsOut, type MessageInContext, sayThatPersonComes } from '../../desk/index.ts';
import { PAGE_CHANNEL } from '../../domain/conversation/channel.ts';
import {
  type Attachment,
  type GroupMessage,
  type InboundMessage,
  isOffLimits,
  type Quoted,
  quotedFrom,
} from '../../domain/conversation/message.ts';
import { heard } from '../../domain/conversation/message-document.ts';
import { oneLine } from '../../domain/conversation/one-line.ts';
import type { Question } from '../../domain/conversation/question.ts';
import { shownName } from '../../domain/conversation/shown-name.ts';
import { newId } from '../../domain/random/ids.ts';
import type { Group } from '../../domain/school/group.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Repositories, Store } from '../../store/index.ts';
import { createLine } from '../line.ts';
import { enqueueModeration, type FirstLook } from '../moderation/index.ts';
import { addressing } from './addressing.ts';
import { recall, revise } from './change-message.ts';
import { enqueueAnswer } from './enqueue-answer.ts';
import { takesUpInvitation } from './invitation.ts';
import { type Arrival, isWithheld, readScene, type Scene, speakingOf } from './scene.ts';
import { spokenIn } from './spoken-in.ts';
import { answersAloud } from './triage.ts';

/** Messages that share a commit: enough to pay for it, few enough that nobody waits long for the others. */
const MOST_TOGETHER = 64;
/**
 * Two to three seconds' worth (`npm run bench -- desk`): who waits longer is not waited for by any platform, and
 * sends again.
 */
const MOST_WAITING = 10_000;

export interface IntakeResult {
  accepted: boolean;
  /** The platform sent this before: nothing was done again. */
  duplicate: boolean;
}

/**
 * The door every group message comes in by. Does little and loses nothing: the message, its event and its
 * jobs are written in one transaction (with others that come at the same moment), and only then it is acknowledged.
 */
export function createIntake(parts: {
  store: Store;
  clock: Clock;
  /** Keeps the assistant out of what a person alone may handle; null where nothing is moderated. */
  firstLook: FirstLook | null;
}) {
  const { store, firstLook } = parts;

  /** Looked at before it is taken in, so that the store is not held up by reading. */
  async function look(inbound: InboundMessage, group: Group | undefined, now: number): Promise<Arrival> {
    const spoken = spokenIn(inbound, group);
    const looked = (await firstLook?.(inbound, spoken)) ?? { withheld: false, ofMinor: false };
    return { inbound, group: spoken, moderated: firstLook !== null, ...looked, now };
  }

  async function lookAll(messages: InboundMessage[]): Promise<PromiseSettledResult<Arrival>[]> {
    const now = parts.clock.now();
    const groups = await store.groups.byIds(messages.map(({ groupId }) => groupId));
    return await Promise.allSettled(
      messages.map((inbound) => look(inbound, groups.get(inbound.groupId), now)),
    );
  }

  /** One batch at a time: who came first is looked at first, and stands first in the next line. */
  const lookedAt = createLine({ handle: lookAll, most: MOST_TOGETHER, lanes: 1, room: MOST_WAITING });
  const takenIn = createLine({
    keyOf: ({ group }: Arrival) => group.id,
    handle: (arrivals: Arrival[]) =>
      store.together(arrivals.map((arrival) => (tx: Repositories) => take(tx, arrival))),
    most: MOST_TOGETHER,
    lanes: store.writers,
    room: MOST_WAITING,
  });
  return async (inbound: InboundMessage): Promise<IntakeResult> => await takenIn(await lookedAt(inbound));
}

const TAKEN: IntakeResult = { accepted: true, duplicate: false };
const KNOWN: IntakeResult = { accepted: true, duplicate: true };

async function take(tx: Repositories, arrival: Arrival): Promise<IntakeResult> {
  const { inbound, now } = arrival;
  const repliedTo = await findRepliedTo(tx, inbound);
  const message = messageOf(arrival, repliedTo);
  const [isNew, scene] = await Promise.all([
    tx.messages.insert(message),
    readScene(tx, arrival, message, repliedTo),
  ]);
  if (isNew) {
    await followNew(tx, arrival, await asInvited(tx, arrival, scene));
    return TAKEN;
  }
  const known = await tx.messages.find(inbound.channel, inbound.groupId, inbound.messageId);
  if (!known) return KNOWN;
  if (isNotTheirs(known, inbound)) return KNOWN;
  if (inbound.recalled && known.recalledAt === null) {
    await recall(tx, known, now);
    return TAKEN;
  }
  const { editedAt } = inbound;
  // Deliveries overtake each other: an edit that comes after the recall is of something that is gone.
  if (known.recalledAt !== null) return KNOWN;
  if (editedAt !== undefined && editedAt > (known.editedAt ?? 0) && inbound.text !== known.text) {
    const isKept = await revise(tx, known, arrival, editedAt);
    // What it says now is not the assistant's to answer: a reply under way stops.
    if (!isKept) tx.messages.stopReply(known.id);
    return TAKEN;
  }
  return KNOWN;
}

/** What the assistant asked for is put to it, once. */
async function asInvited(tx: Repositories, { inbound, now }: Arrival, scene: Scene): Promise<Scene> {
  if (inbound.recalled || !takesUpInvitation(scene, now)) return scene;
  const message = { ...scene.message, mentionsAssistant: true };
  await Promise.all([tx.messages.address(message.id), tx.speakers.invite(message, null)]);
  return { ...scene, message };
}

/** What the page names its posts: a bridge has other names for its own. */
const POSTED_ON_THE_PAGE = /^(?:c_|msg_)/;

/**
 * A bridge changes what it handed in. The words that we said are nobody's to put otherwise, though a platform may take
 * our message down; and what stands on the page, ours or a learner's, is on no platform at all: there only its author
 * changes it, through the page.
 */
function isNotTheirs(known: GroupMessage, { recalled, onPage, senderId }: InboundMessage): boolean {
  if (onPage) return known.answer !== null || known.senderId !== senderId;
  if (known.answer !== null && !recalled) return true;
  if (known.channel !== PAGE_CHANNEL) return false;
  return known.answer !== null || POSTED_ON_THE_PAGE.test(known.messageId);
}

function messageOf({ inbound, group, now }: Arrival, repliedTo: GroupMessage | null): GroupMessage {
  const { addressed, body } = addressing(inbound, group, repliedTo);
  return {
    id: newId('msg', now),
    channel: inbound.channel,
    groupId: group.id,
    messageId: inbound.messageId,
    senderId: inbound.senderId,
    senderName: shownName(inbound.senderName ?? '') || shownName(inbound.senderId) || inbound.senderId,
    senderRole: inbound.senderRole,
    ours: false,
    text: inbound.text,
    body,
    mentionsAssistant: addressed,
    replyToMessageId: inbound.replyToMessageId ?? inbound.quoted?.messageId ?? null,
    quoted: quotedOf(inbound, repliedTo),
    attachments: inbound.attachments.map(named),
    answer: null,
    revision: 1,
    sentAt: inbound.sentAt,
    receivedAt: now,
    editedAt: inbound.editedAt ?? null,
    recalledAt: inbound.recalled ? now : null,
  };
}

/** By its name a file may be told from a program: "fdp.exe" turned round reads as a PDF. */
const named = (attachment: Attachment): Attachment =>
  attachment.name === undefined ? attachment : { ...attachment, name: oneLine(attachment.name) };

/** What a message that was not here before sets going: its verdict, the group's questions, an answer. */
async function followNew(tx: Repositories, arrival: Arrival, scene: Scene): Promise<void> {
  const { inbound, group, moderated, now } = arrival;
  const { message, speaker } = scene;
  const { mayAnswer, asked } = inbound.recalled ? KEPT_OUT : await partOfAssistant(tx, arrival, scene);
  // At one step: those who come in together write together.
  await Promise.all([
    message.senderRole === 'learner'
      ? tx.speakers.enter({ speaking: speakingOf(arrival, message), known: speaker })
      : null,
    asked ? tx.questions.insert(asked) : null,
    moderated && !inbound.recalled ? enqueueModeration(tx, message, now) : null,
    mayAnswer ? enqueueAnswer(tx, message, group, now) : null,
    // Last: from here to the commit nothing else gets a number in this group.
    tx.events.append(
      message.groupId,
      'message',
      heard(message, mayAnswer && answersAloud(message, group)),
      now,
    ),
  ]);
}

/** What a message has to do with the assistant. */
interface AssistantsPart {
  mayAnswer: boolean;
  /** The question that begins with it, to be followed from now on. */
  asked: Question | null;
}

const KEPT_OUT: AssistantsPart = { mayAnswer: false, asked: null };

/** None where a person alone looks after it; else the group's questions are followed by it. */
async function partOfAssistant(tx: Repositories, arrival: Arrival, scene: Scene): Promise<AssistantsPart> {
  const { message, repliedTo, speaker, silences, around } = scene;
  const { group, now } = arrival;
  if (isWithheld(arrival, scene.guardian)) {
    await tx.messages.withhold(message.id);
    await sayThatPersonComes(tx, message, silences, now);
    return KEPT_OUT;
  }
  if (await keepsOut(tx, message, silences, now)) return KEPT_OUT;
  const inContext: MessageInContext = { message, group, core: speaker?.core ?? false, repliedTo, around };
  const followed = await followMessage(tx, inContext, now);
  // "还是不行" brings the question to a person, who has it now: the assistant does not try once more.
  const mayAnswer = followed.did !== 'reopened' || !followed.isOnDesk;
  return { mayAnswer, asked: followed.did === 'asked' ? followed.question : null };
}

/** The message that this one replies to, where that is here. */
async function findRepliedTo(tx: Repositories, inbound: InboundMessage): Promise<GroupMessage | null> {
  const messageId = inbound.replyToMessageId ?? inbound.quoted?.messageId;
  return messageId === undefined ? null : await tx.messages.find(inbound.channel, inbound.groupId, messageId);
}

/** What a reply answers, as the channel gives it or as it is here; nothing of a message that must not be quoted. */
function quotedOf(inbound: InboundMessage, repliedTo: GroupMessage | null): Quoted | null {
  if (repliedTo && isOffLimits(repliedTo)) return null;
  const { quoted } = inbound;
  if (!quoted) return repliedTo && quotedFrom(repliedTo);
  return quoted.senderName === undefined ? quoted : { ...quoted, senderName: shownName(quoted.senderName) };
}
