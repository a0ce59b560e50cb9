import { useEffect, useState } from 'react';
import { useWords } from './use-words.ts';

/** Milliseconds: most breaks mend themselves sooner, and a notice that flashes by worries people. */
const GRACE_MS = 1_500;

/** Says that the connection is broken, once it has been for a moment. */
export function ConnectionNotice({ link }: { link: 'open' | 'broken' }) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (link === 'open') {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), GRACE_MS);
    return () => clearTimeout(timer);
  }, [link]);
  return (
    <div role="status" data-testid="connection">
      {shown && <div className="connection-notice">{words.chat.reconnecting}</div>}
    </div>
  );
}
