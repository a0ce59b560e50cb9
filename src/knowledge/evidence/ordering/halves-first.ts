import { pairOn, tellsApartAtOnce } from '../../question-forms/comparison.ts';
import type { comparedThings } from '../../question-forms/comparison-asked.ts';
import { ahead, type Read } from './read-hits.ts';

/**
 * Where no passage tells two things apart at once, one on each of them goes ahead of the rest: each is half of the
 * answer.
 */
export function halvesFirst(read: Read[], compared: NonNullable<ReturnType<typeof comparedThings>>): Read[] {
  const [top] = read;
  if (!top || tellsApartAtOnce(top.passage, compared)) return read;
  const pair = pairOn(
    read.map(({ passage }) => passage),
    compared,
  );
  if (!pair) return read;
  return ahead(
    read,
    pair.map((place) => read[place]!),
  );
}
