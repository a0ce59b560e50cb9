import { useLanguage } from '../language/language-context.tsx';
import { en } from './words.en.ts';
import { type TopicWords, zh } from './words.zh.ts';

export const useTopicWords = (): TopicWords => (useLanguage().language === 'zh' ? zh : en);
