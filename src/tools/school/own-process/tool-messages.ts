import type { ToolAsker } from '../tool-asker.ts';

/** To the process of a tool. */
export type ToTool =
  | { kind: 'run'; id: number; input: unknown; asker: ToolAsker }
  /** The call is waited for no longer: `isLate` where its time is over, else because the asker has left. */
  | { kind: 'abort'; id: number; isLate: boolean };

/** From the process of a tool, which may as well send something else: it runs code that is not ours. */
export type FromTool =
  /** What the file exports by default; a function in it is `A_FUNCTION`, since none can be sent. */
  | { kind: 'loaded'; exported?: unknown }
  | { kind: 'refused'; reason: string }
  | { kind: 'said'; id: number; text: string }
  | { kind: 'failed'; id: number; reason: string }
  /** A promise failed that nobody awaited. The process goes on. */
  | { kind: 'unheard'; reason: string }
  /** An error that nobody caught. The process ends. */
  | { kind: 'uncaught'; reason: string };

export const A_FUNCTION = '(a function)';

/** Characters of a failure that are told. */
export const MOST_OF_A_REASON = 300;

/** What the guard writes, as its last, where a process holds more memory than it may. */
export const TOO_MUCH_MEMORY = 'zhujiao: this tool holds more memory than it may';
