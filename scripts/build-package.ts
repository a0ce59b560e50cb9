/**
 * Builds what the package holds in place of `src`: JavaScript in `dist`, since Node strips no types under
 * `node_modules`. It lies as deep as `src` does, so that pages, prompts and the demo school are found from both. `npm
 * pack` runs it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = join(ROOT, 'src');
const DIST = join(ROOT, 'dist');
const COMPILER = join(ROOT, 'node_modules/typescript/bin/tsc');

rmSync(DIST, { recursive: true, force: true });
execFileSync(process.execPath, [COMPILER, '-p', join(ROOT, 'tsconfig.package.json')], { stdio: 'inherit' });
/** What modules read from beside themselves: the character maps of PDF. */
cpSync(SOURCES, DIST, {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || !['.ts', '.md'].includes(extname(path)),
});
