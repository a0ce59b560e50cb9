import type { Language } from '../domain/language.ts';

/** What the assistant says in its own words. Plain, short, friendly; no 您, no exclamation marks. */
const PHRASES = {
  zh: {
    abstained: '这个问题课程资料里没有写到，我不想乱答。',
    nearest: (title: string, quote: string) =>
      `课程资料里没有直接回答这个问题的内容。最接近的是“${title}”：${quote}[1]`,
    hello: '在，直接发问题就行。',
    thanks: '不客气，还有不明白的随时问。',
    whoAmI: '我是这个群的助教，根据课程资料回答问题；资料里没有的，我会转给老师。',
    goodbye: '好的，回头见。',
    laugh: '看来心情不错。有课程上的问题随时 @我。',
    understood: '好的，有不明白的随时 @我。',
    praise: '谢谢夸奖，能帮上忙就好。',
    wish: '谢谢，也祝你学习顺利。',
    voice: '语音我听不了，把问题打成字发给我就行。',
    noHelp: '没帮上忙，不好意思。说说是哪里不对，或者回一句“转人工”，我请老师来看。',
    mood: '辛苦了，先歇一会儿。课程上的事随时找我，想跟老师聊聊，就说“找老师”。',
    person: '好的，我请老师来。',
    crisis: (help: string) =>
      `听得出来你现在很难受。这不是你的错，也不用一个人扛着。如果现在就不安全，请先去找身边的一个人陪着你。${help}`,
    refused: '这件事我帮不了。课程内容上的问题可以随时问我。',
    refusedInstruction: '我只根据课程资料回答问题，不会按消息里的要求改变这一点。你想问课程里的什么内容？',
    emptyMention: '在，想问什么？直接把问题发出来就行。',
    unreadableAttachment: '图片我看不了。把报错或题目的文字贴出来，我马上看。',
    homework: '作业得你自己写，我不能替你做。说说是哪一次作业、卡在哪一步，我帮你找课程里用得上的内容。',
    hint: (work: string) => `“${work}”是要评分的，答案得你自己写出来，我给你指个方向。`,
    hintPassages: (places: string) => `课程里这几处用得上：${places}。`,
    hintQuestion:
      '先想一想：程序要记住什么，每一步根据什么来决定下一步？卡在哪一步，把代码和报错贴出来，我们一起看。',
    verified: (answer: string, by: string) => `${answer}（${by}）`,
    restAt: (mark: string) => `（全文见${mark}）`,
    cutShort: '（后面的内容没能写完，先看上面引用的原文。）',
  },
  en: {
    abstained: "The course material doesn't cover this, and I'd rather not guess.",
    nearest: (title: string, quote: string) =>
      `The course material doesn't answer this directly. The closest part is “${title}”: ${quote} [1]`,
    hello: "I'm here — just send your question.",
    thanks: "You're welcome. Ask again whenever something is unclear.",
    whoAmI:
      "I'm this group's teaching assistant. I answer from the course material, and pass on what it doesn't cover to a teacher.",
    goodbye: 'See you.',
    understood: 'Good. Mention me whenever something is unclear.',
    praise: 'Thank you, happy to help.',
    wish: 'Thank you, and the same to you.',
    laugh: 'Glad to hear it. Mention me whenever there is a question about the course.',
    voice: "I can't listen to voice messages. Please type your question and I'll take a look.",
    noHelp: 'Sorry that this was no help. Tell me what is wrong with it, or say “talk to a person”.',
    mood: 'Take a break, you have earned it. I am here for anything about the course; say “talk to a teacher” if you would rather speak to a person.',
    person: 'Of course.',
    crisis: (help: string) =>
      `It sounds as if things are very hard right now. That is not a failure of yours, and you don't have to carry it alone. If you are not safe, please go to someone near you and let them stay with you. ${help}`,
    refused: "I can't help with that. Questions about the course are always welcome.",
    refusedInstruction:
      "I answer from the course material only, and a message can't change that. What would you like to know about the course?",
    emptyMention: "I'm here. What would you like to ask?",
    unreadableAttachment: "I can't read pictures. Paste the error or the task as text and I'll take a look.",
    homework:
      "Homework is yours to write, so I won't do it for you. Tell me which one it is and where you are stuck, and I'll find the part of the course you need.",
    hint: (work: string) => `“${work}” is graded, so the solution has to be yours. Here is a direction.`,
    hintPassages: (places: string) => `These parts of the course will help: ${places}.`,
    hintQuestion:
      'Think first: what does the program have to remember, and what decides its next step? If you get stuck, paste your code and the error and we will look at it together.',
    verified: (answer: string, by: string) => `${answer} (${by})`,
    restAt: (mark: string) => ` (More in ${mark})`,
    cutShort: '(The rest could not be finished; see the passages cited above.)',
  },
} as const;

export type Phrases = (typeof PHRASES)['zh'] | (typeof PHRASES)['en'];

export const phrasesFor = (language: Language): Phrases => PHRASES[language];
