import { KIN_CHINESE } from './kin-chinese.ts';
import { KIN_ENGLISH } from './kin-english.ts';
import { stemOf } from './lexicon.ts';

/** Groups of words that a retelling puts in each other's place; see `KIN_ENGLISH`. */
interface Kin {
  /** Groups of a form: Chinese as written, English as stems joined by spaces. */
  groups: ReadonlyMap<string, readonly number[]>;
  /** Words of the longest English form that begins with a stem. */
  longest: ReadonlyMap<string, number>;
}

let kin: Kin | undefined;

function kinTable(): Kin {
  if (kin) return kin;
  const groups = new Map<string, number[]>();
  const longest = new Map<string, number>();
  let group = 0;
  const put = (form: string): void => {
    const known = groups.get(form);
    if (!known) groups.set(form, [group]);
    else if (known.at(-1) !== group) known.push(group);
  };
  for (const line of KIN_ENGLISH.trim().split('\n')) {
    for (const form of line.split(',')) {
      const words = form.trim().split(/\s+/).map(stemOf);
      put(words.join(' '));
      longest.set(words[0] ?? '', Math.max(words.length, longest.get(words[0] ?? '') ?? 0));
    }
    group++;
  }
  for (const line of KIN_CHINESE.trim().split('\n')) {
    for (const form of line.trim().split(/\s+/)) put(form);
    group++;
  }
  kin = { groups, longest };
  return kin;
}

const NONE: readonly number[] = [];
const WORDS = /[a-z]+(?:['’-][a-z]+)*/gi;
const BEGINNING = /^[a-z]+(?:['’-][a-z]+)*/i;
const HAN_RUN = /\p{Script=Han}+/gu;
/** Characters of the longest Chinese form. */
const LONGEST_HAN = 5;

/** The groups of the forms that begin with the first of these English words. */
function kinOfWords(words: readonly string[]): readonly number[] {
  const { groups, longest } = kinTable();
  const stems = [stemOf((words[0] ?? '').toLowerCase())];
  const most = Math.min(words.length, longest.get(stems[0] ?? '') ?? 0);
  let found = groups.get(stems[0] ?? '') ?? NONE;
  for (let count = 2; count <= most; count++) {
    stems.push(stemOf((words[count - 1] ?? '').toLowerCase()));
    const more = groups.get(stems.join(' '));
    if (more) found = [...found, ...more];
  }
  return found;
}

/**
 * The same for the word that a text begins with: hardly any begins a longer form, and the words behind it need no look.
 */
export function kinOfBeginning(text: string): readonly number[] {
  const [first = ''] = BEGINNING.exec(text) ?? [];
  const isAlone = (kinTable().longest.get(stemOf(first.toLowerCase())) ?? 0) < 2;
  return kinOfWords(isAlone ? [first] : (text.match(WORDS) ?? []));
}

/** Of a single character nothing is told: said one by one they would all be near to something. */
export const kinOfHan = (form: string): readonly number[] =>
  form.length > 1 ? (kinTable().groups.get(form) ?? NONE) : NONE;

/** The groups of all words of a text. */
export function kinIn(text: string): Set<number> {
  const { groups } = kinTable();
  const found = new Set<number>();
  const words = text.match(WORDS) ?? [];
  for (let at = 0; at < words.length; at++)
    for (const group of kinOfWords(words.slice(at, at + 4))) found.add(group);
  for (const run of text.match(HAN_RUN) ?? [])
    for (let at = 0; at < run.length; at++)
      for (let length = 1; length <= LONGEST_HAN && at + length <= run.length; length++)
        for (const group of groups.get(run.slice(at, at + length)) ?? NONE) found.add(group);
  return found;
}
