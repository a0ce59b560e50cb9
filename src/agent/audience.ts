import type { Group } from '../domain/group.ts';
import type { Language } from '../domain/language.ts';

const MANNERS = {
  zh: {
    入门: '听众是零基础的初学者：多鼓励，步子小，少用术语，用到时顺手解释一句。',
    进阶: '听众有一定基础：讲清原因和取舍，不必从头解释基本概念。',
    高级: '听众是有经验的同行：简短直接，点到要害。',
  },
  en: {
    入门: 'The readers are complete beginners: encourage, take small steps, explain a term when you use one.',
    进阶: 'The readers know the basics: give reasons and trade-offs, do not start from zero.',
    高级: 'The readers are experienced peers: be terse and to the point.',
  },
} as const;

/** Tone and depth for a group's stage, in words for the prompt. */
export function audienceOf(group: Group | null, language: Language): string {
  return MANNERS[language][group?.positioning.stage ?? '入门'];
}
