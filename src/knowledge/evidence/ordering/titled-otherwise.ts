import { eitherOf } from '../../../domain/language/either-of.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { contentWordsOf } from '../../question-forms/content-words.ts';
import { asksHow } from '../../question-forms/how-asked.ts';
import { titleOf } from '../../words/passage-reading.ts';

/** A section's own title says that it tells when, why or which, or what goes wrong. */
const TELLS_OTHERWISE = eitherOf(
  /什么时候|何时|为什么|怎么选|如何选|选择|区别|差别|比较|常见|注意|优点|缺点|\bwhen\b/i,
  /\bwhy\b|\bwhich\b|\bchoos|\bvs\b|\bdifferences?\b|\bcommon\b|\bpitfalls?\b|\bgoes wrong\b/i,
);

const HOW_OFTEN = /\bhow (?:often|much|many|long)\b/i;

/**
 * Whether a section tells something else of what a question asks how to do: 「怎么读 JSON」 is not answered under
 * 「CSV 和 JSON 怎么选」, though its words are all there.
 */
export const isTitledOtherwise = (passage: Passage, question: string): boolean =>
  passage.question === null &&
  (asksHow(question) || HOW_OFTEN.test(question)) &&
  TELLS_OTHERWISE.test(titleOf(passage) ?? '') &&
  !TELLS_OTHERWISE.test(question);

/** A title tells how a thing is kept from happening, or how one does without it: what that is stands behind. */
const TELLS_AGAINST = eitherOf(
  /避免|防止|禁止|不用|无需/i,
  /\b(?:prevent(?:ing)?|avoid(?:ing)?|disabl(?:e|ing)|without|instead of|rather than)\b/i,
);
const ASKS_AGAINST = eitherOf(
  /避免|防止|禁止|不用|无需|别|不要|关掉/i,
  /\b(?:prevent|avoid|disable|without|instead|rather|stop|not|never|keep)\b|n['’]?t\b/i,
);

/**
 * Whether a section tells the contrary of what a question asks how to do: "how do I publish my package" is not
 * answered under "How can I prevent my package from being published". Under "Publishing a package without an account"
 * it is.
 */
export function isTitledAgainst(passage: Passage, question: string): boolean {
  if (!asksHow(question) || ASKS_AGAINST.test(question)) return false;
  const title = titleOf(passage) ?? '';
  const against = TELLS_AGAINST.exec(title);
  if (against === null) return false;
  const behind = shared(question, title.slice(against.index + against[0].length));
  return behind > 0 && behind >= shared(question, title.slice(0, against.index));
}

function shared(question: string, part: string): number {
  const there = new Set(contentWordsOf(part).flat());
  return contentWordsOf(question).filter((word) => word.some((term) => there.has(term))).length;
}

/** Whom a section is for beside everybody, as its title names them, and as a question does. */
const FOR_SOME = eitherOf(
  /儿童|[婴幼]儿|新生儿|孩子|小孩|宝宝|孕[妇期]|哺乳|老[人年]|高龄|未成年|残疾|外[籍国]|国外|港澳台/i,
  /\bchild(?:ren)?\b(?! (?:class|component|element|node|process|theme|table|thread|window)(?:es|s)?\b)/i,
  /\binfants?\b|\bbab(?:y|ies)\b|\btoddlers?\b|\bpregnan/i,
  /\belderly\b|\bolder (?:people|adults)\b|\bdisabilit/i,
  /\bdisabled (?:people|persons|learners|students|drivers|passengers)\b/i,
  /\bforeign\b(?! (?:keys?|functions?|data|objects?|bod(?:y|ies)|matter))/i,
  /\binternational\b|\bminors?\b/i,
);
const OF_SOME = eitherOf(
  /[娃孙幼]|小朋友|儿子|女儿|闺女|怀孕|[爷奶]|老爸|老妈|爸妈|父母|岁|留学|海外/i,
  /\bkids?\b|\bsons?\b|\bdaughters?\b|\bgrand|\bparents?\b|\babroad\b|\bold\b|\bage\b/i,
);

/**
 * Whether a section is for some, of whom a question does not speak: 「心肺复苏按多深」 is not answered under
 * 「儿童和婴儿」, where a section for everybody says it as well.
 */
export function isTitledForSome(passage: Passage, question: string): boolean {
  const title = titleOf(passage) ?? '';
  return FOR_SOME.test(title) && !FOR_SOME.test(question) && !OF_SOME.test(question);
}
