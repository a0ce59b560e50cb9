import type { Turn } from '../../../domain/conversation/answer.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { HAN_DIGITS } from '../../../domain/language/han-digits.ts';
import { matchesIn } from '../../../domain/language/matches.ts';

const ORDINAL = eitherOf(
  /第\s*([一二三四五六七八九十\d]+)\s*(?:个|条|点|种|步|项|类|句)/i,
  /\b(?:the )?(first|second|third|fourth|fifth|last)\b(?: one)?/i,
  /(最后)(?:一)?(?:个|条|点|种|步|项)/i,
  /(前者|后者|\bformer\b|\blatter\b)/i,
);
const NUMBER_WORDS: Record<string, number> = {
  ...HAN_DIGITS,
  十: 10,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};

/** One of several things that were listed or named in a row. */
export interface PointedItem {
  text: string;
  /** It was named in a question: the others there are not what is asked about. */
  fromQuestion: boolean;
}

/** "那第二个呢？": the second of what the last message listed, or of what the question before named. */
export function itemPointedAt(question: string, history: Turn[]): PointedItem | null {
  const match = ORDINAL.exec(question);
  if (!match) return null;
  for (const turn of history.toReversed()) {
    if (turn.text.trim() === question.trim()) continue;
    // What an answer only mentions is no list of it; of a question, also what was asked of each.
    const isAsked = turn.role === 'user';
    const list = listIn(turn.text) ?? (isAsked ? rowIn(turn.text) : null);
    const item = list?.items[positionOf(match, list.items.length) - 1];
    if (list && item !== undefined)
      return { text: `${list.before}${item}${list.after}`, fromQuestion: isAsked };
  }
  return null;
}

/** From 1. */
function positionOf([, digits, word, last, pair]: RegExpExecArray, count: number): number {
  const wanted = digits ?? word?.toLowerCase() ?? '';
  if (last !== undefined || wanted === 'last') return count;
  if (pair !== undefined) return /前者|former/i.test(pair) ? 1 : 2;
  return NUMBER_WORDS[wanted] ?? Number(wanted);
}

const LISTED =
  /^[ \t]*(?:\d{1,2}[.)、．]|[-*•]|[一二三四五六七八九十]、|第[一二三四五六七八九十][，、,:：])[ \t]*(.+)$/gm;
/** "一种是写类，……；另一种是……", "first …; second …". */
const COUNTED =
  /(?:一种|另一种|其一|其二|一是|二是|三是|第[一二三四五][种个])(?:办法|方法|写法)?(?:是|：|，)?/;
/** "for 循环和 while 循环", "列表、元组和字典", "lists, tuples and sets" */
const NAMED = /[、,]\s*|\s*(?:和|与|以及|还是|或者?|跟|\band\b|\bor\b|\bvs\.?\b)\s*/i;
/** Compares them: no question about one of them. */
const COMPARES = eitherOf(
  /(?:有什么|有哪些|有啥|什么|的)?(?:区别|不同|差别|关系).*$/,
  /(?:分别|各自|都)?(?:是什么|是啥|怎么用|都?是干.{1,3}的?|哪个|哪种).*$/,
);

/** What is asked of each of them, not part of the last one. */
const ASKED_OF_ALL = /(?:分别|各自|都)?(?:怎么|如何|什么时候|啥时候|该|要|能).*$/;

interface NamedList {
  items: string[];
  /** What stands before and behind the row, where things are named in one. */
  before: string;
  after: string;
}

const listOf = (items: string[]): NamedList => ({ items, before: '', after: '' });

/** What a text lists, in order: lines with numbers, or sentences that begin 一是. */
function listIn(text: string): NamedList | null {
  const plain = text.replace(/(?<!\s)\s*\[\d{1,2}\]/g, '');
  const listed = matchesIn(plain, LISTED).map(([, item = '']) => item.trim());
  if (listed.length > 1) return listOf(listed);
  const counted = plain.split(COUNTED).slice(1);
  return counted.length > 1 ? listOf(counted.map((item) => item.trim())) : null;
}

/** Things that a question names in a row: "for 循环和 while 循环有什么区别". */
function rowIn(plain: string): NamedList | null {
  // A full-width comma stands between clauses.
  const row = plain.split(/[。？！?!：:；;，\n]/).find((part) => part.split(NAMED).length > 1);
  if (row === undefined) return null;
  const compared = row.replace(COMPARES, '');
  const after = ASKED_OF_ALL.exec(compared)?.[0] ?? '';
  const items = compared
    .slice(0, compared.length - after.length)
    .split(NAMED)
    .map((item) => item.trim())
    .filter(Boolean);
  return { items, before: plain.slice(0, plain.indexOf(row)), after: after.replace(/^(?:分别|各自|都)/, '') };
}
