import type { Block, Section } from '../load/document.ts';

/** How a page marks what is asked and what is answered: 「问：」, 「**Q1:**」, "A. ". */
const ASKED = /^\s*(?:[-*+] )?\*{0,2}(?:问题?|Q(?:uestion)?)\s?\d{0,3}\*{0,2}[:：]\*{0,2}\s*/i;
const ANSWERED = /^\s*(?:[-*+] )?\*{0,2}(?:答案?|回答|A(?:nswer)?)\s?\d{0,3}\*{0,2}[:：]\*{0,2}\s*/i;
const LEADS_ON = /[:：]\s*$/;

/**
 * A section as its questions with their answers, each a section of its own, and what stands around them; only where both are marked,
 * so that no question of a lesson's own is taken for one that is asked.
 * What stands between an answer and the next question goes on with that answer; behind the last, only what its answer leads on to.
 */
export function questionsAnswered(section: Section): Section[] {
  const asked = section.blocks.flatMap(pairsApart);
  const parts: Section[] = [];
  let around: Block[] = [];
  for (let at = 0; at < asked.length; ) {
    const pair = pairAt(asked, at);
    if (!pair) {
      around.push(asked[at++]!);
      continue;
    }
    if (around.length > 0) parts.push({ ...section, blocks: around });
    around = [];
    parts.push({ ...section, question: pair.question, blocks: pair.answer });
    at = pair.end;
  }
  if (parts.length === 0) return [section];
  return around.length > 0 ? [...parts, { ...section, blocks: around }] : parts;
}

/** A paragraph as its marked lines, each with the lines that go on with it. */
function pairsApart(block: Block): Block[] {
  const lines = block.text.split('\n');
  if (block.kind !== 'prose' || !lines.some((line) => ASKED.test(line) || ANSWERED.test(line)))
    return [block];
  const texts: string[] = [];
  for (const line of lines) {
    if (texts.length === 0 || ASKED.test(line) || ANSWERED.test(line)) texts.push(line);
    else texts.push(`${texts.pop()}\n${line}`);
  }
  return texts.map((text) => ({ ...block, text }));
}

function pairAt(
  blocks: readonly Block[],
  at: number,
): { question: string; answer: Block[]; end: number } | null {
  const question = blocks[at]!;
  const first = blocks[at + 1];
  if (question.kind !== 'prose' || !ASKED.test(question.text)) return null;
  if (first?.kind !== 'prose' || !ANSWERED.test(first.text)) return null;
  const opening = { ...first, text: first.text.replace(ANSWERED, '') };
  let end = at + 2;
  while (end < blocks.length && !ASKED.test(blocks[end]!.text)) end++;
  if (end === blocks.length) end = Math.min(end, at + (LEADS_ON.test(opening.text) ? 3 : 2));
  const answer = [opening, ...blocks.slice(at + 2, end)].filter(({ text }) => text.trim() !== '');
  if (answer.length === 0) return null;
  return {
    question: question.text
      .replace(ASKED, '')
      .replace(/\*{2}\s*$/, '')
      .trim(),
    answer,
    end,
  };
}
