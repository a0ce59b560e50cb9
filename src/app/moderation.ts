import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { Group } from '../domain/school/group.ts';
import {
  type Classifier,
  courseTermsOf,
  createModerator,
  type GroupModeration,
  loadClassifier,
  loadPolicy,
  type Moderator,
} from '../moderation/index.ts';
import type { Store } from '../store/index.ts';
import { DEMO_SCHOOL } from './home.ts';
import type { Installation } from './installation.ts';

/**
 * A moderator with the school's rules as they are now; its timelines live as long as it does. Before a school is
 * imported, the shipped rules serve.
 */
export async function openModerator(installation: Installation): Promise<Moderator> {
  return (await openModeration(installation)).moderator;
}

/** The same with the rules it goes by: those of this id, or the school's default. `body`: rules that are only tried. */
export async function openModeration(
  { store, clock }: Installation,
  rulesId = 'default',
  body?: unknown,
): Promise<GroupModeration> {
  const shipped = async (): Promise<unknown> =>
    parseYaml(await readFile(join(DEMO_SCHOOL, 'rules/default.yaml'), 'utf8'));
  const groups = new Map((await store.groups.list()).map((group) => [group.id, group]));
  const rules =
    body ?? (await store.rules.get(rulesId)) ?? (await store.rules.get('default')) ?? (await shipped());
  const policy = loadPolicy(rules);
  const terms = await vocabulariesOf(store, [...groups.values()]);
  const moderator = createModerator({
    policy,
    courseTerms: vocabularyByGroup(groups, terms),
    classifier: sharedClassifier(),
    clock,
    allows: (groupId) => (groupId === undefined ? [] : (groups.get(groupId)?.allows ?? [])),
    assistantNames: (groupId) => (groupId === undefined ? [] : (groups.get(groupId)?.assistantNames ?? [])),
  });
  return { moderator, policy };
}

/** What is taught in a group; one list for all groups of the same courses. */
function vocabularyByGroup(groups: Map<string, Group>, terms: Map<string, string[]>) {
  const none: readonly string[] = [];
  const lists = new Map<string, readonly string[]>();
  return (groupId: string | undefined): readonly string[] => {
    const courseIds = groups.get(groupId ?? '')?.courseIds ?? [];
    const key = courseIds.join('\n');
    const known = lists.get(key);
    if (known) return known;
    const list = courseIds.length === 0 ? none : courseIds.flatMap((id) => terms.get(id) ?? []);
    lists.set(key, list);
    return list;
  };
}

/** Titles of one course that are read for its vocabulary. */
const MOST_TITLES = 5_000;
/** By course and version, so that a course is read again only where it changed; each store has courses of its own. */
const vocabularies = new WeakMap<Store, Map<string, string[]>>();
const KEPT_VOCABULARIES = 500;

/** The vocabulary of every course that these groups study. */
async function vocabulariesOf(store: Store, groups: readonly Group[]): Promise<Map<string, string[]>> {
  const studied = new Set(groups.flatMap((group) => group.courseIds));
  const kept = vocabularies.get(store) ?? new Map<string, string[]>();
  vocabularies.set(store, kept);
  const found = new Map<string, string[]>();
  for (const course of await store.courses.list()) {
    if (!studied.has(course.id)) continue;
    const key = `${course.id}@${course.version}`;
    let terms = kept.get(key);
    if (!terms) {
      terms = courseTermsOf(await store.passages.titles(course.id, MOST_TITLES));
      if (kept.size >= KEPT_VOCABULARIES) kept.clear();
      kept.set(key, terms);
    }
    found.set(course.id, terms);
  }
  return found;
}

let classifier: Classifier | null = null;

/** Read once a process: the weights never change while it runs. */
function sharedClassifier(): Classifier {
  classifier ??= loadClassifier();
  return classifier;
}
