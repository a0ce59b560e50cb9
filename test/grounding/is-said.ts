import { checkGrounding } from '../../src/agent/grounding.ts';
import { aPassage } from '../support/samples.ts';

/** Whether a sentence may be said of a page that has nothing but this text. */
export const isSaid = (sentence: string, text: string, question = ''): boolean =>
  checkGrounding(`${sentence} [1]`, [aPassage({ title: '', headings: [], text })], question).supported;
