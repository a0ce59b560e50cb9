import { readFileSync } from 'node:fs';
import type { MessageAnswer, MessageDoc } from '../../console/src/wire/message.ts';
import type { LessonDoc, PassageDoc } from '../../console/src/wire/passage.ts';

/** A lesson of the demo course cut at its headings, well enough to open a citation in. */
const LESSON = '03-functions.md';
const COURSE = { id: 'python-101', title: 'Python 入门' };

function passagesOf(source: string): PassageDoc[] {
  const markdown = readFileSync(new URL(`../../data/courses/python-101/${source}`, import.meta.url), 'utf8');
  const passages: PassageDoc[] = [];
  let headings: string[] = [];
  let fenced = false;
  let lines: string[] = [];
  const close = () => {
    const text = lines.join('\n').trim();
    lines = [];
    if (text === '') return;
    const title = headings.at(-1) ?? source;
    passages.push({
      id: `pas_${passages.length}`,
      title,
      headings: [...headings],
      locator: `#${title}`,
      kind: 'prose',
      question: null,
      text,
      source,
    });
  };
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    const heading = fenced ? null : /^(#{1,6})\s+(.*)/.exec(line);
    if (!heading) {
      lines.push(line);
      continue;
    }
    close();
    headings = [...headings.slice(0, heading[1]!.length - 1), heading[2]!];
  }
  close();
  return passages;
}

const passages = passagesOf(LESSON);
const closure = passages.find((passage) => passage.title.includes('闭包')) ?? passages[0]!;

export function lessonAround(passageId: string): LessonDoc | null {
  const passage = passages.find((candidate) => candidate.id === passageId);
  if (!passage) return null;
  return { passage, course: COURSE, lesson: { source: LESSON, title: passages[0]!.headings[0]!, passages } };
}

const firstSentence = closure.text.split('\n')[0]!;

/** What the fake assistant says of closures, sentence by sentence, and of everything else. */
export const CLOSURE_SENTENCES = [
  `${firstSentence} [1]\n\n`,
  '```python\ndef make_counter():\n    count = 0\n    def step():\n        nonlocal count\n        count += 1\n        return count\n    return step\n```\n\n',
  '要修改外层函数的变量，用 `nonlocal` 声明它。[1][2]',
];

const citation = (index: number, passage: PassageDoc) => ({
  index,
  courseId: COURSE.id,
  source: passage.source,
  title: passage.title,
  locator: passage.locator,
  quote: passage.text.split('\n')[0]!,
  passageId: passage.id,
});

export const closureAnswer = (answerId: string): MessageAnswer => ({
  answerId,
  outcome: 'answered',
  label: 'AI生成',
  signedBy: null,
  citations: [citation(1, closure), citation(2, passages[passages.indexOf(closure) + 1] ?? closure)],
  dueAt: null,
});

export const abstention = (answerId: string, dueAt: string): MessageAnswer => ({
  answerId,
  outcome: 'abstained',
  label: null,
  signedBy: null,
  citations: [],
  dueAt,
});

export const ABSTENTION_TEXT =
  '这个问题课程资料里没有找到可靠的说法，我不乱答。已经转给老师，会在群里回复你。';

export const nearestPassages = () =>
  [closure, passages[2]!, passages[5]!].map((passage, index) => ({
    passageId: passage.id,
    courseId: COURSE.id,
    source: passage.source,
    title: passage.title,
    locator: passage.locator,
    text: passage.text,
    score: 0.62 - index * 0.13,
  }));

const person = (id: string, name: string, role: 'learner' | 'staff' = 'learner') => ({
  id,
  name,
  role,
  ours: false,
});
export const ASSISTANT = { id: 'assistant', name: '助教', role: 'bot', ours: true } as const;
const LIN = person('lrn_lin', '小林');
const AKE = person('lrn_ake', '阿珂');
const MIA = person('lrn_mia', 'Mia');

type Draft = Partial<MessageDoc> & Pick<MessageDoc, 'messageId' | 'sender' | 'text' | 'sentAt'>;

