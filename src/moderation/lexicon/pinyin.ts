import { MANDARIN_READINGS } from './mandarin-readings.ts';

let readings: Map<string, string> | undefined;

/**
 * How a character of GB 2312 is read in the first place, without its tone, in letters of a keyboard; null for others.
 */
export function pinyinOf(character: string): string | null {
  if (!readings) {
    readings = new Map();
    for (const row of MANDARIN_READINGS.trim().split('\n')) {
      const [syllable = '', characters = ''] = row.split(' ');
      for (const one of characters) readings.set(one, syllable.replace('ü', 'v'));
    }
  }
  return readings.get(character) ?? null;
}
