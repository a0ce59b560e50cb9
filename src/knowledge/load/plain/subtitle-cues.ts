/** One subtitle: when it is on the screen, in milliseconds from the start, and what it says. */
export interface Cue {
  from: number;
  to: number;
  lines: string[];
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-{1,2}>\s*${TIME}`);
/** Blocks of WebVTT that are not spoken: they begin with one of these words on a line of its own. */
const UNSPOKEN = /^(?:WEBVTT|NOTE|STYLE|REGION|X-TIMESTAMP-MAP)(?:[\s=]|$)/;
const TAG = /<\/?(?:[a-z][^<>]*|\d[\d:.]*)>|\{\\[^}]*\}/gi;
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
  '&quot;': '"',
  '&#39;': "'",
};
const ENTITY = /&(?:amp|lt|gt|nbsp|lrm|rlm|quot|#39);/g;

/**
 * The cues of a SubRip or WebVTT file in order of time. What is not a cue is passed over, so that one damaged
 * line costs one cue; styles, positions and tags are left out.
 */
export function readCues(text: string): Cue[] {
  const cues: Cue[] = [];
  let cue: Cue | null = null;
  let unspoken = false;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const timing = TIMING.exec(raw);
    if (timing) {
      // SubRip numbers its cues: the number before a timing, where no empty line parts them, is not spoken.
      if (cue && /^\d+$/.test(cue.lines.at(-1) ?? '')) cue.lines.pop();
      cue = { from: timeOf(timing, 1), to: timeOf(timing, 5), lines: [] };
      cues.push(cue);
      unspoken = false;
      continue;
    }
    if (raw.trim() === '') {
      cue = null;
      unspoken = false;
      continue;
    }
    if (!cue && UNSPOKEN.test(raw)) unspoken = true;
    if (unspoken || !cue) continue;
    const line = raw
      .replace(TAG, '')
      .replace(ENTITY, (entity) => ENTITIES[entity] ?? '')
      .trim();
    if (line !== '') cue.lines.push(line);
  }
  return cues.filter((candidate) => candidate.lines.length > 0).sort((a, b) => a.from - b.from);
}

function timeOf(match: RegExpExecArray, start: number): number {
  const [hours, minutes, seconds] = [0, 1, 2].map((offset) => Number(match[start + offset] ?? 0));
  const thousandths = Number((match[start + 3] ?? '0').padEnd(3, '0'));
  return (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000 + thousandths;
}
