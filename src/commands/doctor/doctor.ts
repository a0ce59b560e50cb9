import type { Config } from '../../config.ts';
import { readOptions } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { Finding } from './finding.ts';
import { machineFindings } from './machine.ts';
import { outsideFindings } from './outside.ts';
import { redisFinding } from './redis.ts';
import { reachFindings } from './staff-and-learners.ts';
import { lookAtStore } from './store.ts';
import { toolFindings } from './tools.ts';
import { vectorFinding } from './vector-search.ts';

const usage = 'doctor [--json]';

export const doctor: Command = {
  usage,
  does: 'says what is configured, reachable and missing, and how to put it right',
  async run(args, { config, console }) {
    const values = readOptions(usage, args, { json: { type: 'boolean', default: false } });
    const findings = await findingsOf(config);
    const healthy = findings.every(({ state }) => state !== 'fault');
    if (values.json) console.out(JSON.stringify({ healthy, findings }));
    else for (const finding of findings) console.out(shown(finding));
    return healthy ? 0 : 1;
  },
};

/** Every part in turn; none that is at fault keeps the others from being looked at. */
async function findingsOf(config: Config): Promise<Finding[]> {
  const store = await lookAtStore(config);
  return [
    { part: 'node', state: 'ok', says: process.version },
    await vectorFinding(store.pgvector),
    ...store.findings,
    ...(await machineFindings(config.dataDir)),
    ...(await toolFindings(config)),
    await redisFinding(config.redisUrl, store.workers),
    ...reachFindings(config, store.ways),
    ...(await outsideFindings(config, store.ways?.letters ?? false)),
  ];
}

const MARKS = { ok: 'ok   ', note: 'note ', fault: 'FAULT' };

const shown = ({ part, state, says }: Finding): string => `${MARKS[state]} ${part.padEnd(14)} ${says}`;
