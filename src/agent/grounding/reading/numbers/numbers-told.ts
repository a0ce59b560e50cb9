import type { HeldPassage } from '../held-passage.ts';
import { agrees, comparable, isMeasure, type NumberFact } from './number-facts.ts';

/** A one or a two without a unit is everywhere. */
const EVERYWHERE = new Set(['0', '1', '2']);
const isTelling = ({ values, unit, weak }: NumberFact): boolean =>
  !weak && (isMeasure(unit) || !values.some((value) => EVERYWHERE.has(value)));

/** Whether a passage tells a number in its words; a figure somewhere in its code says nothing of what is claimed. */
export const isToldInWords = (number: NumberFact, held: HeldPassage): boolean =>
  isTelling(number) &&
  held.numbers.some((other) => !other.inCode && comparable(other, number) && agrees(other, number));
