import { countLineIn } from '../../desk/index.ts';
import type { FindingAcross } from '../../domain/moderation/conversation-finding.ts';
import type { AlertKind } from '../../domain/moderation/moderation.ts';

type InBoth = { zh: string; en: string };

/** What the desk reads. The message itself stands in its context there, and nowhere else. */
export const ALERT_ON_DESK: Record<AlertKind, InBoth> = {
  crisis: {
    zh: '【危机】这位同学，或者他替着担心的人，可能有轻生或自伤的念头，请马上联系这位同学。助教会私下发一段安抚的话；要是发不出去，会写在下面。',
    en:
      'Crisis: this learner, or somebody they are worried about, may be thinking of self-harm. Contact the ' +
      'learner now. The assistant writes one caring private message; if it ' +
      'cannot be delivered, it is added below.',
  },
  political: {
    zh: '【警报】群里有一条需要马上看的敏感消息。助教不回应、不引用。',
    en: 'Alert: a politically sensitive message needs a person now. The assistant neither answers nor quotes it.',
  },
  obscene: {
    zh: '【警报】群里有一条低俗色情的消息，或者有人像是在私下接近未成年人，请马上看。助教不回应、不引用。',
    en:
      'Alert: a message is obscene, or somebody seems to be seeking out a minor. A person needs to look ' +
      'now. The assistant neither answers nor quotes it.',
  },
  fraud: {
    zh: '【疑似诈骗】有人可能在冒充老师，或者借退费、缴费、账号异常骗钱和密码，请马上看，并确认要不要在群里发防骗提醒。',
    en:
      'Possible fraud: somebody may be posing as staff, luring learners to a false refund, or after ' +
      'passwords and codes. Please look now, and decide whether to warn the group.',
  },
  personal_data: {
    zh: '【个人信息】这位同学把手机号、证件号之类发到了群里。助教会私下提醒本人撤回；要是发不出去，会写在下面。',
    en:
      'Personal data was posted in the group. The assistant advises the sender in private to take it back; ' +
      'if that cannot be delivered, it is added below.',
  },
  minor: {
    zh: '【未成年人】这位同学可能不满 14 岁，没有监护人同意前不再处理他的信息，请私下联系家长。',
    en:
      'A learner may be under 14. Nothing more of theirs is processed until a guardian has consented; ' +
      'please contact the parents in private.',
  },
};

/** Of a complaint the desk reads the complaint itself. */
export const FOUND_ON_DESK: Record<Exclude<FindingAcross, 'complaint'>, InBoth> = {
  quarrel: {
    zh: '【争执】群里有同学吵起来了，助教先不说话，也不评谁对谁错。请看前后的对话。',
    en:
      'A quarrel has begun in the group. The assistant has fallen silent and ' +
      'takes no side; please see the messages around it.',
  },
  troublemaker: {
    zh: '【多次冲突】同一位同学今天几次和不同的人起了冲突。请看相关消息，先私下聊聊。',
    en:
      'The same learner has clashed with several people today. Please see ' +
      'the messages, and begin with a private word.',
  },
};

/** Before what could not be delivered. */
export const PASS_IT_ON: InBoth = {
  zh: '助教没法私下发给这位同学，请老师私下转告（不要发在群里）：',
  en: 'The assistant could not write to this learner in private. Please pass this on in private, never in the group:',
};

/** Before what a learner wrote back. */
export const PRIVATELY: InBoth = { zh: '【私下回复】', en: 'Private reply: ' };

const OURS: readonly InBoth[] = [
  ...Object.values(ALERT_ON_DESK),
  ...Object.values(FOUND_ON_DESK),
  PASS_IT_ON,
  PRIVATELY,
];

/**
 * An entry of the desk for somebody who reads the desk in that language: it was written in the group's. What is not
 * ours, a learner's words and what was to be said to them, stays as it is.
 */
export function inReadersLanguage(text: string, language: keyof InBoth): string {
  const other = language === 'zh' ? 'en' : 'zh';
  const said = OURS.reduce((so, ours) => so.replaceAll(ours[other], () => ours[language]), text);
  return countLineIn(said, language);
}
