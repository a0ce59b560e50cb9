import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ZhujiaoError } from '../../domain/faults/errors.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import { lookAtMcpServer, type McpServerSettings } from './mcp-server.ts';
import { readSettings, settingsFileIn, TOOL_LIMITS, toolFilesIn } from './school-tools.ts';
import { checkStanding } from './standing.ts';
import { openToolFile } from './tool-file.ts';

/** One tool file, `tools.yaml`, an MCP server or the learners' standing, as it was found. */
export interface ToolFinding {
  /** `tools/room.mjs`, `MCP server sis`, `standing`. */
  what: string;
  works: boolean;
  /** What it offers; or the fault and its mend, in one line. */
  says: string;
}

/**
 * What a tool of the school's has to say of itself that `tools/` holds: each looked at for itself, whatever the others
 * are.
 * @param environment what tool files see of the environment
 */
export async function lookAtTools(
  directory: string,
  environment: Record<string, string>,
  limitMs = TOOL_LIMITS.callMs,
): Promise<ToolFinding[]> {
  let paths: string[];
  try {
    paths = toolFilesIn(directory);
  } catch (error) {
    return [broken('tools/', error, STOPS_THE_START)];
  }
  const files = await Promise.all(paths.map((path) => lookAtFile(path, environment)));
  const settingsFile = settingsFileIn(directory);
  try {
    const { mcp, standing } = await readSettings(settingsFile);
    const servers = await Promise.all(mcp.map((server) => lookAtServer(server, limitMs)));
    return [...files, ...servers, ...(standing ? [await lookAtStanding(standing, directory)] : [])];
  } catch (error) {
    return [...files, broken('tools/tools.yaml', error, STOPS_THE_START)];
  }
}

const STOPS_THE_START = 'Until then serve and work do not start.';

/** A connection that cannot be had, or a mistake in a timer, ends a tool soon after it was loaded. */
const SHOWS_AFTER_MS = 300;

async function lookAtFile(path: string, environment: Record<string, string>): Promise<ToolFinding> {
  const what = `tools/${basename(path)}`;
  const faults: string[] = [];
  const logger: Logger = {
    info() {},
    warn() {},
    error: (fields, message) => faults.push(`${message}: ${Object.values(fields).slice(1).join(', ')}`),
  };
  try {
    const { name, groups, close } = await openToolFile({
      file: path,
      environment,
      limits: TOOL_LIMITS,
      logger,
    });
    await delay(SHOWS_AFTER_MS);
    await close();
    const [fault] = faults;
    if (fault !== undefined) return broken(what, new Error(fault), 'Until then it answers nothing.');
    return { what, works: true, says: `${name}, for ${groupsInWords(groups)}` };
  } catch (error) {
    return broken(what, error, STOPS_THE_START);
  }
}

async function lookAtServer(
  server: McpServerSettings & { groups: string[] },
  limitMs: number,
): Promise<ToolFinding> {
  const what = `MCP server ${server.name}`;
  try {
    const { offered, missing, unreadable } = await lookAtMcpServer(server, limitMs);
    if (missing.length > 0) {
      const says =
        `does not offer ${missing.join(', ')}; it offers ${offered.join(', ') || 'nothing'}. Name one of ` +
        'these under "tools" in tools.yaml, or add it to the server.';
      return { what, works: false, says };
    }
    if (unreadable.length > 0) {
      const says =
        `the input schema of ${unreadable.join(', ')} cannot be read, or is too long, so it is left out: ` +
        'have the server describe it in plain and short JSON Schema.';
      return { what, works: false, says };
    }
    return {
      what,
      works: true,
      says: `offers ${server.tools.join(', ')}, for ${groupsInWords(server.groups)}`,
    };
  } catch (error) {
    const says =
      `cannot be reached (${reasonOf(error)}). ${mendOf(server, limitMs)} ` +
      'Until then answers are written without it.';
    return { what, works: false, says };
  }
}

async function lookAtStanding(
  standing: Parameters<typeof checkStanding>[0],
  directory: string,
): Promise<ToolFinding> {
  const what = 'standing';
  try {
    return { what, works: true, says: await checkStanding(standing, directory) };
  } catch (error) {
    return broken(what, error, 'Until then learners are not told how they stand.');
  }
}

function broken(what: string, error: unknown, costs: string): ToolFinding {
  const fix = error instanceof ZhujiaoError && error.fix ? ` ${error.fix}` : '';
  return { what, works: false, says: `${inOneLine(reasonOf(error))}${fix} ${costs}` };
}

/** As a sentence that another may follow. */
function inOneLine(text: string): string {
  const line = text
    .split('\n')
    .map((part) => part.trim())
    .join(' ');
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

const groupsInWords = (groups: readonly string[]): string =>
  groups.includes('*') ? 'all groups' : groups.join(', ');

function mendOf({ command, url }: McpServerSettings, limitMs: number): string {
  const asked = `It is given ${limitMs / 1_000} s.`;
  return command
    ? `Does "${command.join(' ')}" run for the user of zhujiao, and speak MCP on its standard output alone? ${asked}`
    : `Does it run at ${url}, and are the headers in tools.yaml right? ${asked}`;
}

/** Characters of a failure: it may quote all that a server sent. */
const MOST_REASON = 300;

/**
 * With what lies behind a failed `fetch`, whose own message says nothing, and the status that the MCP library keeps
 * apart.
 */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause, message } = error;
  const behind = cause instanceof Error && !(error instanceof ZhujiaoError) ? `: ${cause.message}` : '';
  const status =
    'code' in error && typeof error.code === 'number' && error.code > 0 ? `HTTP ${error.code}: ` : '';
  return `${status}${message}${behind}`.slice(0, MOST_REASON);
}
