import {
  type AskedQuestion,
  openRecordedReplies,
  playRecorded,
  type RecordedChat,
  readRecordedReplies,
  recordReplies,
} from '../../eval/index.ts';
import type { ChatModel } from '../../llm/index.ts';

export interface Recording {
  /** The model that is asked in the place of the configured one. */
  chatOf(configured: ChatModel | null): ChatModel | null;
  /** Replies that come while `ask` is under way are of this question. */
  during<T>(asked: AskedQuestion, ask: () => Promise<T>): Promise<T>;
  /** Of all replies that it holds. */
  digest(): string;
  /** Questions that it holds no reply for. */
  gaps(): number;
  /** Writes what is kept. */
  close(): Promise<void>;
}

/** A model whose replies are kept (`--record`) or come from a file (`--recorded`); null where neither is asked for. */
export function openRecording(values: {
  record?: string | undefined;
  recorded?: string | undefined;
}): Recording | null {
  const { record, recorded } = values;
  const path = recorded ?? record;
  if (path === undefined) return null;
  const replies = recorded === undefined ? openRecordedReplies(path) : readRecordedReplies(path);
  const missing = new Set<AskedQuestion>();
  let current: RecordedChat | null = null;
  return {
    chatOf(configured: ChatModel | null): ChatModel | null {
      if (recorded !== undefined) current = playRecorded(replies, (asked) => missing.add(asked));
      else if (configured) current = recordReplies(configured, replies);
      return current?.chat ?? configured;
    },
    during: async <T>(asked: AskedQuestion, ask: () => Promise<T>): Promise<T> =>
      current ? await current.during(asked, ask) : await ask(),
    digest: replies.digest,
    gaps: () => missing.size,
    close: async () => (record === undefined ? undefined : await replies.write(record)),
  };
}
