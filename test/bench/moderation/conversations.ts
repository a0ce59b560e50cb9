import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { systemClock } from '../../../src/domain/time/clock.ts';
import { createModerator, loadClassifier, loadPolicy } from '../../../src/moderation/index.ts';
import { FOUND, findingOn, labelledConversations } from '../../moderation/conversations.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Figures of what is found across messages, on our own labelled conversations. */
export async function run(): Promise<void> {
  const rules = readFileSync(new URL('../../../data/rules/default.yaml', import.meta.url), 'utf8');
  const moderator = createModerator({
    policy: loadPolicy(parseYaml(rules)),
    classifier: loadClassifier(),
    clock: systemClock,
  });
  const conversations = labelledConversations();
  const results = conversations.map((one) => ({ ...one, found: findingOn(moderator, one) }));
  say(`${results.length} conversations of our own (data/eval/conversations.jsonl)`);
  say('kind          n  found  right  precision  recall');
  for (const kind of FOUND) {
    const expected = results.filter(({ expect }) => expect === kind);
    const found = results.filter((one) => one.found === kind);
    const right = found.filter(({ expect }) => expect === kind).length;
    const share = (of: number) => (of === 0 ? '  -  ' : (right / of).toFixed(3));
    say(
      `${kind.padEnd(12)} ${String(expected.length).padStart(2)} ${String(found.length).padStart(6)} ${String(right).padStart(6)}      ${share(found.length)}   ${share(expected.length)}`,
    );
  }
  for (const { id, expect, found, messages } of results) {
    if (expect !== found) say(`${id}: ${expect} → ${found}: ${messages.map(({ text }) => text).join(' | ')}`);
  }
}
