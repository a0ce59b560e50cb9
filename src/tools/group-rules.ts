import { z } from 'zod';
import { eitherOf } from '../domain/language/either-of.ts';
import type { Language } from '../domain/language/language.ts';
import type { HouseRule } from '../domain/school/group.ts';
import { defineTool, type Tool } from './tool.ts';

const schema = z.object({});

const ASKS_WHAT_IS_ALLOWED = eitherOf(
  /规[则矩定范]|群规|允许|可以|能不能|让不让|禁止|不[准许]/i,
  /\b(?:rules?|allowed|permitted|forbidden|(?:may|can) (?:i|we))\b/i,
);

/** The house rules of the group that asks. */
export function groupRulesTool(readRules: () => Promise<HouseRule[]>, language: Language): Tool {
  return defineTool({
    name: 'group_rules',
    description: 'The rules of this group. Use it for questions about what is allowed here.',
    schema,
    about: ASKS_WHAT_IS_ALLOWED,
    async run() {
      const rules = await readRules();
      if (rules.length === 0) return { content: 'This group has no written rules.' };
      const facts = rules.map((rule) => `${rule.number}. ${rule.text[language]}`).join('\n');
      return { content: facts, facts };
    },
  });
}
