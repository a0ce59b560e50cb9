/**
 * Builds the pages (`console/`) into `console/dist`. With `--if-stale` only where their sources or the
 * lock file have changed since the last build, so that it can stand before every start and every test.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CONSOLE = join(ROOT, 'console');
const DIST = join(CONSOLE, 'dist');
const STAMP = join(DIST, '.built');
/** On the same file system as `dist` and ignored by git, so that a finished build is moved, not copied. */
const STAGING = join(ROOT, 'node_modules', '.cache', `zhujiao-pages-${process.pid}`);
/** Seconds; measured on two shared cores. Said beforehand, so that nobody thinks the start hangs. */
const USUAL_BUILD_SECONDS = 8;
/** 9 of 11: measured within a tenth of the best size, in a tenth of its time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const [flag, ...rest] = process.argv.slice(2);
if ((flag !== undefined && flag !== '--if-stale') || rest.length > 0) {
  fail(`build-pages takes no argument but --if-stale, got: ${process.argv.slice(2).join(' ')}`, 2);
}

const fingerprint = fingerprintOfSources();
if (flag !== '--if-stale' || !isBuilt(fingerprint)) await build(fingerprint);

function fingerprintOfSources(): string {
  const files = globSync('console/**/*', {
    cwd: ROOT,
    exclude: (path) => path === 'dist' || path.endsWith('console/dist'),
  })
    .filter((path) => statSync(join(ROOT, path)).isFile())
    .sort();
  const hash = createHash('sha256');
  for (const path of [...files, 'package-lock.json']) {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

function isBuilt(expected: string): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8').trim() === expected;
}

/** Builds aside and swaps: a failed or a cut-off build leaves the pages that were there. */
async function build(stamp: string): Promise<void> {
  const why = existsSync(STAMP) ? 'their sources have changed' : 'first time only';
  console.error(`Building the pages (${why}, about ${USUAL_BUILD_SECONDS} s) …`);
  const staged = join(STAGING, 'new');
  const retired = join(STAGING, 'old');
  try {
    // Loaded here and not above: where the pages stand, a start does not pay for the bundler.
    const vite = await import('vite');
    mkdirSync(STAGING, { recursive: true });
    await vite.build({
      configFile: join(CONSOLE, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: staged },
    });
    compress(staged);
    writeFileSync(join(staged, '.built'), `${stamp}\n`);
    if (existsSync(DIST)) renameSync(DIST, retired);
    renameSync(staged, DIST);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    fail(
      `The pages could not be built: ${reason}\nMend the fault above (after a change of packages: npm ci) and run, as the user to whom this folder belongs: npm run build:pages`,
      1,
    );
  } finally {
    rmSync(STAGING, { recursive: true, force: true });
  }
}

/** Beside each text asset what a browser would rather have: the server need not compress per request. */
function compress(directory: string): void {
  for (const path of globSync('assets/*.{js,css,svg}', { cwd: directory })) {
    const file = join(directory, path);
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content, BROTLI));
  }
}

function fail(message: string, code: 1 | 2): never {
  console.error(message);
  // `exit` skips `finally`; the staging folder would stay.
  rmSync(STAGING, { recursive: true, force: true });
  process.exit(code);
}
