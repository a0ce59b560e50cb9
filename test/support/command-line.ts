import type { Command } from '../../src/commands/command.ts';
import { readConfig } from '../../src/config.ts';

/** What a command came to; a refusal is its error. */
export interface CommandResult {
  code: number | null;
  out: string[];
  err: string[];
  // biome-ignore lint/suspicious/noExplicitAny: whatever was thrown; tests look into it with matchers
  error: any;
}

/** Runs a command on a data directory as `main` would, without a process of its own. */
export const run = (command: Command, dataDir: string, ...args: string[]): Promise<CommandResult> =>
  runIn({ ZHUJIAO_DATA_DIR: dataDir }, command, ...args);

/** The same in a whole environment. */
export async function runIn(
  environment: Record<string, string>,
  command: Command,
  ...args: string[]
): Promise<CommandResult> {
  const result: CommandResult = { code: null, out: [], err: [], error: null };
  const context = {
    config: readConfig({ ZHUJIAO_LOG: 'silent', ...environment }),
    console: {
      out: (text: string) => void result.out.push(text),
      err: (text: string) => void result.err.push(text),
    },
    signal: new AbortController().signal,
  };
  try {
    result.code = await command.run(args, context);
  } catch (error) {
    result.error = error;
  }
  return result;
}
