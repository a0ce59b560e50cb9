import { useLanguage } from '../language/language-context.tsx';
import { en } from './words.en.ts';
import { type ModerationWords, zh } from './words.zh.ts';

/** Moderation's words in the reader's language. */
export const useModerationWords = (): ModerationWords => (useLanguage().language === 'zh' ? zh : en);
