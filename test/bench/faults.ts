import { runRounds } from '../faults/rounds.ts';

/** `npm run bench -- faults [ROUNDS] [postgres|sqlite]`: 200 rounds on PostgreSQL where nothing is said. */
export async function run(args: string[]): Promise<void> {
  const rounds = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 200);
  const store = args.includes('sqlite') ? 'sqlite' : 'postgres';
  const result = await runRounds({ rounds, store, random: Math.random, say: (text) => console.error(text) });
  process.stdout.write(`${JSON.stringify({ store, ...result }, null, 2)}\n`);
  const lost = result.lost.length + result.handOffsLost.length + result.unanswered.length;
  if (lost + result.answeredTwice.length + result.brokenEvents.length + result.fell.length > 0)
    process.exitCode = 1;
}
