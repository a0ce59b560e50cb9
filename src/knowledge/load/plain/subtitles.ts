import type { Loader, Section } from '../document.ts';
import { damaged, empty, notText } from '../faults.ts';
import { decodeText } from '../files/decode-text.ts';
import { fileTitle } from '../files/file-title.ts';
import { joinLines } from '../sections/paragraphs.ts';
import { readingUnits } from '../sections/reading-units.ts';
import { type Cue, readCues } from './subtitle-cues.ts';

/** What one passage of speech holds: about a minute and a half. */
const PASSAGE_UNITS = 400;
/** A pause this long ends a passage that is half full: the speaker turns to something else. */
const LONG_PAUSE_MS = 2_500;
/** A passage is found at the time it begins: it must not reach further than a learner listens on from there. */
const LONGEST_PASSAGE_MS = 150_000;
/** Subtitles without punctuation: a pause this long ends a phrase, and so does this much text. */
const PHRASE_PAUSE_MS = 600;
const PHRASE_UNITS = 40;
const SENTENCE_END = /[.!?。！？…]["'”’」』）)]*$/;
/** Below this share of cues that end a sentence, the file is not punctuated. */
const PUNCTUATED_SHARE = 0.05;

/** Subtitles: cues joined to passages, each found at the time it begins, `00:12:31`. */
export const subtitleLoader: Loader = {
  async load(file) {
    const text = decodeText(file.bytes);
    if (text === null) return [notText(file)];
    const cues = withoutRepeats(readCues(text));
    if (cues.length === 0) {
      return [
        text.trim() === '' || !/-->/.test(text)
          ? empty(file)
          : damaged(file, 'no subtitle has a time and words'),
      ];
    }
    const title = fileTitle(file);
    const sections = passagesOf(cues).map(
      (group): Section => ({
        headings: [title],
        locator: clock(group[0]?.from ?? 0),
        blocks: [{ kind: 'prose', text: spoken(group) }],
      }),
    );
    return [{ ok: true, document: { source: file.source, title, sections } }];
  },
};

/** Rolling captions show each line again above the next one: every line is kept once. */
function withoutRepeats(cues: Cue[]): Cue[] {
  let before: string[] = [];
  return cues.flatMap((cue) => {
    const lines = cue.lines.filter((line) => !before.includes(line));
    before = cue.lines;
    return lines.length > 0 ? [{ ...cue, lines }] : [];
  });
}

function passagesOf(cues: Cue[]): Cue[][] {
  const passages: Cue[][] = [];
  let passage: Cue[] = [];
  let units = 0;
  for (const cue of cues) {
    const size = cue.lines.reduce((sum, line) => sum + readingUnits(line), 0);
    const last = passage.at(-1);
    if (last) {
      const pause = cue.from - last.to >= LONG_PAUSE_MS;
      const sentence = SENTENCE_END.test(last.lines.at(-1) ?? '');
      const full = units + size > PASSAGE_UNITS;
      // A sentence is finished where that does not make the passage a quarter too long.
      const tooLong = full && (sentence || units + size > PASSAGE_UNITS * 1.25);
      const tooLate = cue.to - (passage[0]?.from ?? 0) > LONGEST_PASSAGE_MS;
      if (tooLong || tooLate || (pause && units > PASSAGE_UNITS / 2)) {
        passages.push(passage);
        passage = [];
        units = 0;
      }
    }
    passage.push(cue);
    units += size;
  }
  return passage.length > 0 ? [...passages, passage] : passages;
}

/** Running text, a line for each sentence; for each phrase where nothing is punctuated. */
function spoken(cues: Cue[]): string {
  const ends = cues.filter((cue) => SENTENCE_END.test(cue.lines.at(-1) ?? '')).length;
  const punctuated = ends > cues.length * PUNCTUATED_SHARE;
  const sentences: string[][] = [[]];
  for (const [index, cue] of cues.entries()) {
    const sentence = sentences.at(-1) ?? [];
    sentence.push(...cue.lines);
    const next = cues[index + 1];
    if (!next) break;
    const ended = punctuated
      ? SENTENCE_END.test(cue.lines.at(-1) ?? '')
      : next.from - cue.to >= PHRASE_PAUSE_MS || readingUnits(sentence.join()) >= PHRASE_UNITS;
    if (ended) sentences.push([]);
  }
  return sentences.map((lines) => (punctuated ? joinLines(lines) : lines.join(' '))).join('\n');
}

/** `HH:MM:SS`, as players show it. */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
