/** Whether a statement may be said, and which of the given passages (from 1) it rests on. */
export type GroundingResult = Stands | Falls;

export interface Stands {
  supported: true;
  /** Without its marks. */
  text: string;
  /** Empty for an opener, which states nothing. */
  cited: number[];
  /** Lines of code that no passage shows as they are. */
  novelLines: number;
  /** The sentence that bears it out, as it is written, where that is in the other language. */
  original?: string | undefined;
}

interface Falls {
  supported: false;
  reason: string;
  /** False for a bare "可以。": what is said without it is not less. */
  states: boolean;
}

export const stands = (text: string, cited: number[] = [], novelLines = 0): Stands => ({
  supported: true,
  text,
  cited,
  novelLines,
});

export const falls = (reason: string, { states }: { states: boolean } = { states: true }): Falls => ({
  supported: false,
  reason,
  states,
});
