import { join } from 'node:path';
import { readExamples } from '../../../scripts/moderation-training/examples.ts';
import { withoutNearDuplicates } from '../../../scripts/moderation-training/without-near-duplicates.ts';
import { inMs, printTable, timed } from '../timing.ts';
import { trainBaseline } from './baseline.ts';
import { ourModerator } from './judge.ts';
import { ownLines, publicLines } from './sets.ts';

/** Rounds over all lines before the clock runs, so that the compiler has seen the code. */
const WARM_UP = 2;
const ROUNDS = 5;
/** The baseline takes some ten milliseconds a message; so many are enough to know it. */
const BASELINE_LINES = 100;

/** Verdicts a second on one core, for messages without sender and time: the stateless part. */
export async function measureModerationSpeed({
  data,
  repositoryData,
  baseline,
}: {
  data: string | undefined;
  repositoryData: string;
  baseline: boolean;
}): Promise<void> {
  const shared = publicLines(data);
  const { chosenWith, heldOut } = ownLines(repositoryData);
  const clean = shared.filter(({ tags }) => tags.includes('clean'));
  const sets: [string, string[]][] = [
    ['clean group talk', clean.map(({ text }) => text)],
    ['all public lines', shared.map(({ text }) => text)],
    ['our own lines', [...chosenWith, ...heldOut].map(({ text }) => text)],
  ];
  const moderator = ourModerator(repositoryData, () => []);
  const others = baseline
    ? trainBaseline(withoutNearDuplicates(readExamples(join(repositoryData, 'moderation'))))
    : null;
  const rows: string[][] = [];
  for (const [name, texts] of sets) {
    if (texts.length === 0) continue;
    const judge = (text: string): unknown => moderator.judge([{ text }]);
    const ours = perSecond(texts, judge);
    const each = await timed(texts, judge);
    rows.push([name, 'ours', ours.toFixed(0), inMs(each.p50), inMs(each.p99), '']);
    if (!others) continue;
    const few = texts.filter((_, i) => i % Math.ceil(texts.length / BASELINE_LINES) === 0);
    const theirs = perSecond(few, (text) => others.categoryOf(text));
    const ratio = `${(ours / theirs).toFixed(1)} times`;
    rows.push([name, 'obscenity + natural', theirs.toFixed(0), '', '', ratio]);
  }
  printTable(
    'Speed on one core (to reach: 20,000 a second, p99 under 1 ms, 3 times the baseline)',
    ['messages', 'who', 'a second', 'p50', 'p99', 'ours is'],
    rows,
  );
}

/** The best of some rounds over everything: what the work costs, not what else the machine was doing. */
function perSecond(texts: readonly string[], work: (text: string) => unknown): number {
  let best = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const started = performance.now();
    for (const text of texts) work(text);
    const seconds = (performance.now() - started) / 1000;
    if (round >= WARM_UP) best = Math.max(best, texts.length / seconds);
  }
  return best;
}
