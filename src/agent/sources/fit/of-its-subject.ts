import { sentencesIn } from '../../../knowledge/index.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import { askedBefore } from '../../question/follow-up/asked-before.ts';
import { ownWords, whetherOfIt } from '../../question/follow-up/other-readings.ts';
import { matterOf } from '../../question/matter.ts';
import type { Run } from '../../run.ts';
import { citationOf, withMark } from '../../writing/citations.ts';
import type { WrittenAnswer } from '../../writing/written-answer.ts';

/** A single character stands in many words. */
const isWord = (word: string): boolean => word.length > 1;

/**
 * 「能下载吗」 after a question on replays, where a FAQ on handouts has it: its sentences on replays, and not its
 * yes, which is of handouts. Null where the FAQ is on what was spoken of, or does not tell of it.
 */
export function toldOfItsSubject({ request, retrieval }: Run): WrittenAnswer | null {
  const { question, history } = request;
  const [best] = retrieval.found;
  const faq = best?.passage.question ?? null;
  const before = askedBefore(question, history);
  if (best === undefined || faq === null || before === '' || whetherOfIt(question, before) === null)
    return null;
  // In the words of the text: the segmenter reads 「回放在哪里看」 as 回 and 放在.
  const speaksOfIt = (text: string): boolean =>
    matterOf(text).some((word) => isWord(word) && before.includes(word) && !question.includes(word));
  if (speaksOfIt(faq)) return null;
  const own = ownWords(question).filter(isWord);
  const passage = soundPassage(best.passage);
  const told = sentencesIn(passage.text)
    .filter((sentence) => speaksOfIt(sentence) && own.some((word) => sentence.includes(word)))
    .join('');
  if (told === '') return null;
  const text = withMark(told, 1);
  return { text, pieces: [text], citations: [citationOf(1, passage, told)] };
}
