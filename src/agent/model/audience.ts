import type { Language } from '../../domain/language/language.ts';
import type { Group } from '../../domain/school/group.ts';
import type { AnswerForm } from '../request.ts';
import { CHARACTERS_IN_A_GROUP, isForAGroup } from '../writing/room/group-length.ts';

const MANNERS = {
  zh: {
    入门: '听的人是零基础的初学者：语气多鼓励，一步一步来，少用术语，用到时顺手解释一句。',
    进阶: '听的人有一定基础：讲清原因和取舍，不必从头解释基本概念。',
    高级: '听的人是有经验的同行：简短直接，点到要害。',
  },
  en: {
    入门: 'The readers are complete beginners: sound encouraging, take small steps, explain a term when you use one.',
    进阶: 'The readers know the basics: give reasons and trade-offs, and do not start from zero.',
    高级: 'The readers are experienced peers: be terse and to the point.',
  },
} as const;

/** Direction and purpose of a group, as its operators have written them. */
const AIMS = {
  zh: (direction: string, purpose: string) =>
    `这个群的方向是“${direction}”，大家来是为了“${purpose}”：片段里有几种说法时，挑最用得上的讲。`,
  en: (direction: string, purpose: string) =>
    `The group is about “${direction}”, and its members are here for “${purpose}”: of what the passages ` +
    'offer, choose what serves that best.',
} as const;
/** Longer ones are cut. */
const LONGEST_AIM = 24;

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
    spoken: '这一次的回答会念给学员听：句子要短，不写代码、列表和网址，最多四句。',
  },
  en: {
    chat: '',
    long:
      'This answer is for a page: you may go beyond six sentences, in paragraphs, with reasons, steps and ' +
      'an example; every sentence still rests on a passage.',
    spoken:
      'This answer is read aloud: short sentences, no code, no lists, no addresses, four sentences at most.',
  },
} as const;

/** Where the passages are in the other language than the asker. */
const ACROSS = {
  zh: '片段是英文的，回答仍然用中文：照着原文一句对一句地说，名称、数字、代码和“不”“没有”都不要变。',
  en:
    'The passages are in Chinese; answer in English all the same. Keep to their sentences, one for one, and ' +
    'leave names, numbers, code and every “not” as they are.',
} as const;

/** Where whole sentences of the passages are said and no others (`Wording`). */
const QUOTED = {
  zh: '这次只用片段里的原句回答：挑出答得上的完整句子，一字不改，先后排好，不写引出下文的话，也不加自己的话。',
  en:
    'This answer is made of sentences of the passages and no others: choose whole ones that answer, leave ' +
    'every word as it is, and put them in order. Nothing that leads up to them, nothing of your own.',
} as const;

/** What the reader of an answer, and the material behind it, ask of its words. */
export interface Audience {
  group: Group | null;
  form: AnswerForm;
  /** The passages are in the other language than the asker. */
  isAcross: boolean;
  /** Of the passages, or of some, only whole sentences are said. */
  isQuoted: boolean;
}

/** Tone, depth, aims and length for a group's positioning and the form asked for, in words for the prompt. */
export function audienceOf({ group, form, isAcross, isQuoted }: Audience, language: Language): string {
  const manner = MANNERS[language][group?.positioning.stage ?? '入门'];
  const aims = group ? AIMS[language](aim(group.positioning.direction), aim(group.positioning.purpose)) : '';
  const length = isForAGroup({ group, form }) ? LENGTH[language](CHARACTERS_IN_A_GROUP[language]) : '';
  return [
    manner,
    aims,
    length,
    FORMS[language][form],
    isAcross ? ACROSS[language] : '',
    isQuoted ? QUOTED[language] : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const aim = (written: string): string => written.replace(/\s+/g, ' ').trim().slice(0, LONGEST_AIM);
