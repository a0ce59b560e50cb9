import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { checkedYaml } from '../../domain/faults/checked-yaml.ts';
import { BadInputError } from '../../domain/faults/errors.ts';
import { checked } from '../../domain/faults/faults-in-words.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Tool } from '../tool.ts';
import { boundedRun, SCHOOL_TOOL_MS } from './bounded-run.ts';
import { connectMcpServer, mcpServerSettings } from './mcp-server.ts';
import { type ReadStanding, standingOf, standingSettings } from './standing.ts';

/** Who asks, as a school's tool may know it. */
export interface ToolAsker {
  groupId: string | null;
  askerId: string | null;
  courseIds: string[];
}

/** Tools that a school has added, and where its learners' standing is kept. */
export interface SchoolTools {
  /** Those allowed in the asker's group. */
  for(asker: ToolAsker): Promise<Tool[]>;
  /** Null where the school provides none. */
  standing: ReadStanding | null;
  close(): Promise<void>;
}

export const NO_SCHOOL_TOOLS: SchoolTools = { for: async () => [], standing: null, close: async () => {} };

function isSchema(parameters: Parameters<typeof z.fromJSONSchema>[0]): boolean {
  try {
    z.fromJSONSchema(parameters);
    return true;
  } catch {
    return false;
  }
}

const MAX_TOOLS = 16;
const NAME = z.string().regex(/^[a-z][a-z0-9_]{1,40}$/, 'a name in lower case with underscores');
/** Groups that may use a tool; `*` is all of them. */
const groups = z.array(z.string().min(1)).min(1).default(['*']);

/** A misspelt `groups` would open a tool to every group, so no key is passed over. */
const toolFile = z.strictObject({
  name: NAME,
  description: z.string().min(1).max(600),
  /** JSON Schema of an object. */
  parameters: z
    .looseObject({ type: z.literal('object') })
    .refine(isSchema, 'JSON Schema that can be read')
    .default({ type: 'object', properties: {} }),
  groups,
  /** A function is opaque to a schema; what it gives back is read below. */
  run: z.custom<(input: unknown, context: ToolAsker & { signal: AbortSignal }) => unknown>(
    (value) => typeof value === 'function',
    'a function (input, {askerId, groupId, courseIds, signal}) that returns text',
  ),
});

const settings = z.strictObject({
  mcp: z
    .array(
      mcpServerSettings
        .extend({ name: NAME, groups })
        .strict()
        .refine(
          ({ command, url }) => (command === undefined) !== (url === undefined),
          'either "command: [program, argument]" or "url: https://…", and not both',
        ),
    )
    .max(8)
    .default([]),
  standing: standingSettings.optional(),
});

const allowed = (list: readonly string[], groupId: string | null): boolean =>
  list.includes('*') || (groupId !== null && list.includes(groupId));

/**
 * Reads `tools/` of the data directory, once: a `.mjs` or `.js` file a tool, and `tools.yaml` for MCP servers and the
 * learners' standing. A file that is no tool stops the start, with a line that says why; an MCP server that cannot
 * be reached is asked again with the next question.
 */
export async function openSchoolTools(options: {
  directory: string;
  logger: Logger;
  limitMs?: number;
}): Promise<SchoolTools> {
  const { directory, logger, limitMs = SCHOOL_TOOL_MS } = options;
  if (!existsSync(directory)) return NO_SCHOOL_TOOLS;
  const own = await Promise.all(toolFilesIn(directory).map(readToolFile));
  const read = await readSettings(settingsFileIn(directory));
  const servers = read.mcp.map((server) => ({
    groups: server.groups,
    connection: connectMcpServer(server, { logger, limitMs }),
  }));
  /** Of two promises that a tool begins and awaits one by one, the second may fail unheard: that would end the service. */
  const onUnheard = (reason: unknown): void =>
    logger.error(
      { error: String(reason) },
      "a promise failed that nobody awaited; in a tool of the school's own, await it or catch its failure",
    );
  if (own.length > 0) process.on('unhandledRejection', onUnheard);
  const told = new Set<string>();
  const tellOnce = (leftOut: string[]): void => {
    if (told.has(leftOut.join())) return;
    told.add(leftOut.join());
    logger.warn({ leftOut }, `a group is offered ${MAX_TOOLS} tools at most: give it fewer, by "groups"`);
  };
  return {
    async for(asker) {
      const files = own
        .filter((file) => allowed(file.groups, asker.groupId))
        .map(
          (file): Tool => ({
            name: file.name,
            description: file.description,
            schema: z.fromJSONSchema(file.parameters),
            run: (input, signal) =>
              boundedRun(file.name, signal, limitMs, async (inner) => {
                const courseIds = [...asker.courseIds];
                const said = await file.run(input, { ...asker, courseIds, signal: inner });
                return typeof said === 'string' ? said : (JSON.stringify(said ?? undefined) ?? '');
              }),
          }),
        );
      const remote = await Promise.all(
        servers
          .filter((server) => allowed(server.groups, asker.groupId))
          .map((server) => server.connection.tools()),
      );
      const tools = [...files, ...remote.flat()].filter(
        ({ name }, at, all) => all.findIndex((tool) => tool.name === name) === at,
      );
      if (tools.length > MAX_TOOLS) tellOnce(tools.slice(MAX_TOOLS).map(({ name }) => name));
      return tools.slice(0, MAX_TOOLS);
    },
    standing: read.standing ? standingOf(read.standing, directory) : null,
    async close() {
      process.off('unhandledRejection', onUnheard);
      await Promise.all(servers.map((server) => server.connection.close()));
    },
  };
}

export const settingsFileIn = (directory: string): string => join(directory, 'tools.yaml');

/** Their whole paths; none where there is no such directory. */
export const toolFilesIn = (directory: string): string[] =>
  existsSync(directory)
    ? readdirSync(directory)
        .filter((name) => /\.m?js$/.test(name))
        .sort()
        .map((name) => join(directory, name))
    : [];

/** Throws where a file is no tool. */
export async function readToolFile(path: string): Promise<z.infer<typeof toolFile>> {
  const loaded: unknown = await import(pathToFileURL(path).href).catch((cause: unknown) => {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    throw new BadInputError('bad_tool', `${path} cannot be loaded: ${reason}`, {
      fix: `See where with: node --check ${path}. What it imports must be installed where it finds it.`,
      cause,
    });
  });
  const read = checked(z.object({ default: toolFile }), loaded);
  if ('data' in read) return read.data.default;
  const faults = read.faults.map(({ says }) => says.replace(/^default\./, ''));
  throw new BadInputError('bad_tool', `${path} is no tool: ${faults.join('; ')}.`, {
    fix: 'Export by default {name, description, parameters, groups, run}; see docs/tools.md.',
  });
}

/** Throws where something in the file is not as it should be; nothing is set where there is no file. */
export async function readSettings(path: string): Promise<z.infer<typeof settings>> {
  if (!existsSync(path)) return { mcp: [] };
  const read = checkedYaml(await readFile(path), settings.nullable());
  if ('data' in read) return read.data ?? { mcp: [] }; // All of it may be commented out.
  throw new BadInputError('bad_tools', `${path}:\n  ${read.faults.join('\n  ')}`, {
    fix: 'See docs/tools.md for what may stand in it.',
  });
}
