import { isHeading } from '../grounding/pieces/headings.ts';

/** An answer needs no more openers than these. */
const MOST_OPENERS = 3;

/** Headings and openers such as "可以这样做：" that wait for a statement that stands; alone they say nothing. */
export interface LeadingUp {
  waiting(): readonly string[];
  heading(text: string): void;
  /** One carries on to what follows it; a row of them would be a text of its own. */
  opener(text: string): void;
  keep(whether: (waiting: string) => boolean): void;
  /** What led up to a statement in the model's words does not lead up to another. */
  keepHeadings(): void;
  none(): void;
  /** Those that are said, now that a statement stands: none waits any more. */
  said(): readonly string[];
}

export function createLeadingUp(): LeadingUp {
  let waiting: string[] = [];
  let openers = 0;
  return {
    waiting: () => waiting,
    heading(text) {
      waiting = [text];
    },
    opener(text) {
      if (openers < MOST_OPENERS) waiting = [...waiting.filter(isHeading), text];
    },
    keep(whether) {
      waiting = waiting.filter(whether);
    },
    keepHeadings() {
      waiting = waiting.filter(isHeading);
    },
    none() {
      waiting = [];
    },
    said() {
      const said = waiting;
      openers += said.filter((one) => !isHeading(one)).length;
      waiting = [];
      return said;
    },
  };
}
