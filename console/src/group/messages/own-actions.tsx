import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { EDITABLE_MS } from '../../../../src/domain/conversation/page-post.ts';
import { problemWords } from '../../language/problem-words.ts';
import type { MessageDoc } from '../../wire/message.ts';
import type { Problem } from '../../wire/problem.ts';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import './own-actions.css';

/** Under one's own message, once asked for: to put it otherwise while it is new, and to take it back. */
export function OwnActions({ doc }: { doc: MessageDoc }) {
  const words = useWords().message;
  const { edit, recall, time } = useRoom();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const row = useRef<HTMLSpanElement>(null);
  // Its buttons stand before the one that opened them: the keyboard goes there.
  useEffect(() => row.current?.querySelector('button')?.focus(), []);
  const isNew = Date.now() - Date.parse(doc.sentAt) < EDITABLE_MS;

  async function takeBack(): Promise<void> {
    setBusy(true);
    setProblem(await recall(doc));
    setBusy(false);
  }

  return (
    <span className="own-actions" ref={row}>
      {isNew && (
        <Button type="text" size="small" data-testid="edit" onClick={() => edit(doc)}>
          {words.edit}
        </Button>
      )}
      <Button
        type="text"
        size="small"
        data-testid="recall"
        loading={busy && { icon: <></> }}
        onClick={() => void takeBack()}
      >
        {words.recall}
      </Button>
      <span className="own-actions-refused" role="alert">
        {problem && problemWords(problem, time.language)}
      </span>
    </span>
  );
}
