import { codeApart } from '../../../domain/language/code-tokens.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { type GlossedPairs, glossedPairs } from '../../../knowledge/index.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import type { Sentence } from '../reading/clauses/clause.ts';
import { type HeldPassage, readPassage } from '../reading/held-passage.ts';
import { rememberedOf } from '../reading/passage-memory.ts';
import { readSentences } from '../reading/reading.ts';
import { ENDS } from '../reading/units.ts';
import { formsWith } from './forms.ts';
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

export const readAcross = (text: string, glossed: GlossedPairs): Sentence[] =>
  readSentences(text.replace(COUNTED, '个'), formsWith(glossed));

const glossedBy = rememberedOf((passage): GlossedPairs => glossedPairs(soundPassage(passage).text));

/** What the passages of an answer gloss: a course says once what a word is in the other language. */
export function glossedIn(passages: readonly Passage[]): GlossedPairs {
  const ofHan = new Map<string, readonly string[]>();
  const ofLatin = new Map<string, readonly string[]>();
  for (const passage of passages) {
    const glossed = glossedBy(passage);
    for (const [form, others] of glossed.ofHan) ofHan.set(form, [...(ofHan.get(form) ?? []), ...others]);
    for (const [form, others] of glossed.ofLatin)
      ofLatin.set(form, [...(ofLatin.get(form) ?? []), ...others]);
  }
  return { ofHan, ofLatin };
}

/** Read when a statement in the other language first cites it. */
export const heldAcross: (passage: Passage) => HeldAcross = rememberedOf((passage) => {
  const sound = soundPassage(passage);
  const { prose } = codeApart(sound.text);
  const glossed = glossedBy(passage);
  const read = (text: string): Sentence[] => readAcross(text, glossed);
  const sentences = prose.split(ENDS);
  return {
    held: readPassage(sound, read),
    pieces: piecesOf(prose, read),
    sentences,
    ends: endsIn(prose, read),
    unless: unlessIn(sentences, read),
  };
});
