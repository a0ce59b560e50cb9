import type { Passage } from '../domain/course.ts';
import { foldText } from './character-folding.ts';
import { titleOf } from './passage-reading.ts';

/** Longest subject of a question that asks what something is, in characters. */
const LONGEST_SUBJECT = 40;
/** Characters in which a definition says its subject and goes on to say what it is. */
const OPENING = 3 * LONGEST_SUBJECT;
/** A longer question asks for more than a definition. */
const LONGEST_QUESTION = 80;

const CHINESE =
  /^(?:请问|问一下|想问一下|老师)?[,，\s]*(?:.{1,16}?(?:里面?|当中|中)的\s*)?(?:(?:什么是|什么叫做?|啥是|啥叫|何谓)(.+?)|(.+?)(?:(?:到底|究竟)?(?:是什么意思|是啥意思|什么意思|啥意思|是什么东西|是个?什么|是个?啥|是?干嘛用?的|是?干什么用?的|是?做什么用?的|代表什么|指的是什么|指什么|的定义|的概念)))(?:呢|啊|呀|吗|来着)?[?？。.!！\s]*$/;
const ENGLISH =
  /^(?:so |and |hi,? |please,? )?what(?:'s| is| are|s| does| do)(?: an?| the)? (.+?)(?: mean| stand for)?[?.!\s]*$/i;

/** What a question wants defined, or null where it asks something else: 「闭包」 of "闭包是什么?". */
export function subjectToDefine(question: string): string | null {
  const text = question.trim();
  if (text.length > LONGEST_QUESTION) return null;
  const match = CHINESE.exec(text) ?? ENGLISH.exec(text);
  const subject = (match?.[1] ?? match?.[2])?.trim();
  return subject && subject.length <= LONGEST_SUBJECT ? bare(subject) : null;
}

/** Does the passage open by saying what the subject is: "闭包是…", "`range()` 函数返回…" does not, "A closure is…" does. */
export function definesAtOnce(passage: Pick<Passage, 'text'>, subject: string): boolean {
  const opening = openingOf(passage);
  if (!opening.startsWith(subject)) return false;
  const rest = opening.slice(subject.length).replace(/^\s*[(（][^)）]{0,40}[)）]/, '');
  return (
    /^\s*(?:是|指|就是|也叫|又叫|叫做|表示|代表|意思是|的意思是|的全称)/.test(rest) ||
    /^s?\s+(?:is|are|means?|stands? for|refers? to)\b/.test(rest)
  );
}

const BETWEEN_NAMES = /[\s()（）、，,/]+/;

/** Is the passage's own title the subject, or one of the names in it («感光度 ISO»)? Then it opens with what the subject is about. */
export function isTitled(passage: Passage, subject: string): boolean {
  const title = bare(titleOf(passage) ?? '');
  if (title === subject) return true;
  return HAN.test(title) && title.split(BETWEEN_NAMES).includes(subject);
}

const HAN = /\p{Script=Han}/u;

/** How passages open; passages are never written to. */
const openings = new WeakMap<object, string>();

function openingOf(passage: Pick<Passage, 'text'>): string {
  let opening = openings.get(passage);
  if (opening === undefined) {
    opening = bare(passage.text.slice(0, OPENING)).replace(/^(?:an?|the)\s+/, '');
    openings.set(passage, opening);
  }
  return opening;
}

const bare = (text: string): string =>
  foldText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[`*_"“”「」『』]/g, '')
    .trim();
