import {
  CONTEMPT,
  FAIR_FRAMES,
  GENDERS,
  HOSTILE_FRAMES,
  PLAIN_FRAMES,
  PLAIN_SAYINGS,
  RACES,
  REGIONS,
} from './groups.ts';
import type { Example } from './example.ts';

type Random = () => number;

const pick = <T>(from: readonly T[], random: Random): T => {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('nothing to pick from'); // the slots are never empty
  return picked;
};

const GROUPS = [
  ['region', REGIONS],
  ['race', RACES],
  ['gender', GENDERS],
] as const;

/** Sentences about groups, `count` of each: hostile ones, and as many calm ones of both kinds. */
export function composeGroupTalk(count: number, random: Random): Example[] {
  const examples: Example[] = [];
  for (let i = 0; i < count; i++) {
    const [kind, names] = pick(GROUPS, random);
    const fill = (frame: string, saying: string): string =>
      loosen(frame.replace('T', pick(names, random)).replace('S', saying).replace('P', saying), random);
    examples.push(
      { text: fill(pick(HOSTILE_FRAMES, random), pick(CONTEMPT, random)), category: 'personal_attack', topic: `composed-${kind}` },
      { text: fill(pick(FAIR_FRAMES, random), pick(CONTEMPT, random)), category: 'none', topic: `composed-fair-${kind}` },
      { text: fill(pick(PLAIN_FRAMES, random), pick(PLAIN_SAYINGS, random)), category: 'none', topic: `composed-plain-${kind}` },
    );
  }
  return examples;
}

/** People type without care: blanks, commas or nothing for a comma, a particle at the end. */
function loosen(text: string, random: Random): string {
  let loose = text.replace(/ /g, '');
  const comma = random();
  if (comma < 0.3) loose = loose.replaceAll('，', ',');
  else if (comma < 0.5) loose = loose.replaceAll('，', ' ');
  const end = random();
  if (end < 0.1) return `${loose}。`;
  if (end < 0.2) return `${loose}吧`;
  if (end < 0.25) return `${loose}！`;
  if (end < 0.3) return `${loose}……`;
  return loose;
}
