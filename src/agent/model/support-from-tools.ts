import { createHash } from 'node:crypto';
import type { Passage } from '../../domain/school/course.ts';
import type { Tool, ToolResult } from '../../tools/index.ts';
import { withoutWaysOut } from '../bounds/leading-out/ways-out.ts';
import { isRecordOfSomebody, withoutRemarks } from '../bounds/people/disparagement.ts';
import { areAskedFor } from '../grounding/asked-for-facts.ts';
import type { Support } from '../writing/support.ts';

/** What a tool found may be used from now on; facts that were asked for stand as a passage that is not shown. */
export function addSupport(support: Support[], result: ToolResult, tool: Tool, question: string): void {
  for (const passage of result.passages ?? []) {
    if (!support.some((known) => known.passage.id === passage.id)) support.push({ passage, citable: true });
  }
  if (result.passages && result.passages.length > 0) {
    // The model numbers what it may cite: tell it under which numbers the new passages stand.
    result.content = result.passages
      .map((passage) => {
        const index = support.findIndex((known) => known.passage.id === passage.id) + 1;
        return `[${index}] ${passage.headings.join(' > ')}\n${passage.text}`;
      })
      .join('\n\n');
  }
  if (!result.facts) return;
  const told = tool.name === 'my_standing' ? withoutRemarks(result.facts) : result.facts;
  const sound = soundFacts(told);
  const facts = factPassage(tool.name === OWN_WORDS ? sound : withoutWaysOut(sound), tool.name);
  const material = support.filter(({ citable }) => citable).map(({ passage }) => passage);
  if (areAskedFor(question, { facts, about: tool.about }, material))
    support.push({ passage: facts, citable: false });
}

/** The rules of a group are the school's own words, which may name where to go. */
const OWN_WORDS = 'group_rules';

/** Records of people are not what a learner asked for. */
const soundFacts = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isRecordOfSomebody(line))
    .join('\n');

const factPassage = (text: string, tool: string): Passage => ({
  // Of the content, as a passage's is: what was read of one result must not pass for another.
  id: `tool:${tool}:${createHash('sha1').update(text).digest('hex')}`,
  courseId: '',
  materialId: '',
  source: tool,
  ordinal: 0,
  title: tool,
  headings: [],
  locator: '',
  kind: 'prose',
  question: null,
  text,
});
