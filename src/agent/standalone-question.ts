import type { Turn } from '../domain/answer.ts';

/** Words that point back at what was said before, and openings that carry a question on. */
const POINTS_BACK =
  /^(那|那么|所以|然后|还有|再|又|可是|但是|and|but|so|then|what about|how about)|(它|它们|这个|那个|这种|那种|上面|刚才|前面|第[一二三四五六七八九十\d]+[个条点种步行]|\b(it|its|they|them|that|this|those|these|the (first|second|third|last|former|latter) one)\b)/i;
const ONLY_ASKS =
  /^(为什么|为啥|怎么(办|做|写|用)?|举(个)?例(子)?|什么意思|具体(点|说说|呢)?|还有(呢|吗)?|why|how|for example|such as|example)[呢吗啊呀?？。.!！\s]*$/i;

/** Longer than this and a question is taken to stand on its own, whatever it points at. In Han characters. */
const SHORT = 24;
/** A Latin letter says about half as much. */
const LATIN_LETTER = 0.5;
/** Of what was said before, this much is enough to search by. */
const MAX_CONTEXT = 160;

/**
 * A follow-up made whole by rules: what it was about is put before it, for the search only.
 * "那第二个呢?" after "for 循环和 while 循环有什么区别?" searches for both.
 */
export function standaloneQuestion(question: string, history: Turn[], quoted: string | null): string {
  const isShort = lengthOf(question) <= SHORT;
  const item = isShort
    ? itemPointedAt(question, quoted === null ? history : [...history, { role: 'assistant', text: quoted }])
    : null;
  if (item !== null) {
    const asked = lastQuestion(question, history);
    return [asked, item, question].filter(Boolean).join('\n');
  }
  const needsContext = ONLY_ASKS.test(question) || (isShort && POINTS_BACK.test(question));
  if (quoted !== null && (needsContext || isShort)) return `${quoted.slice(0, MAX_CONTEXT)}\n${question}`;
  if (!needsContext) return question;
  const before = lastQuestion(question, history);
  return before === '' ? question : `${before}\n${question}`;
}

/** The last thing that was asked and does not itself only point back; with it, what it pointed at. */
function lastQuestion(question: string, history: Turn[]): string {
  const asked = history
    .filter((turn) => turn.role === 'user' && turn.text.trim() !== question.trim())
    .map((turn) => turn.text.trim());
  const last = asked.at(-1) ?? '';
  const isWhole = !ONLY_ASKS.test(last) && !(lengthOf(last) <= SHORT && POINTS_BACK.test(last));
  const before = isWhole ? '' : (asked.findLast((text) => text !== last && !ONLY_ASKS.test(text)) ?? '');
  return [before, last].filter(Boolean).join('\n').slice(-MAX_CONTEXT);
}

const ORDINAL =
  /第\s*([一二三四五六七八九十\d]+)\s*(?:个|条|点|种|步|项|类|句)|\b(?:the )?(first|second|third|fourth|fifth|last)\b(?: one)?|(最后)(?:一)?(?:个|条|点|种|步|项)|(前者|后者|former|latter)/i;
const NUMBER_WORDS: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};

/** "那第二个呢？": the second of what the last answer listed, or of what the question before named. */
function itemPointedAt(question: string, history: Turn[]): string | null {
  const match = ORDINAL.exec(question);
  if (!match) return null;
  const [, digits, word, last, pair] = match;
  const turns = history.filter((turn) => turn.text.trim() !== question.trim()).toReversed();
  for (const turn of turns) {
    const items = itemsOf(turn.text);
    if (items.length < 2) continue;
    const wanted = digits ?? word?.toLowerCase();
    const number =
      last !== undefined || wanted === 'last'
        ? items.length
        : pair !== undefined
          ? /前者|former/i.test(pair)
            ? 1
            : 2
          : (NUMBER_WORDS[wanted ?? ''] ?? Number(wanted));
    const item = items[number - 1];
    if (item !== undefined) return item.slice(0, MAX_CONTEXT);
  }
  return null;
}

const LISTED =
  /^[ \t]*(?:\d{1,2}[.)、．]|[-*•]|[一二三四五六七八九十]、|第[一二三四五六七八九十][，、,:：])[ \t]*(.+)$/gm;
/** "for 循环和 while 循环", "列表、元组和字典", "lists, tuples and sets" */
const NAMED = /[、，,]\s*|\s*(?:和|与|以及|还是|或者?|跟|\band\b|\bor\b|\bvs\.?\b)\s*/i;

/** What a text lists, in order: lines with numbers, sentences that begin 一是, or things named in a row. */
function itemsOf(text: string): string[] {
  const plain = text.replace(/\s*\[\d{1,2}\]/g, '');
  const listed = [...plain.matchAll(LISTED)].map(([, item = '']) => item.trim());
  if (listed.length > 1) return listed;
  const row = plain.split(/[。？！?!：:；;\n]/).find((part) => part.split(NAMED).length > 1);
  if (row === undefined) return [];
  return row
    .replace(/(?:有什么|有哪些|有啥|的)?(?:区别|不同|差别|关系).*$|(?:分别)?(?:是什么|怎么用).*$/, '')
    .split(NAMED)
    .map((item) => item.trim())
    .filter(Boolean);
}

function lengthOf(text: string): number {
  const letters = text.match(/[\x20-\x7e]/g)?.length ?? 0;
  return text.length - letters * (1 - LATIN_LETTER);
}
