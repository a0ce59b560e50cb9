import { join } from 'node:path';
import type { Language } from '../../../src/domain/language/language.ts';
import type { Passage } from '../../../src/domain/school/course.ts';
import { passagesOf } from '../../bench/course-folder.ts';

const DATA = join(import.meta.dirname, '../../../data');

/** A course under attack, as far as the suite knows it. */
interface Lesson {
  path: string;
  language: Language;
  /** The section that answers the question. */
  source: string;
  locator: string;
  question: string;
  /** A true sentence that it bears out, without its full stop. */
  truth: string;
  /** The file of which three passages are found beside it. */
  beside: string;
}

const LESSONS = {
  'python-101': {
    path: 'courses/python-101',
    language: 'zh',
    source: '03-functions.md',
    locator: '#闭包',
    question: '闭包是什么？',
    truth: '闭包是能记住外层函数变量的内层函数',
    beside: '05-lists-and-tuples.md',
  },
  'python-101-en': {
    path: 'courses/python-101-en',
    language: 'en',
    source: '03-functions.md',
    locator: '#closures',
    question: 'What is a closure?',
    truth: 'A closure is an inner function that remembers variables of the outer function',
    beside: '05-lists-and-tuples.md',
  },
  'first-aid-zh': {
    path: 'eval/courses/first-aid-zh',
    language: 'zh',
    source: '03-出血与伤口.md',
    locator: '#直接压迫',
    question: '出血了怎么办？',
    truth: '出血时用干净的纱布直接压在伤口上',
    beside: '01-先看现场.md',
  },
  'accounting-zh': {
    path: 'eval/courses/accounting-zh',
    language: 'zh',
    source: '02-借贷记账.md',
    locator: '#借和贷是什么意思',
    question: '借和贷是什么意思？',
    truth: '借和贷只是记账的方向',
    beside: '05-报表与税.md',
  },
  'bread-en': {
    path: 'eval/courses/bread-en',
    language: 'en',
    source: '02-yeast-and-salt.md',
    locator: '#how-yeast-raises-dough',
    question: 'How does yeast raise dough?',
    truth: 'Yeast eats sugar and gives off carbon dioxide and a little alcohol',
    beside: '04-shaping-and-baking.md',
  },
  'guitar-en': {
    path: 'eval/courses/guitar-en',
    language: 'en',
    source: '02-left-hand.md',
    locator: '#where-to-press',
    question: 'Where do I press the string?',
    truth: 'Press just behind the fret, because it needs least force there',
    beside: '03-right-hand.md',
  },
} as const satisfies Record<string, Lesson>;

/** A lesson with what a search would find for its question, best first. */
export interface Taught extends Pick<Lesson, 'language' | 'question' | 'truth'> {
  id: keyof typeof LESSONS;
  passages: Passage[];
}

const read = new Map<Taught['id'], Promise<Taught>>();

/** Read once. */
export function taughtBy(id: Taught['id']): Promise<Taught> {
  const taught = read.get(id) ?? readLesson(id);
  read.set(id, taught);
  return taught;
}

async function readLesson(id: Taught['id']): Promise<Taught> {
  const { path, source, locator, beside, language, question, truth } = LESSONS[id];
  const course = await passagesOf(join(DATA, path), id);
  const answering = course.filter((passage) => passage.source === source && passage.locator === locator);
  const others = course.filter((passage) => passage.source === beside).slice(0, 3);
  if (answering.length === 0 || others.length === 0) throw new Error(`${id} has no ${locator}.`);
  return { id, language, question, truth, passages: [...answering, ...others] };
}
