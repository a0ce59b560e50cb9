import { useState } from 'react';

/** A drawer that exists only while it is wanted still slides out: it closes first and is gone afterwards. */
export function useDrawerOpen(onGone: () => void) {
  const [open, setOpen] = useState(true);
  return {
    open,
    onClose: () => setOpen(false),
    afterOpenChange: (isOpen: boolean) => {
      if (!isOpen) onGone();
    },
  };
}
