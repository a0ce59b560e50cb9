import { holdsHan } from '../../../domain/language/han.ts';
import { definesAtOnce, subjectToDefine } from '../../../knowledge/index.ts';
import { asHeaded } from '../../question/asked/as-headed.ts';
import { mayLeanOnStory } from '../../question/asked/asked-at-last.ts';
import { askedBehindStory } from '../../question/asked/asked-behind-story.ts';
import { chineseClauseAsked } from '../../question/asked/chinese-clause-asked.ts';
import { clausesAsked } from '../../question/asked/clauses-asked.ts';
import { notUnderstood } from '../../question/asked/not-understood.ts';
import { spokenQuestions } from '../../question/asked/spoken-question.ts';
import { ASKS } from '../../question/asking-words.ts';
import { withoutFillers } from '../../question/normalised/without-fillers.ts';
import { type Reading, type Retrieve, speaks } from './reading.ts';

/** The first reading of a text for which the material speaks, else the one that it is surest of. */
export async function surest(text: string, alone: string | null, retrieve: Retrieve): Promise<Reading> {
  const thing = notUnderstood(text);
  if (thing !== null) return await ofThing(thing, text, retrieve);
  const [first = text, ...spoken] = spokenQuestions(text);
  const bare = withoutFillers(text);
  const found = await firstThatSpeaks([first, ...spoken, ...(bare === null ? [] : [bare])], retrieve);
  const best = (await atItsPlace(found, text, retrieve)) ?? found;
  const whole = alone === null ? best : await withoutStory(best, alone, retrieve);
  return speaks(whole) ? whole : await ofItsClauses(whole, text, retrieve);
}

/** From there on a title is the question, and below it another. */
const TITLED = { by: 0.8, other: 0.5 };
/**
 * From there on, or from the place that the message found, another wording is what was meant where the material does
 * not speak for it as it stands.
 */
const SURE = 0.9;
const isSure = ({ retrieval }: Reading): boolean => retrieval.confidence >= SURE;

/**
 * 「怎么看回放」, read as 「回放在哪里看」 where that is what a place is headed by, and what was found is headed by
 * something else.
 */
async function atItsPlace(found: Reading, text: string, retrieve: Retrieve): Promise<Reading | null> {
  const { features } = found.retrieval;
  if (speaks(found) && features !== null && features.title >= TITLED.other) return null;
  for (const headed of asHeaded(text)) {
    const reading = { text: headed, retrieval: await retrieve(headed) };
    const title = reading.retrieval.features?.title ?? 0;
    if (
      speaks(reading) &&
      (title >= TITLED.by || (!speaks(found) && (isSure(reading) || firstOf(reading) === firstOf(found))))
    )
      return reading;
  }
  return null;
}

/** Each is a search of its own. */
const MOST_CLAUSES = 4;

/** A clause by itself, where the material speaks for it from the place that the whole message finds first. */
async function ofItsClauses(whole: Reading, text: string, retrieve: Retrieve): Promise<Reading> {
  const place = firstOf(whole);
  const chinese = chineseClauseAsked(text);
  const atEnd = askedBehindStory(text);
  const clauses = chinese === null ? clausesAsked(text).slice(0, MOST_CLAUSES) : [chinese];
  for (const clause of atEnd === null ? clauses : [...clauses, atEnd]) {
    const reading = { text: clause, retrieval: await retrieve(clause) };
    if (speaks(reading) && firstOf(reading) === place) return reading;
  }
  return whole;
}

/** Of one at least. */
async function firstThatSpeaks([first = '', ...others]: string[], retrieve: Retrieve): Promise<Reading> {
  let best: Reading = { text: first, retrieval: await retrieve(first) };
  for (const other of others) {
    if (speaks(best)) break;
    const reading = { text: other, retrieval: await retrieve(other) };
    if (reading.retrieval.confidence > best.retrieval.confidence) best = reading;
  }
  return best;
}

/** What it is, of a thing that was not understood; that somebody did not understand it stands in no lesson. */
async function ofThing(thing: string, text: string, retrieve: Retrieve): Promise<Reading> {
  if (!isAThing(thing)) return await firstThatSpeaks([thing, text], retrieve);
  const whatItIs = holdsHan(thing) ? `什么是${thing}` : `what is ${thing}`;
  const defined = { text: whatItIs, retrieval: await retrieve(whatItIs) };
  const [place] = defined.retrieval.found;
  const isDefined =
    place !== undefined && definesAtOnce(place.passage, subjectToDefine(whatItIs) ?? thing.toLowerCase());
  if (speaks(defined) && isDefined) return defined;
  return await firstThatSpeaks([thing, whatItIs, text], async (one) =>
    one === whatItIs ? defined.retrieval : await retrieve(one),
  );
}

/** Not how two differ, why, or how to. */
const isAThing = (named: string): boolean =>
  !ASKS.test(named) && !/[和与跟]|的|\band\b|\bvs\b|differen/iu.test(named);

/**
 * The question alone that a story leads to, where the material speaks for it and the story does not tell what it is
 * about.
 */
async function withoutStory(whole: Reading, asked: string, retrieve: Retrieve): Promise<Reading> {
  const alone = await surest(asked, null, retrieve);
  if (!speaks(alone)) return whole;
  const place = whole.retrieval.found.findIndex(({ passage }) => passage.id === firstOf(alone));
  const isAlongside = place >= 0 && place < (speaks(whole) ? 1 : FOUND_FOR_BOTH);
  return isAlongside || !(speaks(whole) || mayLeanOnStory(asked)) ? alone : whole;
}

/**
 * Among so many of what the whole found is the first passage for the question alone, where it is what the story tells
 * of.
 */
const FOUND_FOR_BOTH = 3;

const firstOf = ({ retrieval }: Reading): string | undefined => retrieval.found[0]?.passage.id;
