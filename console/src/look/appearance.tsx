import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { remember, remembered } from '../browser/remembered.ts';
import { useMediaQuery } from '../browser/use-media-query.ts';

interface Appearance {
  dark: boolean;
  toggle: () => void;
}

const AppearanceContext = createContext<Appearance | null>(null);
const CHOSEN = 'zhujiao.appearance';

/** Light or dark: the reader's switch where they used it, else what their system says. */
export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(() => remembered(CHOSEN));
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const dark = chosen === null ? systemDark : chosen === 'dark';
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  const appearance = useMemo(
    () => ({
      dark,
      toggle: () => {
        const next = dark ? 'light' : 'dark';
        remember(CHOSEN, next);
        setChosen(next);
      },
    }),
    [dark],
  );
  return <AppearanceContext value={appearance}>{children}</AppearanceContext>;
}

export function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext);
  if (!appearance) throw new Error('useAppearance needs an AppearanceProvider above it');
  return appearance;
}
