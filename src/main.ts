#!/usr/bin/env node
import { ask } from './commands/ask.ts';
import type { Command } from './commands/command.ts';
import { doctor } from './commands/doctor.ts';
import { importCommand } from './commands/import.ts';
import { ingest } from './commands/ingest.ts';
import { search } from './commands/search.ts';
import { serve } from './commands/serve.ts';
import { token } from './commands/token.ts';
import { readConfig } from './config.ts';
import { ZhujiaoError } from './domain/errors.ts';

const COMMANDS: Record<string, Command> = { serve, ingest, search, ask, import: importCommand, token, doctor };

function help(): string {
  const rows = Object.values(COMMANDS).map((command) => `  zhujiao ${command.usage}\n      ${command.does}`);
  return `助教 Zhujiao\n\n${rows.join('\n')}\n`;
}

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stderr.write(help());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS[name];
  if (!command) {
    process.stderr.write(`zhujiao: there is no command "${name}".\n\n${help()}`);
    return 2;
  }
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => abort.abort(new Error(`stopped by ${signal}`)));
  }
  return await command.run(rest, {
    config: readConfig(process.env),
    console: { out: (text) => process.stdout.write(`${text}\n`), err: (text) => process.stderr.write(`${text}\n`) },
    signal: abort.signal,
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof ZhujiaoError) {
    process.stderr.write(`zhujiao: ${error.message}${error.fix ? `\n  ${error.fix}` : ''}\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(`zhujiao: an unexpected fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}
