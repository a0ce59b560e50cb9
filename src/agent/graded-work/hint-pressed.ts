import type { Turn } from '../../domain/conversation/answer.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { LANGUAGES } from '../../domain/language/language.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import type { Course, GradedWork } from '../../domain/school/course.ts';
import { phrasesFor } from '../phrases.ts';
import { ASKS } from '../question/asking-words.ts';
import { furtherAsked, namesNothingBeside } from '../question/follow-up/further-asked.ts';
import { type AnotherAsked, anotherAsked } from './another-asked.ts';
import { gradedWorkIn } from './named.ts';
import { asksForPart } from './wants-solution.ts';

/** Pleads, claims leave, tells of attempts, or asks for the next step, for a beginning or for an outline of it. */
const PRESSES = eitherOf(
  /告诉|框架|骨架|模板|大纲|伪代码|思路|步骤|流程|片段|一?小段|开头/gi,
  /第[一二三四五六七八九十\d][题问个道](?:会了|不会|好了|写完了)?|怎么(?:开始|下手|入手)/gi,
  /从何(?:开始|下手)|直接|答案|提示|求求?你?|拜托|帮帮|救救|救命|试(?:了|过|着)|不会|不行|不出来|卡住/gi,
  /没(?:思路|头绪|办法)|不知道|(?:从)?哪(?:里|儿)?(?:下手|入手|开始)|允许|同意|答应|老师(?:说|让|准)/gi,
  /下一步|第[一二三四五六七八九十\d]步(?:干嘛|干什么|做什么)?|接下来|然后|怎么办|咋办/gi,
  wholeWords(
    /tell|give|hints?|clue|please|pls|beg|tried|trying|attempts?|allow(?:ed|s)?|permission/gi,
    /permitted|said|says|agreed|stuck|help|next|step|no idea|figure (?:it )?out|share|send/gi,
    /solution|can'?t do|give up|answer|outline|skeleton|pseudo-?\s?code|template|snippet|structure/gi,
    /approach|walk (?:me )?through|step by step|(?:get )?started|start(?:ing)?|begin(?:ning)?/gi,
  ),
);
/** Beside it: how often, and how hard. */
const AND_HOW = eitherOf(
  /[一二三四五六七八九十两几好多\d]+(?:次|遍|回|天|个?小时|晚上)|真的|已经|实在|完全|现在|整整|一直|半天/gi,
  /急|难|步|行|不(?:能|给|让|肯)/gi,
  wholeWords(
    /my|teacher|instructor|tutor|professor|he|she|once|twice|three|four|five/gi,
    /several|many|times?|hours?|days?|already|directly|now|no|not|work(?:s|ing)?/gi,
    /fail(?:s|ed)?|fine|come on|all|day|i'?ve|hard|too|out|figure|idea/gi,
  ),
  /\d+/gi,
);
const NAMES_A_HINT = /提示|\bhints?\b|\bclue\b/i;
const LONGEST = 60;

/**
 * The graded work that a learner goes on asking to be told, behind a hint for it; null where they ask anything of
 * their own.
 */
export function workPressedFor(
  question: string,
  history: readonly Turn[],
  courses: readonly Course[],
): { course: Course; work: GradedWork } | null {
  const said = history.filter(({ role }) => role === 'assistant').toReversed();
  if (said.length === 0 || question.length > LONGEST) return null;
  const another = anotherAsked(question);
  if (!(another || pressesOn(question))) return null;
  // Who asks for a hint means the last one, whatever was said since.
  for (const { text } of NAMES_A_HINT.test(question) ? said : said.slice(0, 1))
    for (const course of courses)
      for (const work of course.graded)
        if (isHintFor(work, text)) return { course, work: workMeant(another, course, work, history) };
  return null;
}

/**
 * "那第二题呢" behind a hint for the first homework is about the second; behind one for a part of it, about another
 * part.
 */
function workMeant(
  another: AnotherAsked | null,
  course: Course,
  hinted: GradedWork,
  history: readonly Turn[],
): GradedWork {
  const before = history.findLast(({ role }) => role === 'user')?.text ?? '';
  if (!another?.mayBeWork || asksForPart(before)) return hinted;
  return gradedWorkIn(`homework ${another.number}`, [course])?.work ?? hinted;
}

/** How many hints for this work the conversation has seen. */
export const hintsGiven = (history: readonly Turn[], work: GradedWork): number =>
  history.filter(({ role, text }) => role === 'assistant' && isHintFor(work, text)).length;

const pressesOn = (text: string): boolean =>
  furtherAsked(text) !== null ||
  (text.search(PRESSES) !== -1 && namesNothingBeside(text, [PRESSES, AND_HOW]));

/** Pleads or tells of leave, whatever else is said beside it, and asks nothing. */
export const pleads = (text: string): boolean =>
  text.length <= LONGEST && text.search(PRESSES) !== -1 && !ASKS.test(text);

export const isHintFor = ({ title }: GradedWork, said: string): boolean =>
  openings().some((opening) => said.startsWith(opening(title)));

const openings = (): ((work: string) => string)[] =>
  LANGUAGES.flatMap((language) => {
    const { hint, furtherHint, hintsSpent, hintsSpentOnAnySubject } = phrasesFor(language);
    return [hint, furtherHint, hintsSpent, hintsSpentOnAnySubject];
  });
