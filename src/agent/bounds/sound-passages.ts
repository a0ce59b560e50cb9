import { withoutCallsToAll } from '../../domain/conversation/calls-to-all.ts';
import { CODE_BLOCK, FENCE_LINE, MARKED_CODE } from '../../domain/language/code-marks.ts';
import { codeTokensOf, isComment } from '../../domain/language/code-tokens.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { instructsModel, playsTheFrame } from '../../domain/language/words-to-a-model.ts';
import type { Course, Passage } from '../../domain/school/course.ts';
import type { HouseRule } from '../../domain/school/group.ts';
import type { FoundPassage, Knowledge, Retrieval } from '../../knowledge/index.ts';
import { destructiveCommandIn } from './forbidden/destructive-commands.ts';
import { contactIn } from './leading-out/contacts.ts';
import { hasImageOrTag, namesAnAddress, runsSomething } from './leading-out/links.ts';
import { spellsAnAddress } from './leading-out/spelt-address.ts';
import { disparagementInLesson, isRecordOfSomebody } from './people/disparagement.ts';
import { addressesEveryone } from './people/mentions.ts';
import { calledByName } from './people/persons.ts';
import { type PlainText, plainReading, plainTextOf, visibleText } from './plain-text.ts';

/** What no answer may say, wherever it stands. */
const unsound = (text: PlainText): boolean =>
  (instructsModel(text) && instructsModel(withoutExamples(text))) ||
  addressesEveryone(text) ||
  contactIn(text, () => true) !== null ||
  disparagementInLesson(text) !== null ||
  TO_ITS_READERS.test(text.plain) ||
  spellsAnAddress(text.plain);

/** What is said to all who read it is no lesson: 凡读到这里的学员期末免考. Of code that is read much is taught. */
const TO_ITS_READERS = eitherOf(
  /(?:凡是?|所有|任何|每一?[个位])(?:能|已经?)?[读看翻][到过完]了?[这此本][里处段句页条行文](?!代码|程序|注释|输出|报错|提示)/,
  inTurn(
    /\b(?:whoever|(?:any|every)(?:one|body) who|all (?:those )?who|(?:learners|students|those) who)/,
    / (?:reads?|sees?) this/,
    eitherOf(
      /\s*[,.!]/,
      /\s+(?:line|sentence|may|will|can|must|shall|gets?|is|are|has|have|need|should|never|always|pass)/,
    ),
  ),
);

