import type { MessageDoc } from '../../console/src/wire/message.ts';
import type { PrivateMessageDoc } from '../../console/src/wire/private-message.ts';
import type { FakeDesk } from './fake-desk.ts';

export const OPERATOR_TOKEN = 'fake-operator-token';
export const INVITE = 'fake-invite';

/** What a test sees of the fake server, and moves in it. */
export interface FakeServer {
  url: string;
  messages: MessageDoc[];
  /** Said to whoever joins, alone. */
  privately: PrivateMessageDoc[];
  desk: FakeDesk;
  /** The one that is accepted; another from now on, as after a new start. */
  operatorToken: string;
  /** What that token is for. */
  operatorScope: string;
  feedback: { answerId: string; body: unknown }[];
  /** Milliseconds between two streamed sentences. */
  pace: number;
  /** How many of the next sends are refused, as by a limit. */
  refuseSends: number;
  /** How many are in the group. */
  members: number;
  /** While true every request is cut off, as by a dead network. */
  offline: boolean;
  /** A message of somebody else, or an edit or recall of one. */
  say: (doc: MessageDoc) => void;
  breakStreams: () => void;
  stop: () => void;
}

/** What is refused, as the real server says it. */
export interface Refusal {
  status: number;
  code: string;
  detail: string;
  fix?: string;
  opens?: unknown;
}

export const isRefusal = (value: object): value is Refusal => 'status' in value && 'detail' in value;
