/**
 * Keeps a report as the baseline that CI compares with: `node scripts/keep-baseline.ts REPORT.json BASELINE.json`.
 * Only what scoring reads is kept, so that a change of the baseline can be reviewed. Times are left out: they say
 * something of the machine, not of the assistant.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const place = z.object({ source: z.string(), locator: z.string() });
const answerCase = z.object({
  id: z.string(),
  outcome: z.string().nullable(),
  confidence: z.number(),
  hits: z.array(z.string()).transform((hits) => hits.slice(0, 5)),
  citations: z.array(place),
  candidateCitations: z.array(place).optional(),
  text: z.string(),
  candidate: z.string(),
  support: z.number().nullable().optional(),
});
const messageCase = z.object({
  id: z.string(),
  category: z.string().nullable(),
  confidence: z.number(),
  needsReview: z.boolean(),
  alerts: z.array(z.string()).optional(),
});

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  process.stderr.write('Usage: node scripts/keep-baseline.ts REPORT.json BASELINE.json\n');
  process.exit(2);
}
const report = z
  .object({ cases: z.array(z.union([answerCase, messageCase])) })
  .parse(JSON.parse(readFileSync(from, 'utf8')));
// One case a line: a diff then shows which cases changed.
const cases = report.cases.map((one) => JSON.stringify(one)).join(',\n');
writeFileSync(to, `{"cases":[\n${cases}\n]}\n`);
