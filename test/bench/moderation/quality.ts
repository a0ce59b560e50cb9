import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readExamples } from '../../../scripts/moderation-training/examples.ts';
import { withoutNearDuplicates } from '../../../scripts/moderation-training/without-near-duplicates.ts';
import { seededRandom } from '../../../src/domain/random/seeded-random.ts';
import type { Moderator } from '../../../src/moderation/index.ts';
import { asShare, printTable } from '../timing.ts';
import { type Baseline, trainBaseline } from './baseline.ts';
import {
  byCategory,
  expectedOf,
  type Hits,
  hitsOf,
  isActedOn,
  macroF1,
  perThousand,
  type Said,
  twoClassF1,
} from './figures.ts';
import { judgeAll, ourModerator } from './judge.ts';
import { PERTURBATIONS, perturbed, perturbedTwice } from './perturbations.ts';
import { type MeasuredLine, ownLines, publicLines } from './sets.ts';

interface Options {
  data: string | undefined;
  repositoryData: string;
  baseline: boolean;
  /** Mistaken lines of our own sets to print. */
  show: number;
}

type Judge = (lines: readonly MeasuredLine[]) => Said[];

/** Who is measured: ours, and beside it what others do the same job with. */
interface Measured {
  name: string;
  judge: Judge;
}

const hasTag = (tag: string) => (line: MeasuredLine) => line.tags.includes(tag);
const expectsNone = ({ expected }: MeasuredLine): boolean => expected.every((one) => one === 'none');
/** Look-alikes of violations, and the later sets' ordinary talk; an alert is a person's matter, whoever said it. */
const isCleanTalk = (line: MeasuredLine): boolean =>
  expectsNone(line) &&
  line.tags.some((tag) => tag.startsWith('lookalike-') || tag === 'ordinary') &&
  line.senderId === undefined;

