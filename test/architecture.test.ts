import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Imports run one way: a room may use the rooms of earlier steps, never one of its own step. */
const STEPS: string[][] = [
  ['domain'],
  ['store', 'llm'],
  ['queue', 'knowledge', 'moderation'],
  ['tools'],
  ['agent', 'desk', 'community'],
  ['conversation'],
  ['channels', 'server', 'eval'],
  ['app', 'data-lock', 'config'],
  ['commands'],
  ['main'],
];

const stepOf = (room: string): number => STEPS.findIndex((rooms) => rooms.includes(room));

function* sourceFiles(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts')) yield path;
  }
}

/** The first folder under src, or the file's own name where it stands directly there. */
function roomOf(path: string): string {
  const [first = ''] = relative(SRC, path).split(sep);
  return first.replace(/\.ts$/, '');
}

interface Import {
  from: string;
  to: string;
}

const imports: Import[] = [...sourceFiles(SRC)]
  .flatMap((from) =>
    [...readFileSync(from, 'utf8').matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)].map((match) => ({
      from,
      to: resolve(dirname(from), match[1] ?? ''),
    })),
  )
  // What stands beside src (package.json) is no room.
  .filter(({ to }) => !relative(SRC, to).startsWith('..'));

const shown = ({ from, to }: Import): string => `${relative(SRC, from)} → ${relative(SRC, to)}`;

const TYPES_ONLY = /^(?:import|export) type |^(?:import|export) \{(?:\s*type \w+,?)+\s*\} from/;

/** What each file needs to run: types are gone by then. */
const runs = new Map(
  [...sourceFiles(SRC)].map((file) => {
    const statements = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s[^;]*?from '(\.{1,2}\/[^']+)';/gm,
    );
    const needed = [...statements].filter(([statement]) => !TYPES_ONLY.test(statement));
    return [file, needed.map(([, to = '']) => resolve(dirname(file), to))] as const;
  }),
);

function circles(needs: ReadonlyMap<string, Iterable<string>>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (one: string, path: string[]): void => {
    const begins = path.indexOf(one);
    if (begins >= 0) found.push([...path.slice(begins), one].map((each) => relative(SRC, each)).join(' → '));
    if (begins >= 0 || done.has(one)) return;
    for (const next of needs.get(one) ?? []) visit(next, [...path, one]);
    done.add(one);
  };
  for (const one of needs.keys()) visit(one, []);
  return found;
}

describe('the map of', () => {
  const agent = join(SRC, 'agent');
  const namedBy = (map: string) =>
    new Set([...readFileSync(map, 'utf8').matchAll(/`([\w-]+\.ts)`/g)].map(([, name]) => name));
  const filesOf = (...folders: string[]) =>
    folders.flatMap((folder) => [...sourceFiles(join(agent, folder))]).map((file) => basename(file));

  it('the checks on what a model writes names every file that does one', () => {
    const files = [...sourceFiles(join(agent, 'grounding'))]
      .filter((file) => !file.startsWith(join(agent, 'grounding', 'across')))
      .map((file) => basename(file));
    expect([...namedBy(join(agent, 'grounding/README.md'))].sort()).toEqual(files.sort());
  });

  it('what a message of a group is judged by names every rule', () => {
    const moderation = join(SRC, 'moderation');
    const named = namedBy(join(moderation, 'README.md'));
    const rules = ['rules', 'across']
      .flatMap((folder) => [...sourceFiles(join(moderation, folder))])
      .map((file) => basename(file))
      .filter((name) => name !== 'index.ts');
    expect(rules.filter((name) => !named.has(name))).toEqual([]);
  });

  it('the way from a message to what is said names every file that has a part in it, and none that is gone', () => {
    const named = namedBy(join(agent, 'README.md'));
    const files = filesOf('question', 'graded-work', 'sources', 'talk');
    expect(files.filter((file) => !named.has(file))).toEqual([]);
    const all = new Set(filesOf('.'));
    expect([...named].filter((name) => !all.has(name ?? ''))).toEqual([]);
  });
});

describe('the pages', () => {
  const root = resolve(SRC, '..');
  const pagesIn = (folder: string): string[] =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(root, folder, name));
  const pages = ['.', 'docs', 'docs/decisions'].flatMap(pagesIn);
  const settings = readdirSync(root).map((name) => join(root, name));
  const code = ['src', 'test', 'scripts'].flatMap((folder) => [...sourceFiles(join(root, folder))]);

  it('name no file of the code that is gone', () => {
    const gone = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/`([\w./-]+\.ts)`/g)]
        .map(([, named = '']) => named)
        .filter((named) => ![...code, ...settings].some((file) => file.endsWith(`${sep}${named}`)))
        .map((named) => `${relative(root, page)}: ${named}`),
    );
    expect(gone).toEqual([]);
  });

  it('link to what is there', () => {
    const broken = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(resolve(dirname(page), target)))
        .map((target) => `${relative(root, page)}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the rooms', () => {
  it('are all known to this test', () => {
    const unknown = [...new Set([...sourceFiles(SRC)].map(roomOf))].filter((room) => stepOf(room) === -1);
    expect(unknown).toEqual([]);
  });

  it('import only from rooms of earlier steps', () => {
    const crossing = imports.filter(({ from, to }) => roomOf(from) !== roomOf(to));
    // `config` and `app` are joined at the top; a command gets its settings handed in as a type.
    const wrong = crossing.filter(({ from, to }) => {
      if (roomOf(from) === 'app' && roomOf(to) === 'config') return false;
      return stepOf(roomOf(to)) >= stepOf(roomOf(from));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it("show each other only their faces: another room's index.ts", () => {
    const wrong = imports.filter(({ from, to }) => {
      const room = roomOf(to);
      if (room === roomOf(from) || !relative(SRC, to).includes(sep)) return false;
      // The domain is plain types and pure rules, a file a concept: its files are its face. Commands are main's own.
      if (room === 'domain' || room === 'commands') return false;
      return !to.endsWith(`${sep}index.ts`);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it('have faces with explicit names', () => {
    const starred = [...sourceFiles(SRC)].filter((file) => /export \*/.test(readFileSync(file, 'utf8')));
    expect(starred.map((file) => relative(SRC, file))).toEqual([]);
  });

  it('hold no circle of files that run each other', () => {
    expect(circles(runs)).toEqual([]);
  });

  it('hold no circle of files that know each other, types counted', () => {
    const known = Map.groupBy(imports, ({ from }) => from);
    const needs = new Map([...known].map(([from, all]) => [from, all.map(({ to }) => to)] as const));
    expect(circles(needs)).toEqual([]);
  });

  it('hold no circle of folders that run each other', () => {
    const folders = new Map<string, Set<string>>();
    for (const [from, needed] of runs)
      for (const to of needed) {
        const [one, other] = [dirname(from), dirname(to)];
        // A folder and one within it are one room: what stands in the outer one is its face and what all of it shares.
        const apart =
          !`${one}${sep}`.startsWith(`${other}${sep}`) && !`${other}${sep}`.startsWith(`${one}${sep}`);
        if (apart) folders.set(one, (folders.get(one) ?? new Set()).add(other));
      }
    expect(circles(folders)).toEqual([]);
  });

  it('leave the environment to config and main', () => {
    const readers = [...sourceFiles(SRC)].filter((file) => /process\.env/.test(readFileSync(file, 'utf8')));
    expect(readers.map((file) => relative(SRC, file))).toEqual(['main.ts']);
  });
});
