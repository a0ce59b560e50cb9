import { isHan, isWord, type Unit } from '../../reading/units.ts';

/**
 * Statements that let two things of a sentence change places: 进项税额减去销项税额 for 销项减去进项, 为光反应提供
 * for 为暗反应提供, "adults need more than teenagers". All their words stand in the passage, at other places.
 */

/** Relations that hold both ways round. */
const BOTH_WAYS = new Set('和 与 跟 或 及 同 等 于 是 即 也 都 and or with equal same versus'.split(' '));
/** Longest thing and longest relation, in units. */
const LONGEST_THING = 6;
const LONGEST_RELATION = 8;

/** Two characters, or a word of its own. */
const isThing = (units: Unit[], everyday: RegExp): boolean => {
  const text = units.join('');
  if (units.length === 0 || units.includes('|')) return false;
  return isHan(units[0] ?? '')
    ? units.length > 1 && units.every(isHan) && !everyday.test(text)
    : units.length === 1 && /[a-z]{3}/i.test(text);
};

/** Whether two things stand in another order; without that none can have changed places. */
function isReordered(said: Unit[], sentence: Unit[]): boolean {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (let at = 0; at + 1 < sentence.length; at++) {
    const key = keyAt(sentence, at);
    if (!first.has(key)) first.set(key, at);
    last.set(key, at);
  }
  let furthest = -1;
  for (let at = 0; at + 1 < said.length; at++) {
    const key = keyAt(said, at);
    if (!isHan(key[0] ?? '') && !isWord(key)) continue;
    const from = first.get(key);
    if (from === undefined) continue;
    if (from < furthest) return true;
    furthest = Math.max(furthest, last.get(key) ?? from);
  }
  return false;
}

/** A word, or a character with the next. */
const keyAt = (units: Unit[], at: number): string => {
  const unit = units[at] ?? '';
  return isHan(unit) ? unit + (units[at + 1] ?? '') : unit;
};

/** 借记甲，贷记乙: what the next clause opens with is a relation as well. */
const isAcrossClauses = (relation: Unit[]): boolean =>
  relation[0] === '|' && relation.length > 2 && relation.lastIndexOf('|') === 0;

/** Whether `count` units from one place on are those from another place on. */
const isSame = (a: Unit[], from: number, b: Unit[], at: number, count: number): boolean => {
  for (let step = 0; step < count; step++) if (a[from + step] !== b[at + step]) return false;
  return true;
};

/** Whether a sentence has "X relation Y" where the statement has "Y relation X"; what stands first there, or null. */
export function exchangedIn(said: Unit[], sentence: Unit[], everyday: RegExp): string | null {
  if (!isReordered(said, sentence)) return null;
  for (let from = 1; from < said.length - 1; from++)
    for (let at = 1; at < sentence.length - 1; at++) {
      if (said[from] !== sentence[at]) continue;
      for (
        let count = 1;
        count <= LONGEST_RELATION && said[from + count - 1] === sentence[at + count - 1];
        count++
      ) {
        // What stands behind the relation there stands before it here.
        const first = thingBefore(said, from, sentence, at + count, everyday);
        if (first === null) continue;
        const relation = said.slice(from, from + count);
        if (!isRelation(relation)) continue;
        const second = thingBefore(sentence, at, said, from + count, everyday);
        if (second === null) continue;
        const turned = ` ${[...second, ...relation, ...first].join(' ')} `;
        if (!` ${said.join(' ')} `.includes(turned)) return first.join('');
      }
    }
  return null;
}

const isRelation = (relation: Unit[]): boolean =>
  !relation.every((unit) => BOTH_WAYS.has(unit)) && (!relation.includes('|') || isAcrossClauses(relation));

/** The shortest thing that stands before a place of the one and from a place of the other on. */
function thingBefore(one: Unit[], end: number, other: Unit[], at: number, everyday: RegExp): Unit[] | null {
  for (let count = 1; count <= Math.min(LONGEST_THING, end); count++) {
    if (!isSame(one, end - count, other, at, count)) continue;
    const thing = one.slice(end - count, end);
    if (isThing(thing, everyday)) return thing;
  }
  return null;
}

/** What a comparison stands in the middle of. */
const COMPARES = new Set(['比', 'than']);

/** 平均数比中位数更合适 where the passage has 它比平均数更合适: what is behind 比 there stands before it here. */
export function comparedOtherwise(said: Unit[], sentence: Unit[]): string | null {
  const [mine, theirs] = [sidesOf(said), sidesOf(sentence)];
  if (!mine || !theirs || mine.by !== theirs.by) return null;
  const length = isHan(theirs.behind[0] ?? '') ? 2 : 1;
  const thing = theirs.behind.slice(0, length);
  const key = ` ${thing.join(' ')} `;
  if (thing.length < length || thing.includes('|') || ` ${theirs.before.join(' ')} `.includes(key))
    return null;
  // Of one quality only: 更合适, "cheaper".
  const quality = mine.by === '比' ? mine.behind.slice(-2).join(' ') : (mine.before.at(-1) ?? '');
  const there = ` ${(mine.by === '比' ? theirs.behind : theirs.before).join(' ')} `;
  if (quality === '' || !there.includes(` ${quality} `)) return null;
  const stands = (units: Unit[]): boolean => ` ${units.join(' ')} `.includes(key);
  return stands(mine.before) && !stands(mine.behind) ? thing.join('') : null;
}

/** The units around a comparison, up to the next punctuation. */
function sidesOf(units: Unit[]): { by: Unit; before: Unit[]; behind: Unit[] } | null {
  const at = units.findIndex((unit) => COMPARES.has(unit));
  if (at === -1) return null;
  const end = units.indexOf('|', at);
  return {
    by: units[at] ?? '',
    before: units.slice(units.lastIndexOf('|', at) + 1, at),
    behind: units.slice(at + 1, end === -1 ? units.length : end),
  };
}
