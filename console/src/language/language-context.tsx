import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { remember, remembered } from '../browser/remembered.ts';
import { browserLanguage, LANGUAGE_TAG, type LanguageCode } from './language-code.ts';

interface LanguageSetting {
  language: LanguageCode;
  /** The reader's own choice; it outlives the visit. */
  choose: (language: LanguageCode) => void;
  /** What the group speaks: serves until the reader chooses. */
  suggest: (language: LanguageCode) => void;
}

const LanguageContext = createContext<LanguageSetting | null>(null);
const CHOSEN = 'zhujiao.language';

function chosenBefore(): LanguageCode | null {
  const stored = remembered(CHOSEN);
  return stored === 'zh' || stored === 'en' ? stored : null;
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(chosenBefore);
  const [suggested, setSuggested] = useState<LanguageCode | null>(null);
  const language = chosen ?? suggested ?? browserLanguage();
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAG[language];
  }, [language]);
  const setting = useMemo(
    () => ({
      language,
      choose: (next: LanguageCode) => {
        remember(CHOSEN, next);
        setChosen(next);
      },
      suggest: setSuggested,
    }),
    [language],
  );
  return <LanguageContext value={setting}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageSetting {
  const setting = useContext(LanguageContext);
  if (!setting) throw new Error('useLanguage needs a LanguageProvider above it');
  return setting;
}
