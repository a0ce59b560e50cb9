import { figuresOf, isDev, judged, readExchanges } from '../../desk/signs/exchanges.ts';
import { asShare, printTable } from '../timing.ts';

const SIGNS = [
  ['question', 'true', 'a question among chatter'],
  ['peer_answer', 'true', "a peer's real answer"],
  ['reaction', 'confirms', 'the asker confirms'],
  ['reaction', 'reopens', 'it did not help'],
] as const;

/** Precision and recall of the rules that follow questions, on the half of our exchanges they were not tuned on. */
export async function deskSigns(): Promise<void> {
  const exchanges = readExchanges();
  for (const [title, set] of [
    ['tuned on', exchanges.filter(isDev)],
    ['measured on', exchanges.filter((one) => !isDev(one))],
  ] as const) {
    printTable(
      `Signs in a group's talk: the half ${title} (${set.length} exchanges, ours, both languages)`,
      ['sign', 'n', 'precision', 'recall'],
      SIGNS.map(([sign, outcome, words]) => {
        const { n, precision, recall } = figuresOf(set, sign, outcome);
        return [words, String(n), asShare(precision), asShare(recall)];
      }),
    );
  }
  const missed = exchanges.filter((one) => !isDev(one) && judged(one) !== String(one.expect));
  for (const one of missed) process.stdout.write(`  missed ${one.id} (${one.sign}): ${one.text}\n`);
}
