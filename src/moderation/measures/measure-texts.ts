import type { Language } from '../../domain/language/language.ts';
import type { MeasureKind, ViolationCategory } from '../../domain/moderation/moderation.ts';
import type { Policy } from './policy.ts';

type Rule = Policy['rules'][number];

/**
 * Whoever is told that a rule was broken can read in the same message what it says. Nothing where no rule is quoted.
 */
const quotedZh = (rule: string, text: string): string => (text === '' ? '' : `\n${rule}是这样写的：${text}`);
const quotedEn = (rule: string, text: string): string =>
  text === '' ? '' : `\nFor reference, ${rule} reads: ${text}`;
/** The rule in the middle of what is said; its words end with a full stop of their own. */
const saidZh = (rule: string, text: string): string => (text === '' ? `${rule}。` : `${rule}：${text}`);
const saidEn = (rule: string, text: string): string => (text === '' ? `${rule}.` : `${rule}: ${text}`);

/**
 * What is said, in the group's language, quoting the rule by its number. In the group nobody is named; the personal
 * part goes in private and says how to have it looked at again. It may come hours later, when a person has decided.
 */
const TEXTS: Record<Language, Record<MeasureKind, (rule: string, text: string) => string>> = {
  zh: {
    warn: (rule, text) => `【群提醒】大家好，提醒一下${saidZh(rule, text)}我们一起把群聊留给学习，谢谢。`,
    delete: (rule) => `有一条消息与${rule}不符，已从群里撤下。`,
    private_reminder: (rule, text) =>
      `你好，你在群里发的一条消息可能和群规有关，提醒一下${saidZh(rule, text)}这条提醒只发给你。如果是误会，直接回复这条消息，会有老师重新看。`,
    mute: (rule, text) =>
      `你好，你在群里发的一条消息与${rule}不符，所以暂时不能发言；到时间会自动恢复，不用做什么。如果是误会，直接回复这条消息，会有老师重新看。${quotedZh(rule, text)}`,
    remove: (rule, text) =>
      `你好，你发在群里的消息违反了${rule}，老师看过以后，决定将你移出本群。这是老师作的决定，不是程序自动处理的；理由有记录，可以复核。如果你不同意，直接回复这条消息申诉，会有另一位老师重新看。${quotedZh(rule, text)}`,
    legal_escalation: (rule) => `违反${rule}且情节严重：证据已留存，交由学校决定是否追究法律责任。`,
  },
  en: {
    warn: (rule, text) =>
      `A friendly reminder to everyone of ${saidEn(rule, text)} Let us keep the group for studying. Thank you.`,
    delete: (rule) => `A message that went against ${rule} has been taken down.`,
    private_reminder: (rule, text) =>
      `Hello, one of your messages in the group may touch on ${saidEn(rule, text)} Only you can see this note. If we misread you, reply here and a person will look again.`,
    mute: (rule, text) =>
      `Hello, one of your messages in the group went against ${rule}, so you cannot post for a while. This ends by itself; there is nothing you have to do. If we misread you, reply here and a person will look again.${quotedEn(rule, text)}`,
    remove: (rule, text) =>
      `Hello, a member of staff has looked at your message, which went against ${rule}, and has decided to remove you from the group. A person made this decision, not a program; the reason is on record and can be reviewed. If you disagree, reply here to appeal, and another member of staff will look again.${quotedEn(rule, text)}`,
    legal_escalation: (rule) =>
      `A serious violation of ${rule}: the evidence is kept and the school will decide on legal steps.`,
  },
};

const WITHOUT_RULE: Record<Language, string> = { zh: '群规', en: 'the group rules' };

export function measureText(kind: MeasureKind, rule: Rule | null, language: Language): string {
  return TEXTS[language][kind](nameOf(rule, language), rule?.text[language] ?? '');
}

/** What a name is held to be, and what would mend it. */
const NAME_TEXTS: Record<Language, Record<'advert' | 'insult', { is: string; mend: string }>> = {
  zh: {
    advert: { is: '看起来像是广告', mend: '把推销和联系方式去掉就好' },
    insult: { is: '里有对别人不尊重的话', mend: '换一个昵称就好' },
  },
  en: {
    advert: {
      is: 'looks like an advertisement',
      mend: 'take the offer and the way to reach you out of it',
    },
    insult: { is: 'is unkind to somebody', mend: 'choose another one' },
  },
};

/** To somebody whose name in the group is an advert, or calls somebody something. */
export function nameReminder(category: ViolationCategory, rule: Rule | null, language: Language): string {
  const { is, mend } = NAME_TEXTS[language][category === 'personal_attack' ? 'insult' : 'advert'];
  const named = nameOf(rule, language);
  const text = rule?.text[language] ?? '';
  return language === 'zh'
    ? `你好，你在群里用的昵称${is}，提醒一下${saidZh(named, text)}方便的话，${mend}；你发的消息没有问题。这条提醒只发给你。如果是误会，直接回复这条消息，会有老师重新看。`
    : `Hello, the name you go by in the group ${is}, which may touch on ${saidEn(named, text)} Please ${mend}; nothing is wrong with your messages. Only you can see this note. If we misread it, reply here and a person will look again.`;
}

function nameOf(rule: Rule | null, language: Language): string {
  if (!rule) return WITHOUT_RULE[language];
  return language === 'zh' ? `群规第 ${rule.number} 条` : `rule ${rule.number}`;
}
