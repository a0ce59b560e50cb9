import { eitherOf } from '../../../../domain/language/either-of.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { runningProseOf } from '../../reading/prose.ts';
import { isHan, isWord, marksIn } from '../../reading/units.ts';
import { stemOf } from '../../words/lexicon.ts';

/*
 * 烈度表示释放的能量，震级表示受破坏的程度, where it is the other way about: of two things that a statement speaks of each
 * has what its passage says of the other. Both are named and all words are there, so only the two together tell.
 */

const PARTS = eitherOf(
  /[，,；;：:。！？!?\n（）()]|\.(?=\s|$)|\b(?:and|but|while|whereas)\b/iu,
  /(?<=\p{Script=Han})(?:而|但)(?!且|是)/iu,
);
const OPENING = /^(?:(?:而|但|则|却|其中|因此|所以|因为|由于|如果|the|an?|its|their)\s*)+/iu;
const FIRST = /^(?:\p{Script=Han}{2}|[A-Za-z][\w'’-]*)/u;

interface Part {
  /** Two characters or a word that it begins with. */
  head: string | null;
  /** What stands behind it: of "iron phosphate" the other half of the name, where the passage has it there as well. */
  second: string | undefined;
  marks: ReadonlySet<string>;
}

function partsIn(text: string): Part[] {
  return text.split(PARTS).flatMap((piece) => {
    const part = piece.trim().replace(OPENING, '');
    const marks = marksIn(part);
    if (marks.size === 0) return [];
    const first = FIRST.exec(part)?.[0] ?? '';
    const head = isHan(first.charAt(0)) ? first : stemOf(first.toLowerCase());
    return [{ head: isHan(head.charAt(0)) || isWord(head) ? head : null, second: [...marks][1], marks }];
  });
}

interface SaidOf {
  marks: Set<string>;
  names: Set<string>;
}

/** What a passage says of the things that its parts begin with. */
const saidByHead = rememberedOf((passage): ReadonlyMap<string, SaidOf> => {
  const said = new Map<string, SaidOf>();
  let head: string | null = null;
  for (const part of partsIn(runningProseOf(passage))) {
    head = part.head ?? head;
    if (head === null) continue;
    const known = said.get(head) ?? { marks: new Set(), names: new Set() };
    for (const mark of part.marks) known.marks.add(mark);
    if (part.head !== null && part.second !== undefined) known.names.add(part.second);
    said.set(head, known);
  }
  return said;
});

/** Of what tells the two things apart, the share that has to stand with the other one. */
const WITH_OTHER = 0.75;

/** The first of two things that have changed what is said of them, or null. */
export function swappedThing(text: string, passage: Passage): string | null {
  const parts = partsIn(text).filter(({ head }) => head !== null);
  if (parts.length < 2) return null;
  const said = saidByHead(passage);
  const [one, ...rest] = parts;
  const other = rest.find(({ head }) => head !== one?.head);
  const [here, there] = [said.get(one?.head ?? ''), said.get(other?.head ?? '')];
  if (!one || !other || !here || !there) return null;
  return isSaidOf(one, there, here) && isSaidOf(other, here, there) ? one.head : null;
}

function isSaidOf({ head, second, marks }: Part, whose: SaidOf, own: SaidOf): boolean {
  const name = second !== undefined && own.names.has(second) ? second : head;
  const telling = [...marks].filter(
    (mark) => mark !== head && mark !== name && whose.marks.has(mark) !== own.marks.has(mark),
  );
  return (
    telling.length > 0 &&
    telling.filter((mark) => whose.marks.has(mark)).length >= telling.length * WITH_OTHER
  );
}
