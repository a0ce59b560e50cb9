import { TOO_MUCH_MEMORY } from './tool-messages.ts';

interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The error that nobody caught, or null. */
  uncaught: string | null;
  /** What the process wrote last where errors go. */
  lastWords: string;
  /** In megabytes: of its objects, and of the whole process. */
  limits: { heapMegabytes: number; megabytes: number };
}

/** Why a tool's process ended by itself, in words for its operator. */
export function whyItEnded({ code, signal, uncaught, lastWords, limits }: End): string {
  if (uncaught !== null) return `nobody caught its error, which ended its process: ${uncaught}`;
  if (lastWords.includes('heap out of memory'))
    return `it needed more than ${limits.heapMegabytes} MB of memory for its objects`;
  if (lastWords.trimEnd().endsWith(TOO_MUCH_MEMORY))
    return `its process needed more than ${limits.megabytes} MB of memory`;
  if (signal !== null) return `its process was ended by ${signal}`;
  return `it ended its own process (exit code ${code})`;
}
