import { type ClipboardEvent, useCallback } from 'react';

/** Text written by a model carries its label also where it is pasted. */
export const withLabel = (text: string, label: string | null): string =>
  label === null ? text : `${text}\n「${label}」`;

/** Adds the label to what is selected and copied out of an answer. */
export function useCopiedLabel(label: string | null) {
  return useCallback(
    (event: ClipboardEvent) => {
      const selected = document.getSelection()?.toString() ?? '';
      if (label === null || selected === '') return;
      event.clipboardData.setData('text/plain', withLabel(selected, label));
      event.preventDefault();
    },
    [label],
  );
}
