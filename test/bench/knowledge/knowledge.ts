import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureIngest } from './ingest.ts';
import { measureQuality } from './quality.ts';
import { measureSpeed } from './speed.ts';

/*
 * npm run bench -- knowledge [--data DIR] [--passages N] [--only quality|speed|ingest] [--baseline-passages N]
 * [--pgvector URL]
 *
 * `--data` is a folder of measurement sets, each `<set>/material/` and `<set>/testset.jsonl`; without it the demo
 * course and its held-out questions serve, and text for the large course is made from the demo courses. `--pgvector`
 * is a PostgreSQL with that extension, whose database may be written to: the same vectors are searched there too.
 */
const REPOSITORY_DATA = join(import.meta.dirname, '../../../data');

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      passages: { type: 'string', default: '100000' },
      only: { type: 'string' },
      pgvector: { type: 'string' },
      'baseline-passages': { type: 'string', default: '10000' },
    },
  });
  const wanted = (part: string): boolean => values.only === undefined || values.only === part;
  const book = values.data === undefined ? '' : join(values.data, 'course-d2l', 'material');
  const prose = existsSync(book) ? book : join(REPOSITORY_DATA, 'courses');
  if (wanted('quality')) await measureQuality(values.data, REPOSITORY_DATA);
  if (wanted('speed'))
    await measureSpeed({
      prose,
      passages: Number(values.passages),
      baselinePassages: Number(values['baseline-passages']),
      pgvectorUrl: values.pgvector,
    });
  if (wanted('ingest')) await measureIngest(existsSync(book) ? join(book, 'zh') : join(prose, 'python-101'));
}
