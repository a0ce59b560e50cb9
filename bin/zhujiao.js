#!/usr/bin/env node
// An older Node stumbles over the first file that it reads, over something that nobody needs to know. In plain JavaScript,
// so that it can say this itself. A checkout (npm link) is run from its sources, an installed package as it was built.
import { existsSync } from 'node:fs';

const NEEDED = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `zhujiao: Node ${NEEDED.join('.')} or later is needed, and this is ${process.versions.node}.`,
  );
  console.error(
    '  Install a current one (https://nodejs.org), or run it from a checkout, which brings its own.',
  );
  process.exitCode = 2;
} else {
  const sources = new URL('../src/main.ts', import.meta.url);
  await import(existsSync(sources) ? sources.href : '../dist/main.js');
}
