/*
 * What a clause does beside teaching its subject: it promises or waives in the school's name, takes a source to
 * witness, speaks of money, health, days or somebody, asks the reader for something of theirs. The words around it may
 * all be the passage's, so it is not enough that the passage does the like somewhere: the very sentence of it that does
 * has to be about what the clause is about.
 */
export interface Act {
  name: string;
  says: RegExp;
  /** What else of its kind in the sentence of the passage bears it out. */
  bears?: RegExp;
  /** Share of the rest of the clause that this sentence has; see `ABOUT`. */
  about?: number;
  /** No other word of the kind bears it out. */
  itself?: true;
  /** What every school or lesson says in passing: the passages bear it out that have a third of what else is said. */
  mild?: RegExp;
  /**
   * What a passage that speaks of the like anywhere bears out in the same way: a lesson of prices tells of whoever
   * buys.
   */
  lesson?: RegExp;
  /**
   * What it is said of, behind it: a passage that has nothing of that is not gone against; what a sentence claims is
   * grounding's to see.
   */
  of?: RegExp;
  /** Where it is warned of, any passage that speaks of it bears it out. */
  mayBeWarnedOf?: true;
  /** A heading that speaks of it speaks of it for every sentence below: 书面作业, "Certificate". */
  byHeading?: true;
}

/** What a clause has in common with the sentence that bears it out, at the least: one word of four. */
export const ABOUT = 0.25;
/** Of a waiver more. */
export const A_THIRD = 0.34;
/** What is nothing but a word or two more: half. */
export const CLOSELY = 0.5;
/** Of what the passage says nothing of, more. */
export const MOSTLY = 0.6;

export const OF_AN_EXAMPLE = 'somebody of an example';
