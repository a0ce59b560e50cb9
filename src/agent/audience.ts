import type { Group } from '../domain/group.ts';
import type { Language } from '../domain/language.ts';
import { CHARACTERS_IN_A_GROUP, isForAGroup } from './group-length.ts';
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

/** In a group; what is longer is cut at a sentence. */
const LENGTH = {
  zh: (characters: number) => `写给手机上看的群：不算代码，全文不超过 ${characters} 个字。`,
  en: (characters: number) =>
    `This is for a group, read on phones: at most ${characters} characters in all, code apart.`,
} as const;

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

/** Tone, depth and length for a group's stage and the form asked for, in words for the prompt. */
export function audienceOf(group: Group | null, language: Language, form: AnswerForm = 'chat'): string {
  const manner = MANNERS[language][group?.positioning.stage ?? '入门'];
  const length = isForAGroup({ group, form }) ? LENGTH[language](CHARACTERS_IN_A_GROUP[language]) : '';
  return [manner, length, FORMS[language][form]].filter((line) => line !== '').join('\n');
}
