import { MANDARIN_READINGS } from './mandarin-readings.ts';

/** Syllables as numbers, of characters and of letters alike: what a sender counts on who writes by sound. */

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Number of a syllable, from 1; sounds that are taken for one another (zh and z, ing and in) share it. */
const numbers = new Map<string, number>();
const ofCharacter = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
let longest = 0;

function alike(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([ie])ng$/, '$1n');
}

for (const row of MANDARIN_READINGS.trim().split('\n')) {
  const [syllable = '', characters = ''] = row.split(' ');
  const shared = alike(syllable);
  const number = numbers.get(shared) ?? new Set(numbers.values()).size + 1;
  numbers.set(shared, number);
  numbers.set(syllable, number);
  longest = Math.max(longest, syllable.length);
  for (const character of characters) ofCharacter[character.charCodeAt(0) - FIRST_HAN] = number;
}

/** The number of the syllable that a Han character is read as; 0 where it is not known. */
export function syllableOfHan(unit: number): number {
  return unit < FIRST_HAN || unit > LAST_HAN ? 0 : ofCharacter[unit - FIRST_HAN]!;
}

/** The longest syllable that begins at `at` of lower-case letters and ends by `end`, or null. */
export function syllableAt(text: string, at: number, end: number): { number: number; end: number } | null {
  for (let to = Math.min(end, at + longest); to > at; to--) {
    const number = numbers.get(text.slice(at, to));
    if (number !== undefined) return { number, end: to };
  }
  return null;
}
