import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
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

describe('the map of the checks on what a model writes', () => {
  it('names every file that does one', () => {
    const folder = join(SRC, 'agent/grounding');
    const map = readFileSync(join(folder, 'README.md'), 'utf8');
    const named = new Set([...map.matchAll(/`([\w-]+\.ts)`/g)].map(([, name]) => name));
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect([...named].sort()).toEqual(files.sort());
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
    const typesOnly = /^(?:import|export) type |^(?:import|export) \{(?:\s*type \w+,?)+\s*\} from/;
    const needs = new Map(
      [...sourceFiles(SRC)].map((file) => {
        const statements = readFileSync(file, 'utf8').matchAll(
          /^(?:import|export)\s[^;]*?from '(\.{1,2}\/[^']+)';/gm,
        );
        const run = [...statements].filter(([statement]) => !typesOnly.test(statement));
        return [file, run.map(([, to = '']) => resolve(dirname(file), to))] as const;
      }),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: string[]): void => {
      const begins = path.indexOf(file);
      if (begins >= 0)
        circles.push([...path.slice(begins), file].map((one) => relative(SRC, one)).join(' → '));
      if (begins >= 0 || done.has(file)) return;
      for (const next of needs.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of needs.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('leave the environment to config and main', () => {
    const readers = [...sourceFiles(SRC)].filter((file) => /process\.env/.test(readFileSync(file, 'utf8')));
    expect(readers.map((file) => relative(SRC, file))).toEqual(['main.ts']);
  });
});
