import { inTurn } from '../../domain/language/in-turn.ts';
import { createPhraseMatcher, type PhraseMatcher, phrasesOf } from '../lexicon/phrase-matcher.ts';
import { SUBJECT_TERMS } from '../lexicon/subject-terms.ts';

/** A stretch of folded text that is code or course vocabulary: neither rules nor classifier read inside it. */
export interface ProtectedSpan {
  start: number;
  end: number;
  kind: 'code' | 'term';
}

const BACKTICKS = /```[\s\S]*?(?:```|$)|`[^`\n]{1,200}`/g;
/** Signs that make a quotation in backticks code rather than a way to hide an insult or an address. */
const LOOKS_LIKE_CODE = /[=(){}<>[\];$|&\\]|^[a-z_][\w.]*$|^-|\s--?[a-z]/;
const HAN = /[\u4e00-\u9fff]/g;
const CALL = /(?<![\w\u4e00-\u9fff])[a-z_$][\w$]*(?:\.[a-z_$][\w$]*)*\([^()\n]{0,60}\)/g;
const COMMAND = inTurn(
  /(?<![a-z])(?:sudo |\$ ?)?/g,
  /(?:kill|killall|pkill|rm|git|docker|npm|npx|pip3?|conda|chmod|grep|ps|curl|ssh|apt|yum|brew)/g,
  /(?: -[\w-]+| %?\d+)+(?: [\w./%-]+)?/g,
);
/** A call cannot hide these: "fuck(you)". */
const NO_FUNCTION_NAME = /^(?:fuck|shit|bitch|idiot|shabi|nima|cnm)/;

const terms: PhraseMatcher<true> = createPhraseMatcher(phrasesOf(SUBJECT_TERMS, true));

/** A course's own vocabulary, as `protectedSpans` takes it. Terms of one character protect nothing. */
export function courseTermMatcher(courseTerms: readonly string[]): PhraseMatcher<true> {
  return createPhraseMatcher(
    courseTerms
      .filter((term) => term.length >= 2)
      .map((text) => ({ text: text.toLowerCase(), value: true as const })),
  );
}

/** In order of their start; none overlaps another. */
export function protectedSpans(folded: string, ofCourse: PhraseMatcher<true> | undefined): ProtectedSpan[] {
  const spans: ProtectedSpan[] = [];
  if (folded.includes('`')) {
    for (const match of folded.matchAll(BACKTICKS)) {
      const content = match[0].replaceAll('`', '').trim();
      const han = content.match(HAN)?.length ?? 0;
      if (han * 4 > content.length || NO_FUNCTION_NAME.test(content)) continue;
      if (match[0].startsWith('```') || LOOKS_LIKE_CODE.test(content)) add(spans, match, 'code');
    }
  }
  if (folded.includes('(')) {
    for (const match of folded.matchAll(CALL))
      if (!NO_FUNCTION_NAME.test(match[0])) add(spans, match, 'code');
  }
  if (folded.includes(' -') || /kill \d/.test(folded))
    for (const match of folded.matchAll(COMMAND)) add(spans, match, 'code');
  for (let at = 0; at < folded.length; ) {
    const own = ofCourse?.longestAt(folded, at)?.end ?? 0;
    const end = Math.max(own, terms.longestAt(folded, at)?.end ?? 0);
    if (end > at) {
      addRange(spans, at, end, 'term');
      at = end;
    } else at++;
  }
  return spans.length > 1 ? spans.sort((a, b) => a.start - b.start) : spans;
}

function add(spans: ProtectedSpan[], match: RegExpExecArray, kind: ProtectedSpan['kind']): void {
  addRange(spans, match.index, match.index + match[0].length, kind);
}

/** What follows after so many is read as it stands, so that a message made of backticks costs no more than another. */
const MOST_SPANS = 128;

function addRange(spans: ProtectedSpan[], start: number, end: number, kind: ProtectedSpan['kind']): void {
  if (spans.length === MOST_SPANS) return;
  for (const span of spans) if (span.start < end && start < span.end) return;
  spans.push({ start, end, kind });
}
