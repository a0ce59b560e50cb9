import type { Passage } from '../../../domain/course.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import type { Sentence } from '../clause.ts';
import { codeApart } from '../code-tokens.ts';
import { type HeldPassage, readPassage } from '../held-passage.ts';
import { rememberedOf } from '../passage-memory.ts';
import { readSentences } from '../reading.ts';
import { ENDS } from '../units.ts';
import { crossingForms } from './forms.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Ends, endsIn } from './turned.ts';
import { type Unless, unlessIn } from './unless.ts';

/** A passage as what is said of it in the other language is held against it. */
export interface HeldAcross {
  held: HeldPassage;
  pieces: readonly Piece[];
  /** As they are written; a piece has the place of its own. */
  sentences: readonly string[];
  ends: readonly Ends[];
  unless: readonly Unless[];
}

/** Chinese counters that English has no word for: "ten books" is 十本书. */
const COUNTED = /(?<=[零一二两三四五六七八九十百千])(?:本|张|支|名|页|章|辆|颗|杯)(?=\p{Script=Han})/gu;

export const readAcross = (text: string): Sentence[] =>
  readSentences(text.replace(COUNTED, '个'), crossingForms());

/** Read when a statement in the other language first cites it. */
export const heldAcross: (passage: Passage) => HeldAcross = rememberedOf((passage) => {
  const sound = soundPassage(passage);
  const { prose } = codeApart(sound.text);
  const sentences = prose.split(ENDS);
  return {
    held: readPassage(sound, readAcross),
    pieces: piecesOf(prose, readAcross),
    sentences,
    ends: endsIn(prose, readAcross),
    unless: unlessIn(sentences, readAcross),
  };
});