export function measureModerationQuality({ data, repositoryData, baseline, show }: Options): void {
  const allows = allowedPractices(repositoryData);
  const moderator = ourModerator(repositoryData, (groupId) => allows.get(groupId ?? '') ?? []);
  const measured: Measured[] = [{ name: 'ours', judge: (lines) => judgeAll(moderator, lines) }];
  if (baseline) {
    const examples = withoutNearDuplicates(readExamples(join(repositoryData, 'moderation')));
    const trained = trainBaseline(examples);
    measured.push({ name: 'obscenity + natural', judge: (lines) => byBaseline(trained, lines) });
  }
  const shared = publicLines(data);
  const { chosenWith, heldOut, freshHeldOut, blindHeldOut, secondBlind, thirdBlind, ...halves } =
    ownLines(repositoryData);
  const { groupsLookedAt, groupsHeldOut, secondGroupsLookedAt, secondGroupsHeldOut } = halves;
  const { thirdGroupsLookedAt, thirdGroupsHeldOut, fourthGroupsLookedAt, fourthGroupsHeldOut } = halves;
  const { fifthGroupsLookedAt, fifthGroupsHeldOut } = halves;
  const { sixthGroupsLookedAt, sixthGroupsHeldOut, crisisLookedAt, crisisHeldOut } = halves;
  const { schoolsLookedAt, schoolsHeldOut, fourthLookedAt, fourthHeldOut } = halves;
  cleanTalk(measured, [
    ['all clean lines', shared.filter(hasTag('clean'))],
    ...['egret', 'lccc', 'cs1qa'].map((tag): [string, MeasuredLine[]] => [tag, shared.filter(hasTag(tag))]),
    ['our look-alikes', [...chosenWith, ...heldOut].filter(isCleanTalk)],
    ['fresh held-out, clean talk', freshHeldOut.filter(isCleanTalk)],
    ['blind held-out, clean talk', blindHeldOut.filter(isCleanTalk)],
    ['second blind, clean talk', secondBlind.filter(isCleanTalk)],
    ['third blind, clean talk', thirdBlind.filter(isCleanTalk)],
    ['groups looked at, clean talk', groupsLookedAt.filter(isCleanTalk)],
    ['groups held out, clean talk', groupsHeldOut.filter(isCleanTalk)],
    ['second groups looked at, clean talk', secondGroupsLookedAt.filter(isCleanTalk)],
    ['second groups held out, clean talk', secondGroupsHeldOut.filter(isCleanTalk)],
    ['third groups looked at, clean talk', thirdGroupsLookedAt.filter(isCleanTalk)],
    ['third groups held out, clean talk', thirdGroupsHeldOut.filter(isCleanTalk)],
    ['fourth groups looked at, clean talk', fourthGroupsLookedAt.filter(isCleanTalk)],
    ['fourth groups held out, clean talk', fourthGroupsHeldOut.filter(isCleanTalk)],
    ['fifth groups looked at, clean talk', fifthGroupsLookedAt.filter(isCleanTalk)],
    ['fifth groups held out, clean talk', fifthGroupsHeldOut.filter(isCleanTalk)],
    ['sixth groups looked at, clean talk', sixthGroupsLookedAt.filter(isCleanTalk)],
    ['sixth groups held out, clean talk', sixthGroupsHeldOut.filter(isCleanTalk)],
    ['schools looked at, clean talk', schoolsLookedAt.filter(isCleanTalk)],
    ['schools held out, clean talk', schoolsHeldOut.filter(isCleanTalk)],
    ['fourth looked at, clean talk', fourthLookedAt.filter(isCleanTalk)],
    ['fourth held out, clean talk', fourthHeldOut.filter(isCleanTalk)],
  ]);
  if (shared.length > 0) {
    adverts(measured, shared);
    attacks(measured, shared);
  }
  own(measured, 'our lines, chosen with', chosenWith);
  own(measured, 'our lines, held out', heldOut);
  own(measured, 'our lines, fresh held-out', freshHeldOut);
  own(measured, 'our lines, blind held-out', blindHeldOut);
  own(measured, 'our lines, second blind', secondBlind);
  own(measured, 'our lines, third blind', thirdBlind);
  own(measured, 'our lines, groups looked at', groupsLookedAt);
  own(measured, 'our lines, groups held out', groupsHeldOut);
  own(measured, 'our lines, second groups looked at', secondGroupsLookedAt);
  own(measured, 'our lines, second groups held out', secondGroupsHeldOut);
  own(measured, 'our lines, third groups looked at', thirdGroupsLookedAt);
  own(measured, 'our lines, third groups held out', thirdGroupsHeldOut);
  own(measured, 'our lines, fourth groups looked at', fourthGroupsLookedAt);
  own(measured, 'our lines, fourth groups held out', fourthGroupsHeldOut);
  own(measured, 'our lines, fifth groups looked at', fifthGroupsLookedAt);
  own(measured, 'our lines, fifth groups held out', fifthGroupsHeldOut);
  own(measured, 'our lines, sixth groups looked at', sixthGroupsLookedAt);
  own(measured, 'our lines, sixth groups held out', sixthGroupsHeldOut);
  own(measured, 'our lines, schools looked at', schoolsLookedAt);
  own(measured, 'our lines, schools held out', schoolsHeldOut);
  own(measured, 'our lines, fourth looked at', fourthLookedAt);
  own(measured, 'our lines, fourth held out', fourthHeldOut);
  alerts('crisis', moderator, [
    ['sixth groups looked at', sixthGroupsLookedAt],
    ['sixth groups held out', sixthGroupsHeldOut],
    ['crisis looked at', crisisLookedAt],
    ['crisis held out', crisisHeldOut],
  ]);
  alerts('fraud', moderator, [
    ['sixth groups looked at', sixthGroupsLookedAt],
    ['sixth groups held out', sixthGroupsHeldOut],
    ['schools looked at', schoolsLookedAt],
    ['schools held out', schoolsHeldOut],
  ]);
  disguised(measured, heldOut);
  // Never the fresh and the blind ones: read, they are so no more.
  if (show > 0) showMistakes(measured[0]!, [...chosenWith, ...heldOut], show);
}

function byBaseline(trained: Baseline, lines: readonly MeasuredLine[]): Said[] {
  return lines.map(({ text }) => ({ category: trained.categoryOf(text), needsReview: false }));
}

