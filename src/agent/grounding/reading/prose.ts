import { soundPassage } from '../../bounds/sound-passages.ts';
import { codeApart } from './code-tokens.ts';
import { rememberedOf } from './passage-memory.ts';

/** What a passage says in words, as an answer may use it: taken out once for all that is read from it. */
export const proseOf = rememberedOf((passage) => codeApart(soundPassage(passage).text).prose);
