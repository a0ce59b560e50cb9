import { eitherOf } from '../../../../domain/language/either-of.ts';
import { holdsHan } from '../../../../domain/language/han.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { markedSentencesOf } from '../../reading/marked-sentences.ts';
import { marksIn } from '../../reading/units.ts';

/*
 * 闪光黄灯和红灯一样: that two things are alike is a claim of its own, and its words, but for that one, may all be
 * the passage's.
 */

const NO_END = '[^，,；;。！？!?：:\\n]';
const ALIKE = new RegExp(
  `(${NO_END}{1,20}?)(?:跟|和|与|同)(${NO_END}{1,16}?)(?:是|完全|其实|基本|几乎)*(?<![不也都没])(?:一样|相同|没(?:有)?(?:什么)?(?:区别|不同|两样)|一回事)(?:的|了)?(?=$|[，,；;。！？!?])`,
  'u',
);
const ALIKE_IN_ENGLISH = inTurn(
  /([^,;.]{2,50}?) (?:is|are|works?|counts?) (?:exactly |just |much )?/iu,
  /(?:the same as|no different from|just like|equal to) ([^,;.]{2,50})/iu,
);
/** What tells that two things are alike, also in one respect. */
const TELLS = eitherOf(
  /一样|相同|同样|一致|相等|等于|等价|相当|都|均|也|像|类似|如同|即|就是|没有?区别|不分/iu,
  /\b(?:same|alike|equal\w*|identical|similar\w*|equivalent|like|means?|called)\b/iu,
);

/** Two things that are said to be alike, where no sentence about the two tells of a likeness; or null. */
export function likenessUntold(text: string, passage: Passage): string | null {
  const [, one = '', other = ''] = ALIKE.exec(text) ?? ALIKE_IN_ENGLISH.exec(text) ?? [];
  if (one === '') return null;
  const sides = [one, other].map((side) => [...marksIn(side)]).filter((marks) => marks.length > 0);
  if (sides.length === 0) return null;
  const sentences = markedSentencesOf(passage);
  const isTold = sentences.some(({ text, marks }, at) => {
    if (!TELLS.test(text)) return false;
    // What it is told to be like may have been named before; in Chinese it is often left out.
    const before = sentences[at - 1]?.marks;
    const isNamed = (side: readonly string[]): boolean =>
      side.some((mark) => marks.has(mark) || before?.has(mark));
    return holdsHan(text) ? sides.some(isNamed) : sides.every(isNamed);
  });
  return isTold ? null : `${one} and ${other}`;
}
