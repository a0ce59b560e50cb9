import { eitherOf } from '../../domain/language/either-of.ts';
import { holdsHan } from '../../domain/language/han.ts';
import type { Course, GradedWork, Passage } from '../../domain/school/course.ts';
import { type FoundPassage, tokenise } from '../../knowledge/index.ts';
import { matterOf } from '../question/matter.ts';
import { asksWhy } from './asks-beside-task.ts';
import { hasCode } from './has-code.ts';
import { gradedWorkIn } from './named.ts';
import { asksAboutTheWork, asksWhatIsRequired, wantsSolution, wantsSomethingMade } from './wants-solution.ts';
import { workAt } from './work-at.ts';

/** A pasted task is most of its words long; a question about it shares only a few. */
const PASTED_OVERLAP = 0.85;
const PASTED_LENGTH = 30;
/**
 * So much of the task's own wording in a row is no coincidence: Han characters; a Latin word is as good as one and a
 * half.
 */
const LONGEST_BY_CHANCE = 12;
const LATIN_WORD = 1.5;
/** Places in the search in which the task of a piece of code with a gap may stand. */
const NEAR = 3;
/** Numbers of three digits and more that a question shares with a task: prices and quantities that somebody made up. */
const LEAST_NUMBERS = 2;

/**
 * The graded work that a question turns out to be about although it does not name it: its task is what the search found
 * first and is to be done, or some of the task itself, its wording or its figures, is in the question.
 */
export function taskPasted(question: string, found: FoundPassage[], courses: Course[]): GradedWork | null {
  const [first] = found;
  if (!first) return null;
  const work = workAt(first.passage, courses);
  const isWanted = wantsSolution(question) || hasCode(question) || tellsWhatToMake(question);
  if (work && (isWanted || isPasted(question, first.passage.text))) return work;
  if (hasGap(question))
    for (const { passage } of found.slice(0, NEAR)) {
      const near = workAt(passage, courses);
      if (near) return near;
    }
  if (asksAboutTheWork(question)) return null;
  const places = found.map(({ passage }) => ({ passage, task: workAt(passage, courses) }));
  const lessons = places.flatMap(({ passage, task }) => (task ? [] : [passage]));
  if (work && asksWhatItAsks(question, first.passage.text, { lessons, courses })) return work;
  for (const { passage, task } of places)
    if (task && sharesItsOwn(question, passage.text, lessons)) return task;
  return null;
}

/** "a guessing game with seven attempts, it says too big or too small": a program to be made, and what it is to do. */
const tellsWhatToMake = (question: string): boolean =>
  wantsSomethingMade(question) && matterOf(question).length >= LEAST_TOLD && !asksWhatIsRequired(question);
const LEAST_TOLD = 5;

/** Code of which a part is to be filled in. */
const GAP = eitherOf(
  /_{2,}|\?{3}|…{1,2}|\.{3}|\bTODO\b|^\s*pass\s*$/im,
  /#.{0,12}(?:填|补|写|fill|your code)|[填补].{0,4}(?:空|全)/im,
  /fill in/im,
);
const hasGap = (text: string): boolean => hasCode(text) && GAP.test(text);

function isPasted(question: string, task: string): boolean {
  if (question.length < PASTED_LENGTH) return false;
  const words = [...new Set(tokenise(question))];
  const held = new Set(tokenise(task));
  return words.filter((word) => held.has(word)).length >= words.length * PASTED_OVERLAP;
}

/** Wording or figures of the task that no lesson has as well. */
function sharesItsOwn(question: string, task: string, lessons: Passage[]): boolean {
  const run = longestRun(question, task);
  if (run !== '' && !lessons.some(({ text }) => joined(text).includes(run))) return true;
  const figures = figuresIn(question);
  return (
    figures.length >= LEAST_NUMBERS &&
    holdsAll(task, figures) &&
    !lessons.some(({ text }) => holdsAll(text, figures))
  );
}

/**
 * A step of the task in few words, 「18 克粉 1:16 是多少克水」: all that it names stands in the task, and in no one
 * lesson. Who names the work itself asks about it.
 */
function asksWhatItAsks(
  question: string,
  task: string,
  { lessons, courses }: { lessons: readonly Passage[]; courses: Course[] },
): boolean {
  const words = matterOf(question);
  if (words.length < LEAST_WORDS || asksWhatIsRequired(question) || asksWhy(question)) return false;
  if (gradedWorkIn(question, courses)) return false;
  const holds = (text: string): boolean => {
    const held = text.toLowerCase().replace(/\s+(?=[\p{Script=Han}\d])/gu, '');
    return words.every((word) => held.includes(word));
  };
  return holds(task) && !lessons.some(({ title, text }) => holds(`${title}\n${text}`));
}
const LEAST_WORDS = 3;

const UNIT = /\p{Script=Han}|[\p{L}\p{N}_'’]+/gu;
const unitsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(UNIT) ?? [];
/** Units between spaces, so that a word is found as a whole. */
const joined = (text: string): string => ` ${unitsOf(text).join(' ')} `;
const weightOf = (unit: string): number => (holdsHan(unit) ? 1 : LATIN_WORD);

const runOf = (units: readonly string[], from: number, to: number): string =>
  ` ${units.slice(from, to).join(' ')} `;

/** The longest wording in a row that both texts have, where it is long enough to be the task's own; else ''. */
function longestRun(question: string, task: string): string {
  const units = unitsOf(question);
  // Nor is the task read for a question that is too short.
  if (units.reduce((sum, unit) => sum + weightOf(unit), 0) < LONGEST_BY_CHANCE) return '';
  const held = joined(task);
  /** A message that says the same over and over is held against the task once. */
  const notHeld = new Set<string>();
  const isHeld = (run: string): boolean => {
    if (notHeld.has(run)) return false;
    if (held.includes(run)) return true;
    notHeld.add(run);
    return false;
  };
  let longest = '';
  let most = LONGEST_BY_CHANCE;
  let weight = 0;
  let to = 0;
  for (let from = 0; from < units.length; from++) {
    // What is left of a run without its first unit is held as well: nothing is gone through twice.
    while (to < units.length && isHeld(runOf(units, from, to + 1))) weight += weightOf(units[to++]!);
    if (weight >= most) {
      most = weight;
      longest = runOf(units, from, to);
    }
    if (to > from) weight -= weightOf(units[from]!);
    else to++;
  }
  return longest;
}

const FIGURE = /\d[\d,]*(?:\.\d+)?/g;
const figuresIn = (text: string): string[] => [
  ...new Set(
    (text.match(FIGURE) ?? [])
      .map((figure) => figure.replaceAll(',', ''))
      .filter((figure) => figure.length >= 3),
  ),
];
function holdsAll(text: string, figures: string[]): boolean {
  const held = new Set(figuresIn(text));
  return figures.every((figure) => held.has(figure));
}