const groupFile = z.looseObject({ id: z.string(), allows: z.array(z.string()).default([]) });

/** What each demo group's positioning allows. */
function allowedPractices(repositoryData: string): Map<string, string[]> {
  const folder = join(repositoryData, 'groups');
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => {
        const { id, allows } = groupFile.parse(parse(readFileSync(join(folder, name), 'utf8')));
        return [id, allows];
      }),
  );
}

function cleanTalk(measured: readonly Measured[], sets: readonly [string, MeasuredLine[]][]): void {
  const rows: string[][] = [];
  for (const [name, lines] of sets) {
    if (lines.length === 0) continue;
    for (const { name: who, judge } of measured) {
      const said = judge(lines);
      const acted = said.filter(isActedOn).length;
      const reviewed = said.filter(({ needsReview }) => needsReview).length;
      rows.push([name, who, perThousand(acted, lines.length), perThousand(reviewed, lines.length)]);
    }
  }
  printTable(
    'Clean talk, in a thousand (to reach: acted on 1, to review 5)',
    ['set', 'who', 'acted on', 'to review'],
    rows,
  );
}

const F1_TO_REACH: Record<string, string> = { sms: '.75', youtube: '.75', tg: 'stated' };

function adverts(measured: readonly Measured[], shared: readonly MeasuredLine[]): void {
  const rows: string[][] = [];
  for (const source of ['sms', 'youtube', 'tg']) {
    const lines = shared.filter(hasTag(source));
    const wanted = (line: MeasuredLine): boolean => line.expected.includes('advertising');
    for (const { name: who, judge } of measured) {
      const said = judge(lines);
      const named = (index: number): boolean => said[index]!.category === 'advertising';
      const flagged = hitsOf(lines.map((line, i) => ({ wanted: wanted(line), said: named(i) })));
      const acted = hitsOf(
        lines.map((line, i) => ({ wanted: wanted(line), said: named(i) && isActedOn(said[i]!) })),
      );
      rows.push([source, who, ...showHits(flagged), ...showHits(acted), F1_TO_REACH[source] ?? '']);
    }
  }
  printTable(
    'Adverts, each source untrained on (named: acted on or to review)',
    ['source', 'who', 'F1 named', 'prec.', 'recall', 'F1 acted on', 'prec.', 'recall', 'to reach'],
    rows,
  );
}

const showHits = ({ f1, precision, recall }: Hits): string[] => [f1, precision, recall].map(asShare);

function attacks(measured: readonly Measured[], shared: readonly MeasuredLine[]): void {
  const lines = shared.filter(hasTag('cold'));
  const rows = measured.map(({ name: who, judge }) => {
    const said = judge(lines);
    const pairs = lines.map((line, i) => ({
      wanted: line.expected.includes('personal_attack'),
      said: said[i]!.category === 'personal_attack',
    }));
    const calm = lines.filter(expectsNone).length;
    const actedOnCalm = lines.filter((line, i) => expectsNone(line) && isActedOn(said[i]!)).length;
    return [
      who,
      asShare(twoClassF1(pairs)),
      ...showHits(hitsOf(pairs)),
      perThousand(actedOnCalm, calm),
      perThousand(said.filter((one, i) => one.needsReview && expectsNone(lines[i]!)).length, calm),
    ];
  });
  printTable(
    'Attacks on people and groups, `cold` (to reach: macro-F1 of both classes .66)',
    ['who', 'macro-F1', 'F1 attack', 'prec.', 'recall', 'calm acted on', 'calm to review'],
    rows,
  );
}

