import type { Passage } from '../../domain/course.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { contactIn } from './contacts.ts';
import { disparagementIn } from './disparagement.ts';
import { hasImageOrTag } from './links.ts';
import { addressesEveryone } from './mentions.ts';
import { type PlainText, plainTextOf, visibleText } from './plain-text.ts';
import { instructsModel } from './words-to-a-model.ts';

/** What no answer may say, wherever it stands. */
const unsound = (text: PlainText): boolean =>
  instructsModel(text) ||
  addressesEveryone(text) ||
  contactIn(text, () => true) !== null ||
  disparagementIn(text) !== null;

/** Passages found sound, by their id, which is of their content; emptied when full (about 5 MB). */
const sound = new Set<string>();
const MAX_SOUND = 50_000;

/**
 * A passage as an answer may use it: without what does not show, and without the paragraphs that speak to the
 * model, call on everyone, or lead to a stranger. Whoever can write course material can write what is false;
 * what they cannot do is make the assistant act on it. The same object where nothing was taken out. None of
 * the 646 passages of our own courses loses anything; 0.15 ms for one that was not seen before (measured).
 */
export function soundPassage(passage: Passage): Passage {
  if (sound.has(passage.id)) return passage;
  const labelled = withSoundLabels(passage);
  const text = soundText(passage.text);
  if (labelled !== passage || text !== passage.text) return { ...labelled, text };
  if (sound.size >= MAX_SOUND) sound.clear();
  sound.add(passage.id);
  return passage;
}

/** The paragraphs of a text that an answer may use. */
export function soundText(text: string): string {
  const lines = text.split('\n');
  const kept = lines.filter((line) => !unsound(plainTextOf(line)));
  return visibleText(kept.length === lines.length ? text : kept.join('\n'));
}

/** Names of files and headings are shown as they are; one that was made to be read as something else is not. */
function withSoundLabels(passage: Passage): Passage {
  const { title, source, locator, headings, question } = passage;
  const labels = [title, source, locator, question ?? '', ...headings];
  if (labels.every((label) => soundLabel(label) === label)) return passage;
  return {
    ...passage,
    title: soundLabel(title),
    source: soundLabel(source),
    locator: soundLabel(locator) === locator ? locator : '',
    headings: headings.map(soundLabel),
    question: question === null ? null : soundLabel(question),
  };
}

const WITHHELD = '…';

function soundLabel(text: string): string {
  const read = plainTextOf(text);
  return unsound(read) || hasImageOrTag(read) ? WITHHELD : read.text;
}

/**
 * The material as the agent sees it: under names that may be shown. Its text stays whole for the model, which
 * gets it fenced as data; what is taken from it goes through `soundPassage`.
 */
export function withSoundNames(knowledge: Knowledge): Knowledge {
  const named = (passage: Passage): Passage => (sound.has(passage.id) ? passage : withSoundLabels(passage));
  return {
    ...knowledge,
    async retrieve(question, courseIds, options) {
      const retrieval = await knowledge.retrieve(question, courseIds, options);
      return { ...retrieval, found: retrieval.found.map((hit) => ({ ...hit, passage: named(hit.passage) })) };
    },
    async locate(courseId, source, locator) {
      return (await knowledge.locate(courseId, source, locator)).map(named);
    },
  };
}
