import type { Group } from '../domain/group.ts';
import type { Language } from '../domain/language.ts';
import type { AnswerForm } from './request.ts';

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
/** What another form than a chat message asks for. */
const FORMS = {
  zh: {
    chat: '',
    long: '这一次要写得完整：可以超过六句，分成几段，把原因、步骤和例子讲清楚；每句话仍然要有依据。',
    spoken: '这一次是念出来的：句子要短，不写代码、列表和网址，最多四句。',
  },
  en: {
    chat: '',
    long: 'This answer is for a page: you may go beyond six sentences, in paragraphs, with reasons, steps and an example; every sentence still rests on a passage.',
    spoken:
      'This answer is read aloud: short sentences, no code, no lists, no addresses, four sentences at most.',
  },
} as const;

export function audienceOf(group: Group | null, language: Language, form: AnswerForm = 'chat'): string {
  const manner = MANNERS[language][group?.positioning.stage ?? '入门'];
  const asked = FORMS[language][form];
  return asked === '' ? manner : `${manner}\n${asked}`;
}
