import { useState } from 'react';
import { ReasonDialog } from '../../../look/reason-dialog.tsx';
import { useWords } from '../../use-words.ts';

/** Closing a question without a reply asks for the reason: it is kept, and learnt from. */
export function DismissDialog(props: {
  draft: string;
  onClose: () => void;
  onDismiss: (reason: string) => Promise<boolean>;
}) {
  const words = useWords();
  const [busy, setBusy] = useState(false);

  async function dismiss(reason: string): Promise<boolean> {
    setBusy(true);
    const done = await props.onDismiss(reason);
    setBusy(false);
    // Why it was not done stands below it.
    props.onClose();
    return done;
  }

  return (
    <ReasonDialog
      name="dismiss"
      draft={props.draft}
      words={{ ...words.dismiss, cancel: words.cancel }}
      suggestions={words.dismiss.reasons}
      longest={500}
      busy={busy}
      onClose={props.onClose}
      onSubmit={dismiss}
    />
  );
}
