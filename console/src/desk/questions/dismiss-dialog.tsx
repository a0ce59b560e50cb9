import { useState } from 'react';
import { ReasonDialog } from '../../look/reason-dialog.tsx';
import { useWords } from '../use-words.ts';

/** Closing a question without a reply asks for the reason: it is kept, and learnt from. */
export function DismissDialog(props: {
  onClose: () => void;
  onDismiss: (reason: string) => Promise<boolean>;
}) {
  const words = useWords();
  const [busy, setBusy] = useState(false);

  async function dismiss(reason: string) {
    setBusy(true);
    await props.onDismiss(reason);
    setBusy(false);
    props.onClose();
  }

  return (
    <ReasonDialog
      name="dismiss"
      words={{ ...words.dismiss, cancel: words.cancel }}
      suggestions={words.dismiss.reasons}
      longest={500}
      busy={busy}
      onClose={props.onClose}
      onSubmit={(reason) => void dismiss(reason)}
    />
  );
}
