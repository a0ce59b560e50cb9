import { mayLeanOnStory } from '../question/asked/asked-at-last.ts';
import { notUnderstood } from '../question/asked/not-understood.ts';
import { spokenQuestions } from '../question/asked/spoken-question.ts';
import { ASKS } from '../question/asking-words.ts';
import { withoutFillers } from '../question/normalised/without-fillers.ts';
import { type Reading, type Retrieve, speaks } from './reading.ts';

/** The first reading of a text for which the material speaks, else the one that it is surest of. */
export async function surest(text: string, alone: string | null, retrieve: Retrieve): Promise<Reading> {
  const [first = text, ...others] = waysToRead(text);
  let best: Reading = { text: first, retrieval: await retrieve(first) };
  for (const other of others) {
    if (speaks(best)) break;
    const reading = { text: other, retrieval: await retrieve(other) };
    if (reading.retrieval.confidence > best.retrieval.confidence) best = reading;
  }
  return alone === null ? best : await withoutStory(best, alone, retrieve);
}

/** The likeliest first. */
function waysToRead(text: string): string[] {
  const thing = notUnderstood(text);
  // Of it what it is; that somebody did not understand it stands in no lesson.
  if (thing !== null) return [thing, ...(isAThing(thing) ? [whatIs(thing)] : []), text];
  const spoken = spokenQuestions(text);
  const bare = withoutFillers(text);
  return [...(spoken.length > 0 ? spoken : [text]), ...(bare === null ? [] : [bare])];
}

/** Not how two differ, why, or how to. */
const isAThing = (named: string): boolean =>
  !ASKS.test(named) && !/[和与跟]|的|\band\b|\bvs\b|differen/iu.test(named);
const whatIs = (thing: string): string =>
  /\p{Script=Han}/u.test(thing) ? `什么是${thing}` : `what is ${thing}`;

/** The question alone that a story leads to, where the material speaks for it and the story does not tell what it is about. */
async function withoutStory(whole: Reading, asked: string, retrieve: Retrieve): Promise<Reading> {
  const alone = await surest(asked, null, retrieve);
  if (!speaks(alone)) return whole;
  const place = whole.retrieval.found.findIndex(({ passage }) => passage.id === firstOf(alone));
  const isAlongside = place >= 0 && place < (speaks(whole) ? 1 : FOUND_FOR_BOTH);
  return isAlongside || !(speaks(whole) || mayLeanOnStory(asked)) ? alone : whole;
}

/** Among so many of what the whole found is the first passage for the question alone, where it is what the story tells of. */
const FOUND_FOR_BOTH = 3;

const firstOf = ({ retrieval }: Reading): string | undefined => retrieval.found[0]?.passage.id;
