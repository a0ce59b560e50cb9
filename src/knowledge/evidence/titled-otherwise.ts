import type { Passage } from '../../domain/school/course.ts';
import { asksHow } from '../question-forms/how-asked.ts';
import { titleOf } from '../words/passage-reading.ts';

/** A section's own title says that it tells when, why or which, or what goes wrong. */
const TELLS_OTHERWISE =
  /什么时候|何时|为什么|怎么选|如何选|选择|区别|差别|比较|常见|注意|优点|缺点|\bwhen\b|\bwhy\b|\bwhich\b|\bchoos|\bvs\b|\bdifferences?\b|\bcommon\b|\bpitfalls?\b|\bgoes wrong\b/i;

const HOW_OFTEN = /\bhow (?:often|much|many|long)\b/i;

/**
 * Whether a section tells something else of what a question asks how to do: 「怎么读 JSON」 is not answered under 「CSV 和 JSON 怎么选」, though its
 * words are all there.
 */
export const isTitledOtherwise = (passage: Passage, question: string): boolean =>
  passage.question === null &&
  (asksHow(question) || HOW_OFTEN.test(question)) &&
  TELLS_OTHERWISE.test(titleOf(passage) ?? '') &&
  !TELLS_OTHERWISE.test(question);

/** A title tells how a thing is kept from happening, or how one does without it. */
const TELLS_AGAINST =
  /避免|防止|禁止|不用|无需|\b(?:prevent(?:ing)?|avoid(?:ing)?|disabl(?:e|ing)|without|instead of|rather than)\b/i;
const ASKS_AGAINST =
  /避免|防止|禁止|不用|无需|别|不要|关掉|\b(?:prevent|avoid|disable|without|instead|rather|stop|not|never|keep)\b|n['’]?t\b/i;

/**
 * Whether a section tells the contrary of what a question asks how to do: "how do I publish my package" is not answered under "How can I
 * prevent my package from being published".
 */
export const isTitledAgainst = (passage: Passage, question: string): boolean =>
  asksHow(question) && TELLS_AGAINST.test(titleOf(passage) ?? '') && !ASKS_AGAINST.test(question);
