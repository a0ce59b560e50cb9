import { useLanguage } from '../language/language-context.tsx';
import { en } from './words.en.ts';
import { type DeskWords, zh } from './words.zh.ts';

/** The console's words in the reader's language. */
export const useWords = (): DeskWords => (useLanguage().language === 'zh' ? zh : en);
