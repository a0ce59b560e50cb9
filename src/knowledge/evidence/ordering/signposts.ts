import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { isPointer } from '../../extract/reading/pointer.ts';
import { readingOf, titleOf } from '../../words/passage-reading.ts';

const EXERCISES = /^(?:小?练习|课后练习|习题|思考题|exercises?)$/i;
const ASKS_FOR_EXERCISES = /练习|习题|思考题|exercise/i;

/** Characters in which an introduction says that it is one. */
const OPENING = 120;
const INTRODUCES = eitherOf(
  /本[课章讲](?!程)|[前上]一[课章讲]中?|截[止至]到?(?:目前|现在)|本页是|这一[课章讲]/i,
  /\b(?:this|the) (?:lesson|chapter|unit) (?:lets|shows|takes|is about|covers|introduces|explains|teaches|starts)/i,
  /\bin this (?:lesson|chapter|unit)\b/i,
  /\byou will (?:learn|create|meet|build|write|read|install)\b/i,
);
const ASKS_FOR_CONTENTS = /课|章|讲|lesson|chapter|unit|learn/i;

/** What closes a page with the names of others. */
const SEE_ALSO = inTurn(
  /^(?:[\d.]+\s+)?/i,
  eitherOf(
    /see also|related(?: (?:links|pages|reading|topics))?|further reading|external links/i,
    /相关(?:链接|阅读|内容)|(?:延伸|拓展|扩展)阅读|参考(?:资料|文献|链接)/i,
  ),
  /$/i,
);
const ASKS_FOR_READING =
  /参考|资料|链接|阅读|文献|书|\b(?:books?|links?|reading|references?|related|resources?)\b/i;

/** "Why, what and how we log", under the title of a page and above its first section. */
const SUBTITLE = /^[\p{Script=Latin}][\p{Script=Latin}\s,&’'/-]{0,60}$/u;

/** A longer one tells something as well. */
const LONGEST_POINTING = 200;

/** "See lock file.", and no more, in a glossary. */
function onlyPoints(passage: Passage): boolean {
  if (passage.question !== null || passage.text.length > LONGEST_POINTING) return false;
  const { units } = readingOf(passage);
  return (
    units.length > 0 &&
    units.every(({ kind, start, end }) => kind === 'sentence' && isPointer(passage.text.slice(start, end)))
  );
}

/**
 * Does a passage only say what others are on: what points elsewhere, a list of exercises or of other pages, a
 * subtitle, or what opens a lesson? It holds the words of many answers, and none of them, unless exercises or a
 * lesson's contents are asked for.
 */
export function isSignpost(passage: Passage, question: string): boolean {
  if (onlyPoints(passage)) return true;
  const title = titleOf(passage) ?? '';
  if (EXERCISES.test(title)) return !ASKS_FOR_EXERCISES.test(question);
  if (SEE_ALSO.test(title)) return !ASKS_FOR_READING.test(question);
  const opensLesson = passage.question === null && passage.headings.length <= 1;
  if (opensLesson && SUBTITLE.test(passage.text)) return true;
  return opensLesson && INTRODUCES.test(passage.text.slice(0, OPENING)) && !ASKS_FOR_CONTENTS.test(question);
}
