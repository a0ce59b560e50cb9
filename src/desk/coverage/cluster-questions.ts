import { eitherOf } from '../../domain/language/either-of.ts';
import { carriers } from '../signs/carriers.ts';

/** What clustering needs of a question. */
export interface Clustered {
  text: string;
  /** Where the material came nearest: the same place is a sign of the same topic. */
  place: string | null;
}

interface Cluster {
  members: number[];
  /** How many of the members have each word, and each place. */
  sums: Map<string, number>;
  places: Map<string, number>;
}

/** Cosine of their weighed words from which two questions are of one topic. */
const ONE_TOPIC = 0.35;
/** The same place of the material counts for this much of it. */
const SAME_PLACE = 0.15;

/**
 * What is said in asking, not what is asked about; across it no pair of characters is of the matter: 金怎 of
 * 「奖学金怎么申请」.
 */
const ASKING =
  eitherOf(
/什么时候|啥时候|什么|怎么样?|怎样|如何|为什么|为啥|哪[里儿些个天]?|几[点号个本次天]?/gu,
/多少|多久|能不能|可不可以|有没有|是不是|可以|需要|允许|请问|问一?下|想知道|老师/gu,
/同学|大家|[一这那]个|[我你他她它]们?|[的了吗呢呀啊吧么嘛是要能和跟与就都还也]/gu,
);
const mattersOf = (text: string): string[] => {
  const matters = carriers(text.replace(ASKING, ' '));
  return matters.length > 0 ? matters : carriers(text);
};

/**
 * Questions of one topic together, as indexes into `questions`; the largest topic first. Each question goes to the
 * topic whose words are nearest on the whole, or begins one of its own: with hundreds of questions that is enough, and
 * the same questions always come out the same.
 */
export function clusterQuestions(questions: readonly Clustered[]): number[][] {
  const words = questions.map(({ text }) => new Set(mattersOf(text)));
  const weights = weightsOf(words);
  const clusters: Cluster[] = [];
  for (const [i, own] of words.entries()) {
    const place = questions[i]?.place ?? null;
    let best: { cluster: Cluster; like: number } | null = null;
    for (const cluster of clusters) {
      const samePlace = place !== null && (cluster.places.get(place) ?? 0) * 2 >= cluster.members.length;
      const like = cosine(own, cluster.sums, weights) + (samePlace ? SAME_PLACE : 0);
      if (like >= ONE_TOPIC && (!best || like > best.like)) best = { cluster, like };
    }
    const cluster: Cluster = best?.cluster ?? { members: [], sums: new Map(), places: new Map() };
    if (!best) clusters.push(cluster);
    cluster.members.push(i);
    for (const word of own) cluster.sums.set(word, (cluster.sums.get(word) ?? 0) + 1);
    if (place !== null) cluster.places.set(place, (cluster.places.get(place) ?? 0) + 1);
  }
  return clusters
    .map(({ members }) => members)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/**
 * As if there were so many more questions: among few, what three ask in common would weigh less than what each says
 * beside it.
 */
const AT_LEAST = 20;

/** A word of every question says little about any. */
function weightsOf(words: ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const own of words) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, n]) => [word, Math.log(1 + (words.length + AT_LEAST) / n)]));
}

function cosine(own: ReadonlySet<string>, sums: Map<string, number>, weights: Map<string, number>): number {
  const weightOf = (word: string): number => weights.get(word) ?? 0;
  let shared = 0;
  let ownSquare = 0;
  for (const word of own) {
    shared += weightOf(word) ** 2 * (sums.get(word) ?? 0);
    ownSquare += weightOf(word) ** 2;
  }
  let sumSquare = 0;
  for (const [word, n] of sums) sumSquare += (weightOf(word) * n) ** 2;
  return shared === 0 ? 0 : shared / Math.sqrt(ownSquare * sumSquare);
}

/** The question that stands for its topic: the one that shares most with the others. */
export function typicalOf(questions: readonly Clustered[], members: readonly number[]): number {
  const words = members.map((i) => new Set(carriers(questions[i]?.text ?? '')));
  let best = { index: members[0] ?? 0, shared: -1 };
  for (const [m, own] of words.entries()) {
    let shared = 0;
    for (const [o, other] of words.entries())
      if (o !== m) for (const word of own) if (other.has(word)) shared++;
    if (shared > best.shared) best = { index: members[m] ?? 0, shared };
  }
  return best.index;
}
