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
  const needsContext = ONLY_ASKS.test(question) || (isShort && POINTS_BACK.test(question));
  if (quoted !== null && (needsContext || isShort)) return `${quoted.slice(0, MAX_CONTEXT)}\n${question}`;
  if (!needsContext) return question;
  const before = history.findLast((turn) => turn.role === 'user' && turn.text.trim() !== question.trim());
  return before ? `${before.text.slice(0, MAX_CONTEXT)}\n${question}` : question;
}

function lengthOf(text: string): number {
  const letters = text.match(/[\x20-\x7e]/g)?.length ?? 0;
  return text.length - letters * (1 - LATIN_LETTER);
}
