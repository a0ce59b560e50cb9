import { readFile } from 'node:fs/promises';
import { parse as parseYaml } from 'yaml';
import { type Installation, openModeration } from '../../app.ts';
import { dryRun } from '../../conversation/index.ts';
import { BadInputError, NotFoundError } from '../../domain/faults/errors.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { loadPolicy } from '../../moderation/index.ts';
import { namedGroup } from '../named-group.ts';

/** What rules from a file, or the group's own without one, would have done about what was said in the last days. */
export async function dryRunOfRules(
  installation: Installation,
  { groupId, rulesFile, days }: { groupId: string; rulesFile: string | undefined; days: number },
) {
  const group = await namedGroup(installation.store, groupId);
  const body = rulesFile === undefined ? undefined : await readRules(rulesFile);
  const until = installation.clock.now();
  const rules = await openModeration(installation, group.rulesId, body);
  return await dryRun(installation.store, group, rules, { from: until - days * DAY_MS, until });
}

/** The rules that a file holds; what is wrong with them is said with the file's name. */
async function readRules(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new NotFoundError('no_such_path', `${file} cannot be read.`, { cause });
  });
  try {
    const body: unknown = parseYaml(text);
    loadPolicy(body);
    return body;
  } catch (cause) {
    const why = cause instanceof BadInputError ? cause.message : `not valid YAML: ${String(cause)}`;
    throw new BadInputError('bad_rules', `${file}: ${why}`, { cause });
  }
}
