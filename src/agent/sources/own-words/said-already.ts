import type { Turn } from '../../../domain/conversation/answer.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { phrasesFor } from '../../phrases.ts';
import { asksAfterAll } from '../../question/follow-up/asks-after-all.ts';
import { ownWords } from '../../question/follow-up/other-readings.ts';
import type { AgentResult } from '../../request.ts';
import type { Run } from '../../run.ts';
import { saidAtOnce, saidWhole } from '../../said.ts';
import { withMark, withoutMark } from '../../writing/citations.ts';
import { led, sentenceOf } from '../../writing/extractive-writer.ts';
import type { WrittenAnswer } from '../../writing/written-answer.ts';

/**
 * What would only say again, to a follow-up, what the answer before it said: the part of it that tells what is asked
 * now, or, where it is all of one piece or picked for what is asked, that it stands there; where none of it tells,
 * that there is no more of it, or, of what the question itself says ("do you record them", 「必须去吗」), `untold`.
 * Who asks the same again in the same words is told the same. Null for everything else.
 */
export function saidAlready(run: Run, shown: WrittenAnswer): AgentResult | 'untold' | null {
  const { question, history } = run.request;
  const last = lastAnswer(history);
  const isFollowUp = run.whole.text.trim() !== question.trim();
  const isAskedAgain = history.some((turn) => turn.role === 'user' && turn.text.trim() === question.trim());
  if (last === null || !isFollowUp || isAskedAgain) return null;
  if (last === shown.text) return ofTheWhole(run, shown.text);
  if (!saysNothingBeyond(shown.text, last)) return null;
  const titled = [shown.text, ...run.request.courses.map(({ title }) => title)].join('\n');
  if (saysSomething(question) && !tells(question, titled)) return 'untold';
  const written = led(phrasesFor(run.language).saidThere, shown);
  return saidWhole(run, { outcome: 'answered', mode: 'extractive', written });
}

/** All of the answer before would be said again. */
function ofTheWhole(run: Run, text: string): AgentResult | 'untold' {
  const { question } = run.request;
  const { allSaid, noPlainer, saidThere } = phrasesFor(run.language);
  if (asksAfterAll(question)) return saidAtOnce(run, 'small_talk', noPlainer);
  const told = sentenceOf(question, run.retrieval.found, run.language);
  if (told === null || !tells(question, told.text))
    return saysSomething(question) ? 'untold' : saidAtOnce(run, 'small_talk', allSaid);
  const part = fromItsClause(question, told);
  const written = part.text.length < text.length ? part : led(saidThere, told);
  return saidWhole(run, { outcome: 'answered', mode: 'extractive', written });
}

/** The latest answer that is from somewhere, before which that all was said, or that somebody is welcome, is none. */
export function lastAnswer(history: readonly Turn[]): string | null {
  const said = history.filter(({ role }) => role === 'assistant');
  return (said.findLast(({ text }) => CITES.test(text)) ?? said.at(-1))?.text ?? null;
}
const CITES = /\[\d{1,2}\]/;

/** Has the answer before each sentence of this one? */
export function saysNothingBeyond(text: string, last: string): boolean {
  const said = lettersOf(last);
  return sentencesOf(text).every((sentence) => said.includes(lettersOf(sentence)));
}
const sentencesOf = (text: string): string[] => withoutMarks(text).split(/(?<=[。！？!?；;\n])|(?<=\.)\s/u);
const lettersOf = (text: string): string => withoutMarks(text).replace(/[^\p{L}\p{N}]/gu, '');
const withoutMarks = (text: string): string => text.replace(/\[\d{1,2}\]/g, '');

const saysSomething = (question: string): boolean => wordsOf(question).some((word) => word.length > 1);

/**
 * 「浅烘用 92 度，深烘用 85 度。」 of 「那深烘呢」: from the clause on that begins with what is asked after. To the
 * end, so that no "but" is lost.
 */
function fromItsClause(question: string, told: WrittenAnswer): WrittenAnswer {
  const words = wordsOf(question);
  const sentence = withoutMark(told.text);
  const starts = Array.from(sentence.matchAll(/[，；,;]\s*/g), ({ index, [0]: mark }) => index + mark.length);
  const at = starts.find((start) => words.some((word) => sentence.startsWith(word, start)));
  if (at === undefined || !holdsHan(sentence)) return told;
  const text = withMark(sentence.slice(at), 1);
  return { ...told, text, pieces: [text] };
}

/** Has a sentence a word of a question's own or, where that only asks how many, a number? */
function tells(question: string, sentence: string): boolean {
  const words = wordsOf(question);
  return words.length > 0
    ? words.some((word) => sentence.toLowerCase().includes(word))
    : HOW_MANY.test(question) && NUMBER.test(sentence);
}

/**
 * By what is common to the forms of an English word; where a question names nothing, what is said of it:
 * 「适合什么人」.
 */
function wordsOf(question: string): string[] {
  const own = ownWords(question).map((word) => word.replace(FORMS, ''));
  return own.length > 0 ? own : (question.replace(ASKING, ' ').match(/\p{Script=Han}{2,4}/gu) ?? []);
}
const FORMS = /(?<=[a-z]{4})(?:e?s|ed|ing)$/;
const ASKING = eitherOf(
  /什么(?:样|时候|地方)?|怎么样?|如何|为何|哪[些里儿个种]?|多少|多[久长大]|几[个次种点]?/g,
  /[是有能会要][没不][是有能会要]|它们?|这[个些样种里]?|那[个些样种里么]?|可以|需要/g,
  /一般|具体|通常|[我你他她您]们?|[的了呢吗么吧啊呀都还就也又再能会要是有没不对和跟与]/g,
);

const HOW_MANY = /几|多少|多[久长大]|how (?:many|much|long|often)/i;
const NUMBER = /\d|[一二三四五六七八九十百千万两半]/;
