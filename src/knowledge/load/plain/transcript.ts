import type { Loader, Section } from '../document.ts';
import { decodeText } from '../files/decode-text.ts';
import { fileTitle } from '../files/file-title.ts';
import { readingUnits } from '../sections/reading-units.ts';
import { type SpokenTurn, spokenTurns } from './transcript-turns.ts';

/** What one passage of speech holds. */
const PASSAGE_UNITS = 400;
/** What follows an answer so soon goes on with it: programs that write down speech begin a line at each breath. */
const BREATH_SECONDS = 20;
/** Part of all that is said from which a speaker teaches. */
const TEACHES_FROM = 0.25;

const TEACHER = /老师|讲师|主讲|助教|教练|导师|\b(?:teacher|instructor|lecturer|tutor|coach)\b/iu;
const ASKS = /[?？]\s*$|(?:吗|呢|怎么办|什么|多久|多少)[。.]?\s*$/u;
const ADDRESS = /^(?:老师|请问|您?你?好|hi|hello|excuse me)+[，,、：:！!\s]+/iu;

/**
 * A file that may be what was said in a class, with its speakers or times: their names and times are no part of what
 * the course says. A learner's question with what the teacher says to it is an entry of a FAQ; all is found at the
 * time it was said. Else as `other` reads it.
 */
export const transcriptOr = (other: Loader): Loader => ({
  async load(file, onProgress) {
    const text = decodeText(file.bytes);
    const turns = text === null ? null : spokenTurns(text);
    if (turns === null || turns.length === 0) return await other.load(file, onProgress);
    const title = fileTitle(file);
    return [{ ok: true, document: { source: file.source, title, sections: sectionsOf(turns, title) } }];
  },
});

function sectionsOf(turns: readonly SpokenTurn[], title: string): Section[] {
  const teachers = teachersOf(turns);
  const sections: Section[] = [];
  let room = 0;
  for (let at = 0; at < turns.length; ) {
    const turn = turns[at]!;
    const place = { headings: [title], locator: turn.at === null ? '' : clock(turn.at) };
    const isTaught = teachers.has(turn.speaker);
    const answer = !isTaught && ASKS.test(turn.text) ? answerFrom(turns, at + 1, teachers) : [];
    if (answer.length > 0) {
      const question = turn.text.replace(ADDRESS, '');
      sections.push({ ...place, question, blocks: answer.map((text) => ({ kind: 'prose', text })) });
      at += 1 + answer.length;
      room = 0;
      continue;
    }
    // Who else said a thing is told with it: it is not what the course says.
    const text = isTaught ? turn.text : `${turn.speaker}：${turn.text}`;
    room -= readingUnits(text);
    if (room < 0) {
      sections.push({ ...place, blocks: [] });
      room = PASSAGE_UNITS - readingUnits(text);
    }
    sections.at(-1)!.blocks.push({ kind: 'prose', text });
    at++;
  }
  return sections;
}

/** Who is called a teacher; where nobody is, who says the most. */
function teachersOf(turns: readonly SpokenTurn[]): Set<string> {
  const said = new Map<string, number>();
  for (const { speaker, text } of turns) said.set(speaker, (said.get(speaker) ?? 0) + text.length);
  const speakers = [...said.keys()];
  const called = speakers.filter((speaker) => TEACHER.test(speaker));
  if (called.length > 0) return new Set(called);
  const all = [...said.values()].reduce((sum, letters) => sum + letters, 0);
  return new Set(speakers.filter((speaker) => said.get(speaker)! >= all * TEACHES_FROM));
}

/** What a teacher says from there, as long as they go on with it. */
function answerFrom(turns: readonly SpokenTurn[], from: number, teachers: ReadonlySet<string>): string[] {
  const answer: string[] = [];
  let before = turns[from]?.at ?? null;
  for (const { speaker, at, text } of turns.slice(from)) {
    const goesOn = at !== null && before !== null && at - before <= BREATH_SECONDS;
    if (!teachers.has(speaker) || !(answer.length === 0 || goesOn)) break;
    answer.push(text);
    before = at;
  }
  return answer;
}

/** `HH:MM:SS`, as players show it. */
const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
