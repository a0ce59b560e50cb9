import { useLanguage } from '../language/language-context.tsx';
import { en } from './words.en.ts';
import { type GroupWords, zh } from './words.zh.ts';

/** The group page's words in the reader's language. */
export const useWords = (): GroupWords => (useLanguage().language === 'zh' ? zh : en);
