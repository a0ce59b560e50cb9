import type { Language } from '../domain/language/language.ts';

/** A lesson, and a section of it that has a name of its own. */
export interface TaughtIn {
  lesson: string;
  section: string | null;
}

/** Of so many places, each cited in its turn. */
const marksOf = (places: readonly unknown[]): string => places.map((_, at) => `[${at + 1}]`).join('');

/** What the assistant says in its own words. Plain, short, friendly; no 您, no exclamation marks. */
const PHRASES = {
  zh: {
    abstained: '这个问题我在课程资料里没找到答案，不想乱答。',
    abstainedOfOne: (number: number) => `第 ${number} 个问题我在课程资料里没找到答案，不想乱答。`,
    forTeacher: '这件事我请老师来看。',
    workForTeacher: '你写的我请老师来看。',
    inDanger: '要是现在就有人这样，别等群里回复，马上打 120。',
    nearest: (title: string, quote: string) =>
      `这个问题我拿不准，课程资料里最接近的一处是“${title}”：${quote}[1]`,
    nothingFurther: '资料里没有能再补充的了。刚才的问题已经转给老师，请等老师回复。',
    hereIsAnExample: '课程里有这个例子：',
    clearerByExample: '看个例子会清楚些，课程里是这样写的：',
    noExample: '资料里没有举例子，不过还写到：',
    noReason: '资料里没有专门讲原因，不过还写到：',
    alsoSays: '资料里还写到：',
    fromThere: (title: string) =>
      `我是照课程资料里“${title}”这一处说的。[1]还不放心，回一句“转人工”，我请老师来看。`,
    allSaid: '资料里关于这一点就写了这些。哪一句没明白，直接问我；想请老师讲，回一句“转人工”就行。',
    saidThere: '上面那句就说到了：',
    item: (number: number, of: 'step' | 'item') => `第 ${number} ${of === 'step' ? '步' : '个'}，`,
    lastItem: (number: number, of: 'step' | 'item') =>
      of === 'step' ? `最后一步是第 ${number} 步，` : `最后一个是第 ${number} 个，`,
    noMoreItems: (count: number, of: 'step' | 'item') =>
      `资料里一共${of === 'step' ? `写了 ${count} 步` : `列了 ${count} 个`}，后面没有了。`,
    noPlainer: '资料里写的就是上面这些，没有更明确的说法了。想要个准话，回一句“转人工”，我请老师来答。',
    stillUnclear: '资料里没有更多的了，我请老师来讲。',
    hello: '在，直接发问题就行。',
    thanks: '不客气，还有不明白的随时问。',
    whoAmI:
      '我是助教，是程序，不是真人。课程上的问题直接问我，我根据课程资料回答；资料里没有的，我会转给老师。',
    goodbye: '好的，回头见。',
    laugh: '哈哈，好。有课程上的问题随时问我。',
    understood: '好的，有不明白的随时问我。',
    praise: '谢谢夸奖，能帮上忙就好。',
    teacherPraised: '谢谢，老师看到会很高兴。',
    wish: '谢谢，也祝你学习顺利。',
    noHelp: '没帮上忙，不好意思。说说是哪里不对，或者回一句“转人工”，我请老师来看。',
    mood: '辛苦了，先歇一会儿。课程上的事随时找我，想跟老师聊聊，就说“找老师”。',
    weather: '是啊。课程上有问题随时问我。',
    discouraged:
      '学到一半觉得难，大家都有，不是你的问题。先挑一个小地方，把卡住的那一句或那一行发给我；想跟老师聊聊，就说“找老师”。',
    afterCrisis: '我在。要是又觉得难受，别一个人扛着，说一声“找老师”，我马上请老师来。',
    solved: '解决了就好，有不明白的随时问我。',
    play: '这个我不太会，课程上的问题倒是随时可以问我。',
    stillWithTeacher: '让你久等了，不好意思。你的问题已经在老师那里，到说好的时间前会回复你。',
    waiting: '让你久等了，不好意思，我再请老师来看。',
    person: '好的，我请老师来。',
    reachTeacher: '在这里说一声“找老师”，我就请老师来。想问什么也可以直接写出来，我一起转过去。',
    complaint: '收到，给你添麻烦了。',
    standingUnknown: '个人的成绩和进度我这里查不到，可以先看看学习平台上你自己的页面。',
    standingOfAnother:
      '别人的成绩和进度我不方便说，可以直接问问本人。想知道自己的，问我“我的成绩怎么样”就行。',
    standingInPrivate:
      '成绩和进度群里不方便说，可以看看学习平台上你自己的页面。有疑问，回一句“找班主任”就行。',
    kept: (messages: number, evidence: number) =>
      `群里的消息和提问，我这里保存 ${messages} 天，供大家查看、回答问题和维护秩序，到期就删；处理违规时留的证据最多保存 ${evidence} 天。想查看、更正或删除自己的数据，回一句“找班主任”，我请老师来办。`,
    ownData: '可以的。查看、更正、删除自己的数据，都由老师来办。',
    rules: (list: string) => `群里的规矩：\n${list}\n没写到的，发之前先问问老师。`,
    rule: (number: number, text: string) => `群规第 ${number} 条：${text}`,
    lateRule: '迟交按课程的规定：',
    lateRuleIn: '迟交的规定是英文的，原文这样说：',
    crisis: (help: string) =>
      `听得出来你现在很难受。这不是你的错，也不用一个人扛着。如果现在就不安全，请先去找身边的一个人陪着你。${help}`,
    crisisOfAnother: (help: string) =>
      '谢谢你替他说出来，你做得对。如果现在就有危险，先打 120 或 110，再找离他最近的人；' +
      `能陪着的话，别让他一个人待着，也不用替他保密。${help}`,
    minor:
      '未满 14 岁的同学，要先有爸爸妈妈（监护人）同意，才能用助教，所以我先不回答。请把这句话给家长看一下，老师会联系你们。',
    unclear: '我没太明白你问的是哪一点，把问题写完整一些，我马上看。',
    errorUntold: '把报错的最后几行和出错的那段代码贴成文字发给我，我来看是哪里的问题。',
    codeUnseen: '把那段代码贴成文字发出来，说一句想要什么结果、现在是什么结果；有报错也一起贴上。',
    workUnseen: '把你写的打成字发出来，说一句哪里拿不准。',
    showWhatCame:
      '哪一步不行？把你做的和屏幕上显示的打成字发给我，有报错就贴报错；想请老师看，回一句“转人工”。',
    sureOfIt:
      '我也可能答错，所以答案后面都写了出处，拿不准就点开看原文。觉得哪里不对，直接说“不对”，我请老师来看。',
    refused: '这件事我帮不了。课程内容上的问题可以随时问我。',
    refusedInstruction: '我只根据课程资料回答问题，不会按消息里的要求改变这一点。你想问课程里的什么内容？',
    emptyMention: '在，想问什么？直接把问题发出来就行。',
    unreadable: {
      picture: '图片我看不了。把图里的文字贴出来（比如报错、题目），没有字就说说图上是什么，我马上看。',
      voice: '语音我听不了，把问题打成字发给我就行。',
      video: '视频我看不了，想问什么，打成字发给我就行。',
      file: '文件我打不开。想问哪一段，把那段文字贴出来，我马上看。',
      link: '这个我点不开。想问什么，打成字发给我就行。',
    },
    homework: '作业要你自己写，思路我可以陪你理。说说是哪一次作业、卡在哪一步，我帮你找课程里用得上的内容。',
    hint: (work: string) => `“${work}”是要评分的，答案要你自己写，思路我陪你理。`,
    hintPassages: (places: string) => `课程里这几处用得上：${places}。`,
    hintQuestion:
      '先想一想：程序要记住什么，每一步根据什么来决定下一步？卡在哪一步，把那几行和报错发来，我们一起看。',
    hintQuestionOfAnySubject:
      '先想一想：题目给了什么，要得出什么，中间差哪一步？卡在哪一步，把你写到的发出来，我们一起看。',
    furtherHint: (work: string) => `“${work}”的答案还是要你自己写，我再提示一步。`,
    furtherPlace: (place: string, quote: string) => `课程里“${place}”这一节说：${quote}`,
    furtherStep: '先照着它写出这一小步，跑一下看看；卡住了，把那几行和报错发来。',
    furtherStepOfAnySubject: '先照着它做这一小步；卡住了，把你写到的发出来。',
    hintsSpent: (work: string) =>
      `“${work}”能提示的我都说过了，剩下的动手试试看。把卡住的那几行和报错发来，我们一起看；想请老师帮忙，回一句“找老师”就行。`,
    hintsSpentOnAnySubject: (work: string) =>
      `“${work}”能提示的我都说过了，剩下的动手试试看。把你写到的发来，我们一起看；想请老师帮忙，回一句“找老师”就行。`,
    sectionsOf: (lesson: string, sections: readonly string[], isCut: boolean) =>
      `“${lesson}”有这几节：${sections.join('、')}${isCut ? '等' : ''}。`,
    lessonsOf: (course: string, lessons: readonly string[], all: number) =>
      `“${course}”一共 ${all} 课${lessons.length < all ? `，前 ${lessons.length} 课是` : ''}：${lessons.join('、')}。`,
    taughtIn: (thing: string, places: readonly TaughtIn[]) => {
      const said = places.map(
        ({ lesson, section }) => `“${lesson}”${section === null ? '' : `的“${section}”一节`}`,
      );
      return `“${thing}”在${said.join('和')}里讲。${marksOf(places)}`;
    },
    verified: (answer: string, by: string) => `${answer}（${by}）`,
    restAt: (mark: string) => `（全文见${mark}）`,
    heardAs: (word: string) => `你问的应该是“${word}”：`,
    askedThere: (question: string) => `课程里问的是“${question}”，回答是：`,
    ruleNearby: '这一点我请老师来确认。资料里相关的要求是：',
    materialIn: '课程资料是英文的，原文这样说：',
    myTranslation: (originals: string) => `（以上是我的转述，课程原文是：${originals}）`,
    translationOf: (mark: string) => `（我转述的，英文原文见${mark}。）`,
    cutShort: '（后面的内容没能写完，先看上面引用的原文。）',
  },
  en: {
    abstained: "I couldn't find this in the course material, and I'd rather not guess.",
    abstainedOfOne: (number: number) =>
      `I couldn't find question ${number} in the course material, and I'd rather not guess.`,
    forTeacher: 'This is one for a teacher.',
    workForTeacher: 'A teacher will have a look at what you have written.',
    inDanger:
      'If this is happening to somebody right now, do not wait for us: call an ambulance (120 in mainland China).',
    nearest: (title: string, quote: string) =>
      `I'm not sure that the course material covers this. The closest part is “${title}”: ${quote} [1]`,
    nothingFurther:
      'There is nothing more in the material. Your question is with a teacher, who will get back to you.',
    hereIsAnExample: 'The course has this example:',
    clearerByExample: 'An example may make it clearer. This one is in the course:',
    noExample: 'The material gives no example here, but it also says:',
    noReason: 'The material does not give a reason, but it also says:',
    alsoSays: 'The material also says:',
    fromThere: (title: string) =>
      `That is what the course material says under “${title}”. [1] If you ` +
      'would rather have it checked, say “talk to a teacher”.',
    allSaid:
      'That is all the material says on this. Ask me about any part of it, ' +
      'or say “talk to a teacher” and I will pass it on.',
    saidThere: 'It is in what I said above:',
    item: (number: number, of: 'step' | 'item') => `${of === 'step' ? 'Step' : 'Number'} ${number}.`,
    lastItem: (number: number, of: 'step' | 'item') =>
      `${of === 'step' ? 'Step' : 'Number'} ${number}, the last one.`,
    noMoreItems: (count: number, of: 'step' | 'item') =>
      `The material ${of === 'step' ? `gives ${count} steps` : `lists ${count}`}, and nothing after that.`,
    noPlainer:
      'That is as plainly as the material puts it. For a clear yes or no, ' +
      'say “talk to a teacher” and I will pass it on.',
    stillUnclear: 'There is nothing more about it in the material, so I will ask a teacher to explain it.',
    hello: "I'm here — just send your question.",
    thanks: "You're welcome. Ask again whenever something is unclear.",
    whoAmI:
      "I'm the teaching assistant, a program and not a person. Ask me about the course: I answer from its " +
      "material, and pass on what it doesn't cover to a teacher.",
    goodbye: 'See you.',
    understood: 'Good. Ask me whenever something is unclear.',
    praise: 'Thank you, happy to help.',
    teacherPraised: 'Thank you. The teacher will be glad to read this.',
    wish: 'Thank you, and the same to you.',
    laugh: 'Ha, fair enough. Ask me whenever you have a question about the course.',
    noHelp: 'Sorry that this did not help. Tell me what is wrong with it, or say “talk to a teacher”.',
    mood:
      "Take a break, you've earned it. I'm here for anything about the course; say “talk to a teacher” if " +
      'you would rather speak to a person.',
    weather: 'It is, rather. Ask me whenever you have a question about the course.',
    discouraged:
      'Everybody finds it hard at some point, and that is no fault of yours. Pick one small thing and ' +
      'send me the sentence or the line you are stuck on; say “talk to a teacher” if you would rather ' +
      'speak to a person.',
    afterCrisis:
      'I am here. If it gets hard again, you need not carry it alone: say ' +
      '“talk to a teacher”, and I will ask one to come at once.',
    solved: 'Glad that is sorted out. Ask me whenever something is unclear.',
    play: 'I am no good at that, but do ask me about the course.',
    stillWithTeacher:
      'Sorry to keep you waiting. Your question is with a teacher, who will reply by the time you were given.',
    waiting: 'Sorry to keep you waiting, I will ask a teacher to have a look.',
    person: 'Of course.',
    reachTeacher:
      'Say “talk to a teacher” here and I will ask one to come. You can ' +
      'also write what it is about, and I will pass that on.',
    complaint: 'I hear you, and I am sorry about this.',
    standingUnknown:
      "I can't look up personal marks or progress; your own page on the learning platform is the place to see them.",
    standingOfAnother:
      "I can't share how somebody else is doing, but you can always ask " +
      'them. For your own marks, ask me “how am I doing”.',
    standingInPrivate:
      "Marks and progress are private, so I won't post them in a group. See your own page on the learning " +
      'platform, or say “talk to a teacher”.',
    kept: (messages: number, evidence: number) =>
      `Messages and questions in this group are kept for ${messages} days, for everyone to read, to ` +
      'answer questions and to keep order, and are then deleted; evidence of a broken rule is kept for ' +
      `${evidence} days at most. To see, correct or erase your own data, say “talk to the class teacher”.`,
    ownData: 'Yes, you can have your own data shown, corrected or erased; a member of staff will do it.',
    rules: (list: string) =>
      `The rules of this group:\n${list}\nAnything they don't mention: ask a teacher before you post.`,
    rule: (number: number, text: string) => `Rule ${number} of this group: ${text}`,
    lateRule: 'On late work the course says:',
    lateRuleIn: 'On late work the course says, in Chinese:',
    crisis: (help: string) =>
      "It sounds as if things are very hard right now. That is not a failure of yours, and you don't have " +
      'to carry it alone. If you are not safe, please go to someone near you and let them stay with you. ' +
      help,
    crisisOfAnother: (help: string) =>
      'Thank you for speaking up for them; it was the right thing to do. If there is danger at this moment, ' +
      'call the emergency number first, then whoever is closest to them. If you can be with them, do not ' +
      `leave them alone, and do not keep it a secret. ${help}`,
    minor:
      'If you are under 14, a parent or guardian has to agree before you use the assistant, so I will not ' +
      'answer yet. Please show them this message; a member of staff will get in touch.',
    unclear: "I'm not sure what you are asking about. Put it in a whole question and I'll take a look.",
    errorUntold:
      'Paste the last lines of the error and the code it points at, as text, and I will see what it is about.',
    codeUnseen:
      'Paste the code as text, and say what it should do and what it does; ' +
      'if there is an error message, paste that too.',
    workUnseen: "Send me what you have as text, and say where you're unsure.",
    showWhatCame:
      'Which step goes wrong? Send me what you did and what it shows, as text, with the error if there is ' +
      'one. Or say “talk to a teacher”.',
    sureOfIt:
      'I can be wrong, which is why an answer says where it is from: have a look there if you are in ' +
      'doubt. If something is not right, tell me, and a teacher will see it.',
    refused: "I can't help with that. Questions about the course are always welcome.",
    refusedInstruction:
      "I answer from the course material only, and a message can't " +
      'change that. What would you like to know about the course?',
    emptyMention: "I'm here. What would you like to ask?",
    unreadable: {
      picture:
        "I can't read pictures. Type out what it says (an error, a task), " +
        "or tell me what it shows, and I'll take a look.",
      voice: "I can't listen to voice messages. Please type your question and I'll take a look.",
      video: "I can't watch videos. Please type your question and I'll take a look.",
      file: "I can't open files. Paste the part you want to ask about as text and I'll take a look.",
      link: "I can't open this. Please type what you want to ask and I'll take a look.",
    },
    homework:
      'Homework has to be your own, but I can help you get there. Tell me which one it is and where you ' +
      "are stuck, and I'll find the part of the course you need.",
    hint: (work: string) =>
      `“${work}” is graded, so the solution has to be yours, but I can help you get there.`,
    hintPassages: (places: string) => `These parts of the course will help: ${places}.`,
    hintQuestion:
      'A question to start with: what does the program have to remember, and what decides its next step? ' +
      "If you get stuck, send me those lines and the error, and we'll look at them together.",
    hintQuestionOfAnySubject:
      'A question to start with: what are you given, what is asked for, and which step lies between? If ' +
      "you get stuck, send what you have so far, and we'll look at it together.",
    furtherHint: (work: string) => `“${work}” still has to be your own work, but here is one more step.`,
    furtherPlace: (place: string, quote: string) => `The section “${place}” says: ${quote}`,
    furtherStep: 'Try just that step and run it; if you get stuck, send me those lines and the error.',
    furtherStepOfAnySubject: 'Take just that step; if you get stuck, send what you have so far.',
    hintsSpent: (work: string) =>
      `Those were all my hints for “${work}”; now give the rest a try. Send me the lines you are stuck on ` +
      "and the error, and we'll look at them together, or say “talk to a teacher”.",
    hintsSpentOnAnySubject: (work: string) =>
      `Those were all my hints for “${work}”; now give the rest a try. Send what you have so far, and ` +
      "we'll look at it together, or say “talk to a teacher”.",
    sectionsOf: (lesson: string, sections: readonly string[], isCut: boolean) =>
      `“${lesson}” has these sections: ${sections.join('; ')}${isCut ? '; and others' : ''}.`,
    lessonsOf: (course: string, lessons: readonly string[], all: number) =>
      `“${course}” has ${all} ` +
      `lessons${lessons.length < all ? `, the first ${lessons.length} being` : ''}: ` +
      `${lessons.join('; ')}.`,
    taughtIn: (thing: string, places: readonly TaughtIn[]) => {
      const said = places.map(
        ({ lesson, section }) => `in “${lesson}”${section === null ? '' : `, under “${section}”`}`,
      );
      return `“${thing}” is taught ${said.join(' and ')}. ${marksOf(places)}`;
    },
    verified: (answer: string, by: string) => `${answer} (${by})`,
    restAt: (mark: string) => ` (More in ${mark})`,
    heardAs: (word: string) => `Taken as “${word}”: `,
    askedThere: (question: string) => `To “${question}” the course answers:`,
    ruleNearby: 'A teacher will confirm this one. What the material says about it:',
    materialIn: 'The course says, in Chinese:',
    myTranslation: (originals: string) => `(My translation. In the course’s own words: ${originals})`,
    translationOf: (mark: string) => `(My translation; the Chinese original is at ${mark}.)`,
    cutShort: '(The rest could not be finished; see the passages cited above.)',
  },
} as const;

export type Phrases = (typeof PHRASES)['zh'] | (typeof PHRASES)['en'];

export const phrasesFor = (language: Language): Phrases => PHRASES[language];
