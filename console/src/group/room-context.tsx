import { createContext, useContext } from 'react';
import type { TimeStyle } from '../language/moment.ts';
import type { Citation, MessageDoc } from '../wire/message.ts';
import type { Problem } from '../wire/problem.ts';
import type { SessionDoc } from '../wire/session.ts';

/** What every message in the room may need; it changes only with the language, so that rows stay put. */
export interface RoomSetting {
  session: SessionDoc;
  time: TimeStyle;
  openCitation: (citation: Citation) => void;
  replyTo: (doc: MessageDoc) => void;
  /** Begins to put one's own message otherwise, where one writes. */
  edit: (doc: MessageDoc) => void;
  /** Takes one's own message back; what was refused, or null. */
  recall: (doc: MessageDoc) => Promise<Problem | null>;
  jumpTo: (messageId: string) => void;
  resend: (doc: MessageDoc) => void;
  discard: (messageId: string) => void;
}

export const RoomContext = createContext<RoomSetting | null>(null);

export function useRoom(): RoomSetting {
  const setting = useContext(RoomContext);
  if (!setting) throw new Error('useRoom needs a Room above it');
  return setting;
}
