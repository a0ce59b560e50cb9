import type { Passage } from '../../../domain/school/course.ts';
import { matterOf } from '../../question/matter.ts';
import type { Run } from '../../run.ts';
import { onlyTellsTheTask } from './only-the-task.ts';

/** A count before a question, a heading, the room for an answer. */
const NO_SENTENCE = /^[\s\d.、)）(（*#>_…-]*$/;

/** The question may end in what it quotes. */
const ENDS_ASKING = /[？?]["”’'」』)）\s]*$/;
/** Of the words of a question, what the next place holds. */
const LEAST_HELD = 0.75;

/** Exercises: every sentence asks. They hold the words of whatever is asked like that, and answer nothing. */
function onlyAsks({ question, text }: Passage): boolean {
  if (question !== null || text.includes('```')) return false;
  const sentences = (text.match(/[^。！!？?\n]+[。！!？?"”’'」』)）]*/g) ?? []).filter(
    (one) => !NO_SENTENCE.test(one),
  );
  return sentences.length > 0 && sentences.every((one) => ENDS_ASKING.test(one));
}

/**
 * Without exercises that were found first, and tasks where it is asked how something is done, where the next place
 * holds most words of the question; null where none does, and nothing that was found answers. As it was where no
 * exercise comes first.
 */
export function withoutExercises(run: Run): Run | null {
  const { retrieval } = run;
  const isTask = onlyTellsTheTask(run.request);
  const exercises = retrieval.found.filter(({ passage }) => onlyAsks(passage) || isTask(passage));
  if (retrieval.found[0] === undefined || retrieval.found[0] !== exercises[0]) return run;
  const others = retrieval.found.filter((hit) => !exercises.includes(hit));
  const words = matterOf(retrieval.asked);
  const [next] = others;
  if (next === undefined || !holdsMost(words, wordsOf(next.passage))) return null;
  return {
    ...run,
    retrieval: { ...retrieval, found: [...others, ...exercises], features: null, extract: null },
  };
}

const wordsOf = ({ title, text, question }: Passage): string =>
  [title, question ?? '', text].join('\n').toLowerCase();

const holdsMost = (words: readonly string[], text: string): boolean =>
  words.filter((word) => text.includes(word)).length >= words.length * LEAST_HELD;
