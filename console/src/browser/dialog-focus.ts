import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * For a dialog that is there only while it is open: the keyboard begins in its field instead of on the cross that
 * closes it, and is back where it was opened once it is gone.
 */
export function useDialogFocus<Field extends { focus: () => void }>(): {
  field: RefObject<Field | null>;
  /** For the dialog, which takes the focus itself when it opens. */
  afterOpenChange: (open: boolean) => void;
} {
  const field = useRef<Field>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog has let go of the focus.
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
  return {
    field,
    afterOpenChange: (open) => {
      if (open) field.current?.focus();
    },
  };
}