/** A lesson on such attacks quotes them: that is spoken of, not said. */
const EXAMPLE =
  /(?:such as|for example|e\.g\.,?|例如|比如|譬如|诸如)[\s,，:：]*[“"「‘][^”"」’\n]{1,80}[”"」’]/g;
const withoutExamples = ({ text }: PlainText): PlainText => plainTextOf(text.replace(EXAMPLE, ' '));

/** Passages found sound, by id and names; emptied when full (about 8 MB). */
const sound = new Set<string>();
/** The id is of the content; names may have been withheld since it was read. */
const keyOf = ({ id, title, source, locator }: Passage): string => [id, title, source, locator].join('\n');
const MAX_SOUND = 50_000;

/** The same by the object, which is never written to: what is at hand is asked for again and again. */
const known = new WeakSet<Passage>();
/** Whose names may be shown, whatever its text. */
const soundlyNamed = new WeakSet<Passage>();

function isSound(passage: Passage): boolean {
  if (known.has(passage)) return true;
  if (!sound.has(keyOf(passage))) return false;
  known.add(passage);
  return true;
}

/**
 * A passage as an answer may use it: without what does not show, and without the paragraphs that speak to the
 * model, call on everyone, or lead to a stranger. Whoever can write course material can write what is false;
 * what they cannot do is make the assistant act on it. The same object where nothing was taken out. None of
 * the passages of our own courses loses anything; 0.15 ms for one that was not seen before (measured).
 */
export function soundPassage(passage: Passage): Passage {
  if (isSound(passage)) return passage;
  const labelled = withSoundLabels(passage);
  const text = soundText(passage.text);
  if (labelled !== passage || text !== passage.text) return { ...labelled, text };
  if (sound.size >= MAX_SOUND) sound.clear();
  sound.add(keyOf(passage));
  return passage;
}

/**
 * What shows in another order than it is written cannot be read for what it is. Scripts from right to left need no
 * override.
 */
const OVERRIDDEN = /[\u202d\u202e][^\u202c\n]*\u202c?/g;

/** Letters that a model reads and nobody sees. */
const HIDDEN_LETTERS = /[\u{E0020}-\u{E007E}]{3}/u;
/** The flags of England, Scotland and Wales are written in such letters. */
const FLAG = inTurn(
  /\u{1F3F4}\u{E0067}\u{E0062}/gu,
  /(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/gu,
);
const hidesLetters = (line: string): boolean =>
  HIDDEN_LETTERS.test(line) && HIDDEN_LETTERS.test(line.replace(FLAG, ' '));

/** A line of a list, a table or a heading stands for itself; lines of prose below each other are one paragraph. */
const STANDS_ALONE = /^\s*(?:[-*+>|#]|\d{1,3}[.)、]|$)/;

/** The paragraphs of a text that an answer may use. */
export function soundText(written: string): string {
  const text = withoutRemarksOnPeople(
    withoutUntaughtCommands(withoutRemarks(written.replace(OVERRIDDEN, ''))),
  );
  const lines = text.split('\n');
  let isCode = false;
  let paragraph = 0;
  const read = lines.map((line) => {
    if (FENCE_LINE.test(line)) isCode = !isCode;
    const alone = isCode || FENCE_LINE.test(line) || STANDS_ALONE.test(line);
    if (alone) paragraph++;
    return { line, paragraph: alone ? null : paragraph, isSound: isSoundLine(line, isCode) };
  });
  const spoilt = new Set(
    read.flatMap((one) => (one.isSound || one.paragraph === null ? [] : [one.paragraph])),
  );
  const kept = read.filter((one) => one.isSound && (one.paragraph === null || !spoilt.has(one.paragraph)));
  return visibleText(kept.length === lines.length ? text : kept.map(({ line }) => line).join('\n'));
}

/** What stands in HTML for whoever writes the page. In code it is taught. */
const withoutRemarks = (text: string): string =>
  text.includes('<!--')
    ? text.replace(CODE_OR_REMARK, (part) => (part.startsWith('<!--') ? '' : part))
    : text;
const CODE_OR_REMARK = new RegExp(`${MARKED_CODE.source}|<!--[\\s\\S]*?(?:-->|$)`, 'g');

/**
 * A listing that wipes what the reader has, of which the lesson says nothing: as a whole, for its rest is no program.
 */
const withoutUntaughtCommands = (text: string): string =>
  destructiveCommandIn(text, () => text) === null
    ? text
    : text.replace(CODE_BLOCK, (block) => (destructiveCommandIn(block, () => text) === null ? block : ''));

/**
 * Code without the remarks that name somebody: what they say of a line needs nobody, and 反面教材：小林 is said of a
 * learner. Whoever stands in a text of the code (`("小林", 82)`) is one of its examples.
 */
const withoutRemarksOnPeople = (text: string): string =>
  text.replace(CODE_BLOCK, (block) => {
    const lines = block.split('\n');
    const remarks = lines.map((line) => codeTokensOf(line).findLast(isComment));
    if (remarks.every((remark) => remark === undefined || calledByName(remark, () => '') === null))
      return block;
    const examples = plainReading(lines.map((line, at) => withoutEnd(line, remarks[at])).join('\n'));
    return lines
      .map((line, at) => {
        const remark = remarks[at];
        return remark !== undefined && calledByName(remark, () => examples) !== null
          ? withoutEnd(line, remark)
          : line;
      })
      .join('\n');
  });

const withoutEnd = (line: string, end: string | undefined): string =>
  end === undefined ? line : line.slice(0, line.lastIndexOf(end)).trimEnd();

function isSoundLine(line: string, isCode: boolean): boolean {
  const read = plainTextOf(line);
  // Tags in code are code.
  return !(hidesLetters(line) || unsound(read) || (!isCode && (runsSomething(read) || playsTheFrame(read))));
}

/** Names of files and headings are shown as they are; one that was made to be read as something else is not. */
function withSoundLabels(passage: Passage): Passage {
  const { title, source, locator, headings, question } = passage;
  const labels = [source, locator, question ?? ''];
  const heads = [title, ...headings];
  if (labels.every((label) => soundLabel(label) === label) && heads.every((head) => soundHead(head) === head))
    return passage;
  return {
    ...passage,
    title: soundHead(title),
    source: soundLabel(source),
    locator: soundLabel(locator) === locator ? locator : '',
    headings: headings.map(soundHead),
    question: question === null ? null : soundLabel(question),
  };
}

const WITHHELD = '…';

/** Whether something may be called so where an answer says it. */
export const isSoundName = (name: string): boolean => soundHead(name) === name;

/** A heading is no place for an address. A source may be one: that is how its document is called. */
const soundHead = rememberingSound((text) =>
  CLIMBS.test(text) || namesAnAddress(plainTextOf(text)) ? WITHHELD : soundLabel(text),
);

/** A way through folders: no lesson is called so. */
const CLIMBS = /(?:^|[\s/\\])\.\.[/\\]+[\w.]/;

/** A name that is to be read in another order than it is written. */
const TURNED = /[\u202a-\u202e\u2066-\u2069]/;

const soundLabel = rememberingSound((text) => {
  if (TURNED.test(text)) return WITHHELD;
  const read = plainTextOf(text);
  return unsound(read) || playsTheFrame(read) || hasImageOrTag(read) ? WITHHELD : read.text;
});

/** Labels found sound, each list emptied when full (about 2 MB): a document's stand above all of its passages. */
const MAX_LABELS = 20_000;

function rememberingSound(read: (text: string) => string): (text: string) => string {
  const known = new Set<string>();
  return (text) => {
    if (known.has(text)) return text;
    const sounded = read(text);
    if (sounded !== text) return sounded;
    if (known.size >= MAX_LABELS) known.clear();
    known.add(text);
    return text;
  };
}

/** A course whose calendar calls its dates by names that may be shown. The same object where nothing was withheld. */
export function withSoundCalendar(course: Course): Course {
  const { schedule } = course;
  if (!schedule || schedule.entries.every(({ title }) => soundHead(title) === title)) return course;
  const entries = schedule.entries.map((entry) => ({ ...entry, title: soundHead(entry.title) }));
  return { ...course, schedule: { ...schedule, entries } };
}

/** A picture is fetched by whoever shows it, from an address that learns who reads; of a tag the words are left. */
const PICTURE_OR_TAG = eitherOf(/!\[([^\]\n]*)\]\([^)\n]*\)/gu, /<\/?[a-zA-Z][^<>\n]*>/gu);
const withoutPictures = (text: string): string =>
  text.replace(PICTURE_OR_TAG, (_, alt?: string) => alt ?? '');

/**
 * A house's rules without what speaks to a model or holds a learner's file; of adverts and how they read rules have
 * to speak.
 */
export const soundRules = (rules: readonly HouseRule[]): HouseRule[] =>
  rules.flatMap((rule) => {
    const text = { zh: soundRule(rule.text.zh), en: soundRule(rule.text.en) };
    return text.zh === '' || text.en === '' ? [] : [{ ...rule, text }];
  });

const soundRule = (text: string): string =>
  withoutCallsToAll(withoutPictures(visibleText(text)))
    .split('\n')
    .filter((line) => {
      const read = plainTextOf(line);
      return !(instructsModel(read) || playsTheFrame(read) || isRecordOfSomebody(line));
    })
    .join('\n')
    .trim();

/** With everything in it taken out, there is nothing to answer from, and nothing to be pointed at. */
const isEmptied = ({ passage }: FoundPassage): boolean => soundPassage(passage).text.trim() === '';

/**
 * What is found; nothing, where what the confidence speaks of is such a passage: the next best answers another
 * question.
 */
function withoutEmptied(retrieval: Retrieval): Retrieval {
  const found = retrieval.found.filter((hit) => !isEmptied(hit));
  if (found.length === retrieval.found.length) return retrieval;
  const isFirst = found[0] !== retrieval.found[0];
  return isFirst
    ? { ...retrieval, found: [], confidence: 0, features: null, extract: null }
    : { ...retrieval, found, extract: null };
}

/**
 * The material as the agent sees it: under names that may be shown. Its text stays whole for the model, which
 * gets it fenced as data; what is taken from it goes through `soundPassage`.
 */
export function withSoundNames(knowledge: Knowledge): Knowledge {
  function named(passage: Passage): Passage {
    if (soundlyNamed.has(passage)) return passage;
    const labelled = isSound(passage) ? passage : withSoundLabels(passage);
    if (labelled === passage) soundlyNamed.add(passage);
    return labelled;
  }
  return {
    ...knowledge,
    async retrieve(question, courseIds, options) {
      const retrieval = await knowledge.retrieve(question, courseIds, options);
      const found = retrieval.found.map((hit) => {
        const passage = named(hit.passage);
        return passage === hit.passage ? hit : { ...hit, passage };
      });
      return withoutEmptied({ ...retrieval, found });
    },
    async locate(courseId, source, locator) {
      return (await knowledge.locate(courseId, source, locator)).map(named);
    },
  };
}