export const messageDoc = (draft: Draft): MessageDoc => ({
  id: `msg_${draft.messageId}`,
  groupId: 'python-newcomers',
  replyToMessageId: null,
  quoted: null,
  attachments: [],
  revision: 0,
  editedAt: null,
  recalled: false,
  removed: false,
  answer: null,
  ...draft,
});

/** A conversation with one of everything that the page can show. */
export function livelyConversation(now: number): MessageDoc[] {
  const at = (minutesAgo: number) => new Date(now - minutesAgo * 60_000).toISOString();
  return [
    messageDoc({ messageId: 'm1', sender: AKE, text: '早上好！今天从第 3 课开始 💪', sentAt: at(1500) }),
    messageDoc({ messageId: 'm2', sender: LIN, text: '早，一起', sentAt: at(1498) }),
    messageDoc({
      messageId: 'm3',
      sender: LIN,
      text: '@助教 闭包是什么？',
      sentAt: at(64),
    }),
    messageDoc({
      messageId: 'm4',
      sender: ASSISTANT,
      text: CLOSURE_SENTENCES.join(''),
      replyToMessageId: 'm3',
      quoted: { senderName: '小林', text: '@助教 闭包是什么？' },
      sentAt: at(64),
      answer: closureAnswer('ans_1'),
    }),
    messageDoc({ messageId: 'm5', sender: LIN, text: '懂了，谢谢', sentAt: at(62) }),
    messageDoc({
      messageId: 'm6',
      sender: AKE,
      text: '我这样写为什么不行？\n```python\ndef f():\n    x += 1\n\nx = 0\nf()\n```\n报 `UnboundLocalError`',
      sentAt: at(40),
      editedAt: at(39),
    }),
    messageDoc({
      messageId: 'm7',
      sender: AKE,
      text: '<b>不是 HTML</b> <img src=x onerror=alert(1)>',
      sentAt: at(39),
    }),
    messageDoc({ messageId: 'm8', sender: MIA, text: '发错了', sentAt: at(38), recalled: true }),
    messageDoc({ messageId: 'm9', sender: MIA, text: '@助教 线下聚会在哪天呀？', sentAt: at(30) }),
    messageDoc({
      messageId: 'm10',
      sender: ASSISTANT,
      text: ABSTENTION_TEXT,
      replyToMessageId: 'm9',
      quoted: { senderName: 'Mia', text: '@助教 线下聚会在哪天呀？' },
      sentAt: at(30),
      answer: abstention('ans_2', at(-15)),
    }),
    messageDoc({
      messageId: 'm11',
      sender: ASSISTANT,
      text: '线下聚会定在 **12 月 5 日(周六)下午两点**,地点前一天发在群公告里。',
      replyToMessageId: 'm9',
      quoted: { senderName: 'Mia', text: '@助教 线下聚会在哪天呀？' },
      sentAt: at(12),
      answer: {
        answerId: null,
        outcome: 'answered',
        label: null,
        signedBy: '王老师',
        citations: [],
        dueAt: null,
      },
    }),
    messageDoc({ messageId: 'm12', sender: LIN, text: '@助教 期末能用 ChatGPT 写作业吗', sentAt: at(3) }),
    messageDoc({
      messageId: 'm13',
      sender: ASSISTANT,
      text: ABSTENTION_TEXT,
      replyToMessageId: 'm12',
      quoted: { senderName: '小林', text: '@助教 期末能用 ChatGPT 写作业吗' },
      sentAt: at(3),
      answer: abstention('ans_4', at(-42)),
    }),
  ];
}

/** Enough messages to page through and to be slow on. */
export function longConversation(now: number, count: number): MessageDoc[] {
  const senders = [LIN, AKE, MIA];
  return Array.from({ length: count }, (_, index) =>
    messageDoc({
      messageId: `old${index}`,
      sender: senders[Math.floor(index / 2) % senders.length]!,
      text:
        index % 7 === 0
          ? `第 ${index} 条\n\`\`\`python\nprint(${index})\n\`\`\``
          : `第 ${index} 条消息，说点学习上的事情`,
      sentAt: new Date(now - (count - index) * 90_000).toISOString(),
    }),
  );
}
