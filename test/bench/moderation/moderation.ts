import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureModerationQuality } from './quality.ts';
import { measureModerationSpeed } from './speed.ts';

/*
 * npm run bench -- moderation [--data DIR] [--only quality|speed] [--no-baseline] [--show N]
 *
 * `--data` is a folder of measurement sets that holds `moderation-dev/testset.jsonl`; without it our own held-out
 * lines serve alone. `--show N` prints up to N mistaken lines of each set of our own.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      only: { type: 'string' },
      'no-baseline': { type: 'boolean', default: false },
      show: { type: 'string', default: '0' },
    },
  });
  const wanted = (part: string): boolean => values.only === undefined || values.only === part;
  const repositoryData = join(import.meta.dirname, '../../../data');
  const options = { data: values.data, repositoryData, baseline: !values['no-baseline'] };
  if (wanted('quality')) measureModerationQuality({ ...options, show: Number(values.show) });
  if (wanted('speed')) await measureModerationSpeed(options);
}
