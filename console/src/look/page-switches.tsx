import { useLanguage } from '../language/language-context.tsx';
import { useAppearance } from './appearance.tsx';
import { IconButton } from './icon-button.tsx';
import './page-switches.css';

/** The other language in its own words: whoever cannot read this page's language must find the way out. */
const OTHER = {
  zh: {
    code: 'en',
    text: 'EN',
    label: 'EN: switch to English',
    lang: 'en',
    dark: '切换到深色',
    light: '切换到浅色',
  },
  en: {
    code: 'zh',
    text: '中',
    label: '中：切换到中文',
    lang: 'zh-CN',
    dark: 'Switch to dark',
    light: 'Switch to light',
  },
} as const;

export function PageSwitches() {
  const { language, choose } = useLanguage();
  const { dark, toggle } = useAppearance();
  const other = OTHER[language];
  return (
    <div className="page-switches">
      <button
        type="button"
        className="icon-button page-switches-language"
        lang={other.lang}
        aria-label={other.label}
        title={other.label}
        onClick={() => choose(other.code)}
      >
        {other.text}
      </button>
      <IconButton icon={dark ? 'sun' : 'moon'} label={dark ? other.light : other.dark} onClick={toggle} />
    </div>
  );
}
