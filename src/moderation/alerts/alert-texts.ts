import type { Language } from '../../domain/language/language.ts';

/** What is said in private, or to the group, when an alert was raised. Written for people, not by a model. */
export interface AlertTexts {
  /** To somebody who may be about to harm themselves. `help`: where help is, in the school's own words. */
  crisis(help: string): string;
  /** To the same person, where nobody has come to them in time. */
  crisisWaits(help: string): string;
  /** To somebody who fears that another may be about to. */
  crisisOfAnother(help: string): string;
  personalData(): string;
  minor(): string;
  /** To the whole group, once a person has approved it. */
  fraudWarning(): string;
  /**
   * To whoever sent it, once it is down and before a person has looked: what it looked like, and the way to have it
   * looked at.
   */
  fraudTakenDown(): string;
  /**
   * To whoever has to leave for it, once a person has decided so: what it looked like, and the way to have it looked
   * at again.
   */
  fraudRemoval(): string;
}

export const ALERT_TEXTS: Record<Language, AlertTexts> = {
  zh: {
    // No rule, no lesson, no "think of your family": it listens, takes off the weight, and says who comes.
    crisis: (help) =>
      [
        '你好，我是群里的助教程序。看到你刚才说的话，有些放心不下，所以单独写给你，这里只有你看得到。',
        '听得出来你现在很难受。会这样难受，不是你不够努力，也不是你的错；不用一个人扛着。',
        '我已经请老师马上来找你。你不用先想好怎么说，也不用解释什么，直接回复这条消息就行。',
        '如果你现在就不安全，或者怕自己撑不住，请先离开让你危险的东西，去找身边的一个人，让他陪着你。',
        help,
        '学习上的事都可以先放一放，作业和进度一点都不急。',
      ]
        .filter((line) => line !== '')
        .join('\n'),
    crisisWaits: (help) =>
      [
        '老师到现在还没有回复你，对不起，让你等了。我又催了一次，还在继续找人。',
        '你不用一直等我们：身边有信得过的人，现在就可以去找他，或者给他打个电话。',
        help,
        '想说什么，还可以继续写在这里，老师来了都看得到。',
      ]
        .filter((line) => line !== '')
        .join('\n'),
    crisisOfAnother: (help) =>
      [
        '你好，我是群里的助教程序。看到你在替人担心，所以单独写给你，这里只有你看得到。谢谢你把这件事说出来，你做得对。',
        '如果现在就有危险，请先打 120 或 110，再联系离得最近的人；能陪着的话，尽量别让他一个人待着，把药和刀收起来。',
        '不用急着讲道理，也不用替他保密。可以直接问他是不是想到了死，问了不会让事情变糟；然后听他说就好。',
        '我已经请老师马上来找你，直接回复这条消息就行。',
        help,
      ]
        .filter((line) => line !== '')
        .join('\n'),
    personalData: () =>
      '你刚才在群里发的消息带了个人信息（比如手机号、证件号），全群都看得到，建议现在就撤回。撤不回，或者有事要请老师帮忙，直接回复这条消息就行，只有老师看得到，不用再往群里发。',
    minor: () =>
      '你好，你没有做错什么。不满 14 岁的同学来提问，学校要先得到爸爸妈妈（或者其他监护人）的同意，所以这会儿我还不能回答你。老师会私下联系你，也请你把这条消息给家长看一看。',
    fraudWarning: () =>
      '【防骗提醒】学校的缴费和退费只走官方渠道，老师不会在群里让大家加群、加好友或者转账，也不会问大家要密码和验证码。看到这样的消息先别理，直接问班主任；如果已经转了钱，或者给了密码、验证码，请马上告诉我们，并拨打 96110 或 110。',
    // Accounts are stolen, and honest people pass on what fooled them: nobody is called anything.
    fraudTakenDown: () =>
      '你好，你在群里发的一条消息，看起来像是冒充学校收钱、拉人去别处办退费，或者向大家要密码和验证码。为了不让同学上当，要先请老师看一看；这不等于说你做错了什么。如果我们弄错了，或者不是你本人发的，直接回复这段话，会有老师重新看。这段话只发给你。',
    fraudRemoval: () =>
      '你好，你发在群里的消息看起来像是冒充学校收钱、拉人去别处办退费，或者向大家要密码和验证码。老师看过以后，决定将你移出本群。这是老师作的决定，不是程序自动处理的；理由有记录，可以复核。如果我们弄错了，直接回复这条消息申诉，会有另一位老师重新看。',
  },
  en: {
    crisis: (help) =>
      [
        'Hello, I am the assistant program of your group. What you just wrote worried me, so I am writing to you alone; only you can see this.',
        'It sounds as if things are very hard right now. That is not a failure of yours, and you do not have to carry it by yourself.',
        'I have asked a person from the school to reach out to you right away. You need not find the right words or explain anything; just reply here.',
        'If you are not safe at this moment, or are afraid you might not hold on, please move away from anything that could hurt you, and go to someone near you and let them stay with you.',
        help,
        'Everything about the course can wait.',
      ]
        .filter((line) => line !== '')
        .join('\n'),
    crisisWaits: (help) =>
      [
        'Nobody from the school has answered you yet, and I am sorry that you are waiting. I have called for them again, and keep trying.',
        'You do not have to wait for us: if there is somebody you trust near you, go to them now, or give them a call.',
        help,
        'You can keep writing here; whoever comes will read all of it.',
      ]
        .filter((line) => line !== '')
        .join('\n'),
    crisisOfAnother: (help) =>
      [
        'Hello, I am the assistant program of your group. You seem to be worried about somebody, so I am writing to you alone; only you can see this. Thank you for speaking up; it was the right thing to do.',
        'If there is danger at this moment, please call the emergency number first, then whoever is closest to them. If you can be with them, try not to leave them alone, and put pills and blades out of reach.',
        'You do not have to find good advice, or to keep it a secret. You can ask them outright whether they are thinking about dying; asking does not make it worse. Then listen.',
        'I have asked a person from the school to reach out to you right away; just reply here.',
        help,
      ]
        .filter((line) => line !== '')
        .join('\n'),
    personalData: () =>
      'Your last message in the group shows personal details (a phone or identity number, for example) that everybody there can see. We suggest that you delete it now. If you need help from staff, reply here: only staff can read it, and there is no need to post it in the group.',
    minor: () =>
      'Hello. You have done nothing wrong. If you are under 14, the school first needs a parent or guardian to agree, so I cannot answer your question yet. A member of staff will write to you in private; please show this message to a parent.',
    fraudWarning: () =>
      'Beware of fraud: the school takes payments and gives refunds through its official channels only, and staff never ask you in the group to join another group, add somebody, transfer money, or give a password or a code. Please ignore such messages and ask your class teacher. If you have already paid, or given a password or a code, tell us at once and call the police.',
    fraudTakenDown: () =>
      'Hello, one of your messages in the group looked like an attempt to collect money in the name of the school, to draw people elsewhere for a refund, or to get at passwords and codes. So that nobody loses money over it, a person has to look at it first; that does not mean that you did anything wrong. If we misread it, or it was not you who sent it, reply here and a person will look again. Only you can see this note.',
    fraudRemoval: () =>
      'Hello, your message in the group looked like an attempt to collect money in the name of the school, to draw people elsewhere for a refund, or to get at passwords and codes. A member of staff has looked at it and has decided to remove you from the group. A person made this decision, not a program; the reason is on record and can be reviewed. If we got it wrong, reply here to appeal, and another member of staff will look again.',
  },
};

