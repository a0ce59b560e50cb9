import { useLanguage } from '../language/language-context.tsx';
import { MODERATION_WORDS, type ModerationWords } from './words.ts';

export const useModerationWords = (): ModerationWords => MODERATION_WORDS[useLanguage().language];
