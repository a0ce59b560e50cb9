/**
 * The file of a worker thread that stands beside a module: `workerFile('qr-worker', import.meta.url)`. The sources are
 * TypeScript, a built package holds JavaScript: the worker is what the module itself is.
 */
export const workerFile = (name: string, moduleUrl: string): URL =>
  new URL(`./${name}${moduleUrl.endsWith('.ts') ? '.ts' : '.js'}`, moduleUrl);
