#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { whenAbandoned } from './commands/abandoned.ts';
import type { Command } from './commands/command.ts';
import { forTerminal } from './commands/for-terminal.ts';
import { readConfig } from './config.ts';
import { ZhujiaoError } from './domain/faults/errors.ts';
import { keepCompiledCode } from './domain/threads/compiled-code.ts';

/** Loaded when called: `ask` need not wait for what only `serve` uses. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  work: async () => (await import('./commands/work.ts')).work,
  ingest: async () => (await import('./commands/ingest.ts')).ingest,
  search: async () => (await import('./commands/search.ts')).search,
  ask: async () => (await import('./commands/ask.ts')).ask,
  moderate: async () => (await import('./commands/moderation/moderate.ts')).moderate,
  draft: async () => (await import('./commands/draft.ts')).draftCommand,
  eval: async () => (await import('./commands/evaluation/eval.ts')).evalCommand,
  calibrate: async () => (await import('./commands/evaluation/calibrate.ts')).calibrateCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  backup: async () => (await import('./commands/backup.ts')).backup,
  move: async () => (await import('./commands/move.ts')).move,
  token: async () => (await import('./commands/token.ts')).token,
  demo: async () => (await import('./commands/demo/demo.ts')).demo,
  doctor: async () => (await import('./commands/doctor/doctor.ts')).doctor,
};

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const rows = commands.map((command) => `  zhujiao ${command.usage}\n      ${command.does}`);
  return `助教 Zhujiao\n\n${rows.join('\n')}\n`;
}

/** For a report of a fault: ours, and that of the Node that runs it. */
async function version(): Promise<string> {
  const file = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return `zhujiao ${JSON.parse(file).version} (Node ${process.version})\n`;
}

function asksForHelp(args: string[]): boolean {
  const operands = args.indexOf('--');
  const options = operands < 0 ? args : args.slice(0, operands);
  return options.includes('--help') || options.includes('-h');
}

/** Aborted when the process is asked to stop. */
function stopSignal(): AbortSignal {
  const abort = new AbortController();
  // The last comes when a terminal closes; Node takes away what nohup asked for, and would end at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => abort.abort(new Error(`stopped by ${signal}`)));
  }
  // Only under npm: whoever starts node itself and goes (nohup, a login that ends) means it to stay.
  if (process.env['npm_lifecycle_event'] !== undefined)
    whenAbandoned(() => abort.abort(new Error('npm was stopped')));
  return abort.signal;
}

async function main(args: string[], signal: AbortSignal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stderr.write(await help());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(await version());
    return 0;
  }
  // Not what every object has: "constructor" is no command.
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    process.stderr.write(`zhujiao: there is no command "${name}".\n\n${await help()}`);
    return 2;
  }
  const command = await load();
  // A signal that came while modules were loaded is heard of in the next turn.
  await setImmediate();
  if (asksForHelp(rest)) {
    process.stderr.write(`zhujiao ${command.usage}\n    ${command.does}\n`);
    return 0;
  }
  return await command.run(rest, {
    config: readConfig(process.env),
    console: {
      out: (text) => process.stdout.write(`${forTerminal(text, process.stdout)}\n`),
      err: (text) => process.stderr.write(`${forTerminal(text, process.stderr)}\n`),
    },
    signal,
  });
}

/**
 * A command that ended because it was told to: with the reason itself, or with what a wait or a request makes of it.
 */
function isStop(error: unknown): boolean {
  const cause = error instanceof Error && error.name === 'AbortError' ? error.cause : error;
  return stop.aborted && cause === stop.reason;
}

/**
 * A command that is through is given so long to let go of what it holds: BullMQ's worker never does while Redis is
 * away.
 */
const LINGERS_MS = 2_000;

// Whoever reads may have read enough (`zhujiao moderate … | head`): that is an end, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** What a file that is made withholds from its group and from everybody: tokens and learners' words may be in it. */
const OTHERS = 0o077;

process.umask(process.umask() | OTHERS); // Whatever the shell, or a supervisor, allows.
keepCompiledCode(process.env); // Before the commands are loaded.

// Before a command is loaded, which takes a second or two: whoever is stopped meanwhile ends calmly as well.
const stop = stopSignal();
try {
  process.exitCode = await main(process.argv.slice(2), stop);
} catch (error) {
  if (isStop(error)) {
    process.stderr.write(`zhujiao: ${stop.reason.message} before it was through.\n`);
    process.exitCode = 1;
  } else if (error instanceof ZhujiaoError) {
    const said = `zhujiao: ${error.message}${error.fix ? `\n  ${error.fix}` : ''}\n`;
    process.stderr.write(forTerminal(said, process.stderr));
    process.exitCode = 2;
  } else {
    process.stderr.write(
      `zhujiao: an unexpected fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
setTimeout(() => process.exit(), LINGERS_MS).unref();
