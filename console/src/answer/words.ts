import { useLanguage } from '../language/language-context.tsx';

const zh = {
  title: '助教的回答',
  loading: '正在打开…',
  failed: '打不开',
  bad: '这个链接不对，或者回答已经过了保存期。可以在群里再问一次助教。',
  expired: '这个链接过期了。可以在群里再问一次助教。',
  from: (group: string) => `发在「${group}」里`,
  corrected: (by: string) => `${by}更正了这个回答：`,
  passages: '回答的依据',
  citation: (index: number, title: string) => `出处 ${index}：${title}`,
};
type AnswerWords = typeof zh;
const en: AnswerWords = {
  title: 'The assistant’s answer',
  loading: 'Opening…',
  failed: 'This cannot be opened',
  bad: 'This link is wrong, or the answer is kept no longer. You can ask the assistant again in the group.',
  expired: 'This link has expired. You can ask the assistant again in the group.',
  from: (group) => `Given in "${group}"`,
  corrected: (by) => `${by} has put this answer right:`,
  passages: 'What it rests on',
  citation: (index, title) => `Source ${index}: ${title}`,
};

export const useWords = (): AnswerWords => (useLanguage().language === 'zh' ? zh : en);
