import { useLanguage } from '../language/language-context.tsx';

const zh = {
  title: '申诉',
  loading: '正在打开…',
  heading: '请老师再看一遍',
  lead: (group: string) =>
    `这是「${group}」里的一次处理。写下你的看法，会由另一位老师重新看；结果会私下告诉你。`,
  rule: (number: number) => `群规第 ${number} 条`,
  yourMessage: '被处理的消息',
  recalled: '（消息已撤回）',
  label: '哪里弄错了？',
  placeholder: '比如：这是我自己整理的笔记，不是课程资料。',
  submit: '提交申诉',
  sent: '收到了',
  sentLead: '会有另一位老师重新看。这个页面可以关掉了，也可以过后再打开看结果。',
  accepted: (reply: string) => `申诉成立，处理已经撤销。${reply === '' ? '' : `老师说：${reply}`}`,
  rejected: (why: string) => `老师重新看过，维持原来的处理。原因：${why}`,
  overturned: '这次处理已经撤销了，不用申诉。',
  failed: '打不开',
  bad: '这个申诉链接不对或者过期了。请检查是不是复制完整，或者直接找班主任。',
};
export type AppealWords = typeof zh;
const en: AppealWords = {
  title: 'Appeal',
  loading: 'Opening…',
  heading: 'Have it looked at again',
  lead: (group) =>
    `This is about a decision in "${group}". Say how you see it: another member of staff will look again, and tell you in private.`,
  rule: (number) => `Rule ${number}`,
  yourMessage: 'The message it was about',
  recalled: '(the message was recalled)',
  label: 'What did we get wrong?',
  placeholder: 'For example: these are notes I wrote myself, not course material.',
  submit: 'Send the appeal',
  sent: 'We have it',
  sentLead:
    'Another member of staff will look again. You can close this page, or open it later to see the outcome.',
  accepted: (reply) =>
    `Your appeal was upheld and the decision taken back.${reply === '' ? '' : ` A member of staff writes: ${reply}`}`,
  rejected: (why) => `A member of staff looked again, and the decision stands. The reason: ${why}`,
  overturned: 'This decision was taken back already; there is nothing to appeal.',
  failed: 'This cannot be opened',
  bad: 'This appeal link is wrong or too old. Check that it was copied whole, or ask your class teacher.',
};

export const useWords = (): AppealWords => (useLanguage().language === 'zh' ? zh : en);
