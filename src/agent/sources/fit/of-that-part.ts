import { eitherOf } from '../../../domain/language/either-of.ts';
import type { Kind } from '../../question/asked-for/kind.ts';

/** A part of the course by its number. */
export const OF_PART: readonly Kind[] = [
  {
    // A numbered part of the course; what speaks of no such part at all is about something else that has a 2 in it.
    asks: eitherOf(
      /第\s*[\d一二三四五六七八九十]+\s*(?:节|讲|次)课?/i,
      /\b(?:lesson|lecture)\s+(?:no\.?\s*)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b/i,
    ),
    holds: [
      eitherOf(
        /[课讲节章次]|直播|回放|视频/i,
        /\b(?:lessons?|lectures?|class(?:es)?|units?|chapters?|weeks?|videos?|recordings?)\b/i,
      ),
    ],
  },
];

const PART = '(unit|week|lesson|chapter|module|quiz|essay|assignment|homework)';
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
const NUMBER = `(?:\\d{1,2}|${NUMBERS.join('|')})`;
const WHEN_OF_PART = new RegExp(`^(?:\\w+[, ]{1,2}){0,3}?when\\b.{0,40}?\\b${PART} (${NUMBER})\\b`, 'i');
const numberOf = (written: string): number => NUMBERS.indexOf(written.toLowerCase()) + 1 || Number(written);

/** Asked when "week 3" is, what speaks of week 8 alone says nothing of it; what speaks of every week may. */
export function isOfThatPart(question: string, text: string): boolean {
  const [, part, asked] = WHEN_OF_PART.exec(question) ?? [];
  if (part === undefined || asked === undefined) return true;
  const named = Array.from(
    text.matchAll(
      new RegExp(`\\b${part}(?:s|es|zes)? (${NUMBER})(?: (?:to|and|or|–|-) (${NUMBER}))?\\b`, 'gi'),
    ),
    ([, from = '', to = from]) => [numberOf(from), numberOf(to)] as const,
  );
  const number = numberOf(asked);
  return named.length === 0 || named.some(([from, to]) => from <= number && number <= to);
}
