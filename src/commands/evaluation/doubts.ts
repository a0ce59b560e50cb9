import { sourceWithLocator } from '../../domain/school/course.ts';
import { canonicalPlace, type QuestionLine, type TestLine } from '../../eval/index.ts';
import type { Store } from '../../store/index.ts';

/** More do not help whoever mends the file. */
const MOST_TOLD = 10;
/** Documents whose places are read one by one: a set over thousands is no set that somebody typed. */
const MOST_DOCUMENTS = 300;

/**
 * What a set names and this installation does not have: places of a course, which no search can find, and groups, whose
 * rules cannot be applied. Each as `line: what`.
 */
export async function doubtsAbout(store: Store, lines: readonly TestLine[]): Promise<string[]> {
  const doubts = [...(await groupsNotThere(store, lines)), ...(await placesNotHeld(store, lines))];
  const told = doubts.toSorted((a, b) => a.line - b.line).map(({ line, what }) => `${line}: ${what}`);
  const rest = told.length - MOST_TOLD;
  return rest <= 0 ? told : [...told.slice(0, MOST_TOLD), ` … and ${rest} more like these`];
}

interface Doubt {
  line: number;
  what: string;
}

async function groupsNotThere(store: Store, lines: readonly TestLine[]): Promise<Doubt[]> {
  if (lines.every(({ groupId }) => groupId === undefined)) return [];
  const groups = new Set((await store.groups.list()).map(({ id }) => id));
  const told = new Set<string>();
  return lines.flatMap(({ line, groupId }) => {
    if (groupId === undefined || groups.has(groupId) || told.has(groupId)) return [];
    told.add(groupId);
    return [{ line, what: `there is no group "${groupId}" here: the default rules apply` }];
  });
}

async function placesNotHeld(store: Store, lines: readonly TestLine[]): Promise<Doubt[]> {
  const asked = lines.filter((line) => line.kind === 'question' && line.expect.sources.length > 0);
  const byCourse = Map.groupBy(asked as QuestionLine[], ({ courseId }) => courseId); // By the filter.
  const doubts: Doubt[] = [];
  for (const [courseId, questions] of byCourse) {
    const documents = (await store.materials.states(courseId)).map(({ source }) => source);
    const held = new Set(documents.map(canonicalPlace));
    // Of documents by name alone nothing more needs to be read.
    const named = new Set(
      questions
        .flatMap(({ expect }) => expect.sources.filter((source) => source.includes('#')))
        .map(documentOf),
    );
    const read = documents.filter((document) => named.has(canonicalPlace(document)));
    if (read.length > MOST_DOCUMENTS) continue;
    for (const document of read)
      for (const passage of await store.passages.listBySource(courseId, document))
        held.add(canonicalPlace(sourceWithLocator(passage)));
    for (const { line, expect } of questions) {
      if (expect.sources.some((source) => held.has(canonicalPlace(source)))) continue;
      const missing = expect.sources.map((source) => `"${source}"`).join(', ');
      doubts.push({ line, what: `the course "${courseId}" holds no ${missing}: it cannot be found there` });
    }
  }
  return doubts;
}

/** `03-functions.md` of `03-functions.md#闭包`. */
const documentOf = (place: string): string => canonicalPlace(place.slice(0, place.indexOf('#')));
