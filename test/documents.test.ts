import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, test } from 'vitest';

/*
 * What the documents point to is there: their links, the headings these name, the files they call by name; and so is
 * what comments in the code name of documents and data.
 */

const ROOT = join(import.meta.dirname, '..');
const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const code = ['src', 'test', 'scripts', 'console/src'].flatMap(filesUnder);
const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...[...filesUnder('docs'), ...code].filter((path) => path.endsWith('.md')),
];

/** Headings as GitHub links to them. */
function anchorsOf(path: string): string[] {
  const slugger = new GithubSlugger();
  const prose = read(path).replace(/^```[\s\S]*?^```/gm, '');
  return Array.from(prose.matchAll(/^#+ (.+)$/gm), ([, heading = '']) => slugger.slug(heading));
}

describe.each(documents)('%s', (document) => {
  const text = read(document);

  test('links to files and headings that are there', () => {
    const links = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link);
    const lost = links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path = '', heading] = link.split('#');
        const target = path === '' ? document : join(dirname(document), path);
        if (!existsSync(join(ROOT, target))) return true;
        return heading !== undefined && !anchorsOf(target).includes(heading);
      });
    expect(lost).toEqual([]);
  });

  test('names files of the code that are there', () => {
    const names = new Set(code.map((path) => basename(path)));
    const called = Array.from(text.matchAll(/`([\w./-]+\.tsx?)`/g), ([, path = '']) => path);
    const lost = called
      .filter((path) => !existsSync(join(ROOT, path)))
      .filter((path) => /^(?:src|test|scripts)\//.test(path) || !names.has(basename(path)));
    expect(lost).toEqual([]);
  });
});

test('a walk names a file alone where it stands beside the one before it', () => {
  const named = Array.from(read('docs/walks.md').matchAll(/`([\w./-]+\.ts)`/g), ([, path = '']) => path);
  let folder = '';
  const astray = named.filter((path) => {
    const at = path.startsWith('src/') ? path : join(folder, path);
    folder = dirname(at);
    return !existsSync(join(ROOT, at));
  });
  expect(astray).toEqual([]);
});

test.each(['README.md', 'README.zh-CN.md'])(
  '%s has every setting in its tables once, with its default',
  (document) => {
    const rows = Array.from(
      read(document).matchAll(/^\| (`[A-Z][^|]*?) \| (.*) \|$/gm),
      ([, names = '', says = '']) => ({
        names: Array.from(names.matchAll(/`([A-Z][A-Z_]+)`/g), ([, name = '']) => name),
        says,
      }),
    );
    const settings = Array.from(
      read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): ([\s\S]*?),\n(?= {2}[A-Z/]|\}\);)/gm),
      ([, name = '', schema = '']) => ({
        name,
        byDefault: /\.default\('?([^')]+)'?\)/.exec(schema)?.[1]?.replaceAll('_', ''),
      }),
    );
    expect(rows.flatMap(({ names }) => names).sort()).toEqual(settings.map(({ name }) => name).sort());
    const silent = settings.filter(
      ({ name, byDefault }) =>
        byDefault !== undefined &&
        rows.some(
          ({ names, says }) =>
            names.includes(name) &&
            !says
              .split(/default|默认/)
              .slice(1)
              .some((after) => after.includes(`\`${byDefault}\``)),
        ),
    );
    expect(silent).toEqual([]);
  },
);

test('comments in the code name documents and data that are there', () => {
  const named = /(?<![\w/])((?:docs|data|prompts)\/[\w./-]+\.(?:md|jsonl|yaml|json))(?![\w*])/g;
  const lost = filesUnder('src').flatMap((path) =>
    Array.from(read(path).matchAll(named), ([, target = '']) => target)
      .filter((target) => !existsSync(join(ROOT, target)))
      .map((target) => `${path}: ${target}`),
  );
  expect(lost).toEqual([]);
});

test('comments keep to 120 characters', () => {
  const isComment = /^\s*(?:\/\/|\/?\*(?!\*))/;
  const wide = ['src', 'console/src', 'test', 'scripts'].flatMap((folder) =>
    filesUnder(folder)
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) =>
        read(path)
          .split('\n')
          .flatMap((line, at) =>
            [...line].length > 120 && isComment.test(line) ? [`${path}:${at + 1}`] : [],
          ),
      ),
  );
  expect(wide).toEqual([]);
});