/** What is said when a person takes a verdict back, or has looked again and stands by it. */
export const DECISION_TEXTS: Record<
  Language,
  {
    apology: (undone: string) => string;
    /** Where it was the name that somebody goes by. */
    nameApology: string;
    received: string;
    accepted: string;
    /** What the person who looked at it wrote to the learner. */
    words: (by: string, text: string) => string;
    rejected: (by: string, why: string) => string;
  }
> = {
  zh: {
    apology: (undone) =>
      `你好，之前对你那条消息的处理是我们弄错了，向你道歉。老师看过以后已经撤销，这次不算违规${undone}。谢谢你的理解。`,
    nameApology:
      '你好，之前请你改昵称，是我们弄错了，向你道歉。老师看过以后已经撤销，这次不算违规，昵称照常用就好。谢谢你的理解。',
    received: '收到你的申诉了，会有另一位老师重新看一遍，看完在这里告诉你结果。',
    accepted: '你的申诉成立，这次不算违规。',
    words: (by, text) => `关于你的申诉，${by}说：${text}`,
    rejected: (by, why) =>
      `${by}重新看过了，这次的处理维持不变。原因：${why}\n如果还有想说的，可以直接找班主任。`,
  },
  en: {
    apology: (undone) =>
      `Hello, we got it wrong with your message, and we are sorry. A person has looked at it and taken the decision back; it does not count against you${undone}. Thank you for bearing with us.`,
    nameApology:
      'Hello, we asked you to change the name you go by in the group. That was a mistake, and we are sorry. A person has looked at it and taken the decision back; it does not count against you, and you can keep the name. Thank you for bearing with us.',
    received: 'We have your appeal. Another member of staff will look at it again and tell you here.',
    accepted: 'Your appeal is upheld; it does not count against you.',
    words: (by, text) => `About your appeal, ${by} writes: ${text}`,
    rejected: (by, why) =>
      `${by} has looked again, and the decision stands. The reason: ${why}\nIf there is more that you want to say, you can always write to your class teacher.`,
  },
};

/** A friendly pointer for somebody who asks for a copy: asking is not spreading. */
export const ASKING_TEXTS: Record<Language, string> = {
  zh: '课程视频和讲义都在学习平台里，可以随时回看；想离线看，可以找找平台里有没有缓存功能。打不开或者找不到，直接问班主任就好。（问一句完全没问题，只是顺手告诉你去哪儿找。）',
  en: 'All lessons and handouts are on the learning platform, to be watched again at any time; to watch offline, see whether it has a download of its own. If something will not open, just ask your class teacher. (There was nothing wrong with asking; this only says where to look.)',
};
