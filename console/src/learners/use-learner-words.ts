import { useLanguage } from '../language/language-context.tsx';
import { en } from './words.en.ts';
import { type LearnerWords, zh } from './words.zh.ts';

export const useLearnerWords = (): LearnerWords => (useLanguage().language === 'zh' ? zh : en);
