import type { QuestionKind } from '../../domain/conversation/question.ts';
import type { Language } from '../../domain/language/language.ts';
import { addDays, localTime } from '../../domain/time/local-time.ts';
import { clockTime, monthName, weekdayName } from '../../domain/time/time-in-words.ts';
import { URGENT_KINDS } from './hand-off.ts';
import { englishOwner } from './owners.ts';

/** What a learner is told when a question goes to a person: who, and by when, in the group's own time. */
export function promiseSentence(options: {
  owner: string;
  promisedAt: number;
  now: number;
  timeZone: string;
  language: Language;
  /** Who complains or is in need has asked no question. */
  kind?: QuestionKind;
}): string {
  const when = dayAndTime(options);
  if (options.language === 'en') {
    const what = options.kind && URGENT_KINDS.has(options.kind) ? 'it' : 'your question';
    return `I have passed ${what} on to the ${englishOwner(options.owner)}; you will have a reply by ${when}.`;
  }
  return `已经转给${options.owner}，最晚${when}前回复你。`;
}

/** To whoever complains: heard, who has it, until when. No excuse, no argument. */
export function receivedSentence(options: PromiseOptions): string {
  const when = dayAndTime(options);
  if (options.language === 'en')
    return (
      'I hear you, and I am sorry about this. The ' +
      `${englishOwner(options.owner)} has it now and will get back to you by ${when}.`
    );
  return `收到，给你添麻烦了。这件事已经转给${options.owner}，最晚${when}前给你答复。`;
}

/** To whoever came back with "it does not work": a person takes over. */
export function passedOnSentence(options: PromiseOptions): string {
  const when = dayAndTime(options);
  if (options.language === 'en')
    return (
      'It seems that this did not help. I have passed it on to the ' +
      `${englishOwner(options.owner)}; you will have a reply by ${when}.`
    );
  return `看来还没解决，我请${options.owner}来看，最晚${when}前回复你。`;
}

/** A promise that was not kept. With `promisedAt` null no new time is named: two were missed already. */
export function apologySentence(
  options: Omit<PromiseOptions, 'promisedAt'> & { promisedAt: number | null },
): string {
  const { promisedAt } = options;
  if (promisedAt === null) {
    return options.language === 'en'
      ? 'I am sorry: you still have no reply. It is in the hands of the lead now, and I will not name ' +
          'another time that I cannot keep.'
      : '实在抱歉，到现在还没能给你答复。这件事已经交到组长手里，时间我就不再乱许了，一有结果马上告诉你。';
  }
  const when = dayAndTime({ ...options, promisedAt });
  if (options.language === 'en')
    return (
      'I am sorry: you were promised a reply by now, and we have not ' +
      `managed. The lead knows about it; you will have it by ${when}.`
    );
  return `抱歉，说好的时间没能回复你。已经请组长跟进，最晚${when}前给你答复。`;
}

/** Addressed in a thread that a person looks after: the reason for keeping quiet, once. */
export const keepingOutSentence = (owner: string, language: Language): string =>
  language === 'en'
    ? `The ${englishOwner(owner)} is looking after this and sees what you write here, so I will stay out of it for now.`
    : `这件事${owner}在跟进，你说的话对方都看得到，我先不插话。`;

/**
 * To whoever addressed the assistant with what is not to be talked of in the group: that it was heard, and nothing by
 * which the others could tell what it is about.
 */
export const inPrivateSentence = (language: Language): string =>
  language === 'en'
    ? 'I have seen this and asked a member of staff to contact you in private.'
    : '看到了，我已经请老师私下联系你。';

/** Of somebody's words, so that the whole is no longer than a message in a group should be. */
const REPEATED_CHARACTERS = 110;

/** What somebody answered to another learner who asked the same. */
export function repeatedSentence(name: string, words: string, language: Language): string {
  const line = words
    .replace(/\s+/g, ' ')
    // Nobody is called a second time by words that are only quoted.
    .replaceAll('@', '＠')
    .trim();
  const quote = line.length > REPEATED_CHARACTERS ? `${line.slice(0, REPEATED_CHARACTERS)}…` : line;
  return language === 'en'
    ? `${name} answered the same question here: “${quote}”`
    : `同样的问题，${name}刚才在群里回答过：「${quote}」`;
}

/**
 * An operator's words in the place of a wrong answer: first of all that they are. Of a fellow learner or a colleague
 * nobody is named.
 */
export function correctionSentence(words: string, wrong: 'assistant' | 'person', language: Language): string {
  if (language === 'en')
    return wrong === 'assistant'
      ? `Correction of the assistant's answer: ${words}`
      : `A correction of the earlier answer: ${words}`;
  return wrong === 'assistant'
    ? `更正一下，助教前面的回答有误：${words}`
    : `更正一下，前面的回答不准确，以这条为准：${words}`;
}

type PromiseOptions = Parameters<typeof promiseSentence>[0];

/** "今天 14:35", "明天 9:30", "11月26日（周四）9:30"; "14:35 today", "9:30 on Thursday, 26 November". */
function dayAndTime({ promisedAt, now, timeZone, language }: Parameters<typeof promiseSentence>[0]): string {
  const due = localTime(promisedAt, timeZone);
  const today = localTime(now, timeZone).date;
  const clock = clockTime(due.minute);
  const [, month = 1, day = 1] = due.date.split('-').map(Number);
  if (due.date === today) return language === 'zh' ? `今天 ${clock} ` : `${clock} today`;
  if (due.date === addDays(today, 1)) return language === 'zh' ? `明天 ${clock} ` : `${clock} tomorrow`;
  const weekday = weekdayName(due.weekday, language);
  if (language === 'zh') return `${month}月${day}日（周${weekday}）${clock} `;
  return `${clock} on ${weekday}, ${day} ${monthName(month)}`;
}
