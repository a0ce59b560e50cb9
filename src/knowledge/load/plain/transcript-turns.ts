import { eitherOf } from '../../../domain/language/either-of.ts';

/** What one speaker says at a stretch. */
export interface SpokenTurn {
  /** Seconds from the start; null where no times are written. */
  at: number | null;
  /** Empty where only times are written. */
  speaker: string;
  text: string;
}

/** Fewer are an example in a lesson. */
const LEAST_TURNS = 4;
/**
 * Part of the lines that open a turn: at least that many where each stands under its speaker, fewer where speech is
 * wrapped.
 */
const LEAST_SHARE = 0.4;
/** Part of the turns that have a time. */
const TIMED_SHARE = 0.8;

const CLOCK = '[\\[(（【]?((?:\\d{1,2}:)?\\d{1,2}:\\d{2})(?:[.,]\\d{1,3})?[\\])）】]?';
const NAME = '(\\p{L}[\\p{L}\\p{N} ._-]{0,19})';
/** "[00:12:03] 老师：…", and the same on a line of its own. */
const TIME_FIRST = new RegExp(`^${CLOCK}\\s*${NAME}[:：]\\s*(.*)$`, 'u');
/** "Speaker 1 (00:12:03): …", "老师 00:12:03" on a line of its own. */
const NAME_FIRST = new RegExp(`^${NAME}[:：]?\\s*${CLOCK}(?:\\s*[:：]\\s*(.*))?$`, 'u');
const NAME_ONLY = new RegExp(`^${NAME}[:：]\\s*(.*)$`, 'u');
/** With seconds and in brackets: "09:30 签到" is of a timetable. */
const TIME_ONLY = /^[[(（【](\d{1,2}:\d{2}:\d{2})(?:[.,]\d{1,3})?[\])）】]\s*(.+)$/;

/** Who is known for a speaker though no time stands beside. */
const SPEAKS = eitherOf(
  /老师|讲师|主讲|助教|教练|导师|同学|学员|学生|家长|主持|嘉宾|发言人|说话人/iu,
  /\b(?:speaker|teacher|student|learner|instructor|lecturer|tutor|coach|host|guest|moderator|audience)\b/iu,
);

/** The turns of what was said in a class and written down with its speakers or times; null of any other text. */
export function spokenTurns(text: string): SpokenTurn[] | null {
  const turns: SpokenTurn[] = [];
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('**', '').trim())
    .filter((line) => line !== '');
  for (const line of lines) {
    const opened = turnOpenedBy(line);
    const last = turns.at(-1);
    if (opened) turns.push(opened);
    else if (last) last.text = last.text === '' ? line : `${last.text}\n${line}`;
  }
  if (turns.length < LEAST_TURNS || turns.length < lines.length * LEAST_SHARE) return null;
  const times = turns.flatMap(({ at }) => at ?? []);
  const isTimed = times.length >= turns.length * TIMED_SHARE;
  const isInOrder = times.every((at, place) => at >= (times[place - 1] ?? 0));
  const speakers = new Set(turns.flatMap(({ speaker }) => (SPEAKS.test(speaker) ? speaker : [])));
  const isOfSpeakers = speakers.size > 1 && turns.every(({ speaker }) => speakers.has(speaker));
  return (isTimed && isInOrder) || isOfSpeakers ? turns.filter((turn) => turn.text !== '') : null;
}

function turnOpenedBy(line: string): SpokenTurn | null {
  const timed = TIME_FIRST.exec(line);
  if (timed) return { at: secondsOf(timed[1]!), speaker: timed[2]!.trim(), text: timed[3]! };
  const named = NAME_FIRST.exec(line);
  if (named) return { at: secondsOf(named[2]!), speaker: named[1]!.trim(), text: named[3] ?? '' };
  const time = TIME_ONLY.exec(line);
  if (time) return { at: secondsOf(time[1]!), speaker: '', text: time[2]! };
  const only = NAME_ONLY.exec(line);
  return only && SPEAKS.test(only[1]!) ? { at: null, speaker: only[1]!.trim(), text: only[2]! } : null;
}

const secondsOf = (clock: string): number =>
  clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