function own(measured: readonly Measured[], title: string, lines: readonly MeasuredLine[]): void {
  const rows: string[][] = [];
  for (const { name: who, judge } of measured) {
    const said = judge(lines);
    const figures = byCategory(lines, said);
    for (const { category, n, hits, actedOn, actedOnRight } of figures) {
      rows.push([
        who,
        category,
        String(n),
        asShare(hits.f1),
        asShare(hits.precision),
        asShare(hits.recall),
        actedOn === 0 ? '–' : `${asShare(actedOnRight / actedOn)} of ${actedOn}`,
      ]);
    }
    rows.push([who, 'macro', String(lines.length), asShare(macroF1(figures)), '', '', '']);
  }
  printTable(
    `${title} (to reach on held-out: macro-F1 .92, precision .95 where acted on)`,
    ['who', 'category', 'n', 'F1', 'prec.', 'recall', 'prec. acted on'],
    rows,
  );
}

/** What a person must see at once, and what is taken for it: an alert stands beside the categories. */
function alerts(
  kind: 'crisis' | 'fraud',
  moderator: Moderator,
  sets: readonly [string, MeasuredLine[]][],
): void {
  const rows = sets.map(([name, lines]) => {
    const raised = judgeAll(moderator, lines).map(({ alerts: raisedAlerts }) =>
      raisedAlerts.some((alert) => alert.kind === kind),
    );
    const count = (wanted: boolean): string => {
      const of = lines
        .map((line, i) => ({ line, raised: raised[i] }))
        .filter(({ line }) => line.alerts.includes(kind) === wanted);
      return `${of.filter((one) => one.raised).length} of ${of.length}`;
    };
    return [name, count(true), count(false)];
  });
  printTable(kind === 'crisis' ? 'Crises' : 'Frauds', ['set', 'raised', 'raised of others'], rows);
}

/** Seeds differ from line to line, and are the same in every run. */
const SEED = 31;

function disguised(measured: readonly Measured[], heldOut: readonly MeasuredLine[]): void {
  // Messages of a timeline are judged by their repetition; a disguise of single ones says nothing there.
  const alone = heldOut.filter(({ senderId }) => senderId === undefined);
  const variant = (change: (line: MeasuredLine, index: number) => string): MeasuredLine[] =>
    alone.map((line, index) => ({ ...line, text: change(line, index) }));
  const variants: [string, MeasuredLine[]][] = [
    ['plain', alone],
    ['one disguise a line', variant(({ text }, i) => perturbed(text, SEED + i * 13).text)],
    ['two disguises a line', variant(({ text }, i) => perturbedTwice(text, SEED + i * 17))],
    ...Object.keys(PERTURBATIONS).map((name): [string, MeasuredLine[]] => [
      `  ${name}`,
      variant(({ text }, i) => perturbedBy(name, text, SEED + i * 19)),
    ]),
  ];
  const rows: string[][] = [];
  for (const { name: who, judge } of measured) {
    for (const [name, lines] of variants) {
      if (who !== 'ours' && name.startsWith(' ')) continue;
      const said = judge(lines);
      const changed = lines.filter((line, i) => line.text !== alone[i]!.text).length;
      const clean = lines
        .map((line, i) => ({ line, said: said[i]! }))
        .filter(({ line }) => expectsNone(line));
      rows.push([
        who,
        name,
        String(changed),
        asShare(macroF1(byCategory(lines, said))),
        perThousand(clean.filter((one) => isActedOn(one.said)).length, clean.length),
        perThousand(clean.filter((one) => one.said.needsReview).length, clean.length),
      ]);
    }
  }
  printTable(
    'Held-out lines disguised, by disguises that training does not make (to reach: 5 points below plain)',
    ['who', 'variant', 'changed', 'macro-F1', 'none acted on', 'none to review'],
    rows,
  );
}

function perturbedBy(name: string, text: string, seed: number): string {
  const perturb = PERTURBATIONS[name];
  return perturb ? perturb(text, seededRandom(seed)) : text;
}

function showMistakes({ judge }: Measured, lines: readonly MeasuredLine[], limit: number): void {
  const said = judge(lines);
  let shown = 0;
  for (const [index, line] of lines.entries()) {
    const one = said[index]!;
    if (line.expected.includes(one.category) || shown++ >= limit) continue;
    const expected = expectedOf(line, one.category);
    process.stdout.write(
      `${line.id}  ${expected} → ${one.category}${one.needsReview ? ' (review)' : ''}  ${line.text}\n`,
    );
  }
}
