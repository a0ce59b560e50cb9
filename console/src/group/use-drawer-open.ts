import { useState } from 'react';
import { useBackCloses } from '../browser/use-back-closes.ts';

/** A drawer that exists only while it is wanted still slides out: it closes first and is gone afterwards. */
export function useDrawerOpen(onGone: () => void) {
  const [open, setOpen] = useState(true);
  useBackCloses(open, () => setOpen(false));
  return {
    open,
    onClose: () => setOpen(false),
    afterOpenChange: (isOpen: boolean) => {
      if (!isOpen) onGone();
    },
  };
}
