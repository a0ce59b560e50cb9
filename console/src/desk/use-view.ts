import { useCallback, useEffect, useState } from 'react';
import { DESK_VIEWS, type DeskView } from './desk-view.ts';

const viewInHistory = (): DeskView | null => DESK_VIEWS.find((view) => view === history.state?.view) ?? null;

/** The open view of the desk. It outlives a reload, and the browser's way back leads to the one before. */
export function useView(first: DeskView | null, onTurned: () => void): [DeskView, (view: DeskView) => void] {
  const [view, setView] = useState<DeskView>(() => first ?? viewInHistory() ?? 'questions');
  useEffect(() => {
    const onBack = () => {
      const before = viewInHistory() ?? 'questions';
      if (before === view) return;
      setView(before);
      onTurned();
    };
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, [view, onTurned]);
  const turn = useCallback(
    (next: DeskView) => {
      if (next !== view) history.pushState({ view: next }, '');
      setView(next);
      onTurned();
    },
    [view, onTurned],
  );
  return [view, turn];
}
