import { useEffect, useRef, useState } from 'react';
import type { Conversation } from './conversation.ts';
import { useRoom } from './room-context.tsx';
import { useWords } from './use-words.ts';

/**
 * Reads new messages of others aloud to those who listen. A region of its own: making the list itself live
 * would also read out everything that is loaded on the way up.
 */
export function Announcer({ conversation }: { conversation: Conversation }) {
  const words = useWords();
  const { session } = useRoom();
  const [line, setLine] = useState('');
  const newest = conversation.entries.at(-1)?.doc;
  const heard = useRef<string | null>(null);

  useEffect(() => {
    if (!newest) return;
    // What stands there on entering is not news.
    const first = heard.current === null;
    if (heard.current === newest.messageId) return;
    heard.current = newest.messageId;
    if (first || newest.recalled || newest.sender.id === session.learner.id) return;
    setLine(words.message.announce(newest.sender.name, newest.text));
  }, [newest, session, words]);

  return (
    <div className="for-screen-readers" aria-live="polite" aria-atomic="true">
      {line}
    </div>
  );
}
