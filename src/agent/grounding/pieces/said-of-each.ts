import { inTurn } from '../../../domain/language/in-turn.ts';

/*
 * 讲义和回放都可以下载, "both the book and the film may be borrowed": what is said of two together is said of each,
 * and a passage that tells them apart, 讲义可以下载，回放只能在线看, has all of its words.
 */

const NO_END = '[^，,；;。！？!?、：:\\n]';
const TOGETHER = new RegExp(
  `(?:^|[，,；;：:])(${NO_END}{1,10}?)(?:以及|[和与跟及])(${NO_END}{1,10}?)(?:都|均|也都|全都)(?!不是|没有都)(${NO_END}{2,30})`,
  'u',
);
const TOGETHER_IN_ENGLISH = inTurn(
  /(?:^|[,;:]\s)both ([^,;.]{2,40}?) and ([^,;.]{2,40}?) /iu,
  /((?:can|may|must|should|will|are|have|need|do|go|cost|take|get|come|work|stay|keep|use)\b[^,;.]{2,60})/iu,
);

/** What is said of two things together, of each by itself; empty where nothing is. */
export function saidOfEach(text: string): string[] {
  const [, one, other, said] = TOGETHER.exec(text) ?? [];
  if (one !== undefined) return [`${one}${said}。`, `${other}${said}。`];
  const [, first, second, what] = TOGETHER_IN_ENGLISH.exec(text) ?? [];
  return first === undefined ? [] : [`${first} ${what}.`, `${second} ${what}.`];
}
