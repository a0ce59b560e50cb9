import type { Block, Section } from '../load/document.ts';

/** How a page marks what is asked and what is answered: 「问：」, 「**Q1:**」, "A. ". */
const ASKED = /^\s*(?:[-*+] )?\*{0,2}(?:问题?|Q(?:uestion)?)\s?\d{0,3}\*{0,2}[:：]\*{0,2}\s*/i;
const ANSWERED = /^\s*(?:[-*+] )?\*{0,2}(?:答案?|回答|A(?:nswer)?)\s?\d{0,3}\*{0,2}[:：]\*{0,2}\s*/i;
/** A question in bold on a line of its own, its answer below it. */
const BOLD = /^\s*(?:[-*+] )?\*{2}(?=[^*\n]{1,200}[?？]\*{2}\s*$)/;
const LEADS_ON = /[:：]\s*$/;

/** How the questions of a section are told. */
interface Marks {
  asked: RegExp;
  /** Null where what stands below a question answers it. */
  answered: RegExp | null;
  /** So many pairs make a FAQ. */
  least: number;
}
const NAMED: Marks = { asked: ASKED, answered: ANSWERED, least: 1 };
// One alone may be a lesson's own question, put in bold to wake its readers.
const IN_BOLD: Marks = { asked: BOLD, answered: null, least: 2 };

/**
 * A section as its questions with their answers, each a section of its own, and what stands around them; only where
 * both are marked or several questions stand in bold, so that no question of a lesson's own is taken for one that is
 * asked. What stands between an answer and the next question goes on with that answer; behind the last, only what its
 * answer leads on to.
 */
export function questionsAnswered(section: Section): Section[] {
  return pairsOf(section, NAMED) ?? pairsOf(section, IN_BOLD) ?? [section];
}

function pairsOf(section: Section, marks: Marks): Section[] | null {
  const asked = section.blocks.flatMap((block) => pairsApart(block, marks));
  const parts: Section[] = [];
  let around: Block[] = [];
  for (let at = 0; at < asked.length; ) {
    const pair = pairAt(asked, at, marks);
    if (!pair) {
      around.push(asked[at++]!);
      continue;
    }
    if (around.length > 0) parts.push({ ...section, blocks: around });
    around = [];
    parts.push({ ...section, question: pair.question, blocks: pair.answer });
    at = pair.end;
  }
  if (parts.filter(({ question }) => question).length < marks.least) return null;
  return around.length > 0 ? [...parts, { ...section, blocks: around }] : parts;
}

/** A paragraph as its marked lines, each with the lines that go on with it. */
function pairsApart(block: Block, { asked, answered }: Marks): Block[] {
  const lines = block.text.split('\n');
  if (block.kind !== 'prose' || !lines.some((line) => asked.test(line) || answered?.test(line)))
    return [block];
  const texts: string[] = [];
  for (const line of lines) {
    const before = texts.at(-1);
    if (before === undefined || asked.test(line) || (answered?.test(line) ?? asked.test(before)))
      texts.push(line);
    else texts.push(`${texts.pop()}\n${line}`);
  }
  return texts.map((text) => ({ ...block, text }));
}

function pairAt(
  blocks: readonly Block[],
  at: number,
  { asked, answered }: Marks,
): { question: string; answer: Block[]; end: number } | null {
  const question = blocks[at]!;
  const first = blocks[at + 1];
  if (question.kind !== 'prose' || !asked.test(question.text)) return null;
  if (first?.kind !== 'prose' || !(answered?.test(first.text) ?? !asked.test(first.text))) return null;
  const opening = { ...first, text: flushLeft(answered ? first.text.replace(answered, '') : first.text) };
  let end = at + 2;
  while (end < blocks.length && !asked.test(blocks[end]!.text)) end++;
  if (end === blocks.length) end = Math.min(end, at + (LEADS_ON.test(opening.text) ? 3 : 2));
  const answer = [opening, ...blocks.slice(at + 2, end)].filter(({ text }) => text.trim() !== '');
  if (answer.length === 0) return null;
  return {
    question: question.text
      .replace(asked, '')
      .replace(/\*{2}\s*$/, '')
      .trim(),
    answer,
    end,
  };
}

const INDENTED_LINE = /^[ \t]*(?=\S)/gm;

/** What stands below an item of a list is set in as far as the list is: under its question it would be read as code. */
function flushLeft(text: string): string {
  const lines = text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  const indents = Array.from(lines.matchAll(INDENTED_LINE), ([blanks]) => blanks.length);
  const least = Math.min(...indents);
  return least > 0 && Number.isFinite(least)
    ? lines.replace(INDENTED_LINE, (blanks) => blanks.slice(least))
    : lines;
}
