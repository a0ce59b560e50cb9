import type { Retrieval } from '../../../knowledge/index.ts';
import { gate } from '../../gate.ts';

/** A reading of a text and what the courses hold for it. */
export interface Reading {
  text: string;
  retrieval: Retrieval;
}

/** Searches the courses that may answer. */
export type Retrieve = (text: string) => Promise<Retrieval>;

/** Is the material sure enough of a reading to answer it? */
export const speaks = ({ retrieval: { confidence, speakAt } }: Reading): boolean =>
  gate({ confidence, speakAt, overheard: false }) === 'speak';
