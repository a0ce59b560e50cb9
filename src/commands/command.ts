import type { Config } from '../config.ts';

/** Where a command writes: its result to `out`, everything meant for people to `err`. */
export interface Console {
  out(text: string): void;
  err(text: string): void;
}

export interface CommandContext {
  config: Config;
  console: Console;
  /** Aborted by the first Ctrl-C or SIGTERM. */
  signal: AbortSignal;
}

/** 0 done, 1 the command ran and says no, 2 bad usage or bad input. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** As it stands in the help: "ask QUESTION [--course ID]". */
  usage: string;
  /** One line of the help, beginning with a verb. */
  does: string;
  run(args: string[], context: CommandContext): Promise<ExitCode>;
}
