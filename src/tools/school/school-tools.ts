import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checkedYaml } from '../../domain/faults/checked-yaml.ts';
import { errorCode } from '../../domain/faults/error-code.ts';
import { BadInputError } from '../../domain/faults/errors.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Tool } from '../tool.ts';
import { boundedRun, SCHOOL_TOOL_MS } from './bounded-run.ts';
import { connectMcpServer, mcpServerSettings } from './mcp-server.ts';
import type { ToolLimits } from './own-process/tool-process.ts';
import { type ReadStanding, standingOf, standingSettings } from './standing.ts';
import type { ToolAsker } from './tool-asker.ts';
import { openToolFile, TOOL_NAME, type ToolFile, toolGroups } from './tool-file.ts';

/** Tools that a school has added, and where its learners' standing is kept. */
export interface SchoolTools {
  /** Those allowed in the asker's group. */
  for(asker: ToolAsker): Promise<Tool[]>;
  /** Null where the school provides none. */
  standing: ReadStanding | null;
  close(): Promise<void>;
}

export const NO_SCHOOL_TOOLS: SchoolTools = { for: async () => [], standing: null, close: async () => {} };

const MAX_TOOLS = 16;

/** A tool that needs more belongs into an MCP server. What it imports may be large, and is loaded on a busy machine. */
export const TOOL_LIMITS: ToolLimits = {
  callMs: SCHOOL_TOOL_MS,
  loadMs: 30_000,
  heapMegabytes: 256,
  megabytes: 512,
};

const settings = z.strictObject({
  mcp: z
    .array(
      mcpServerSettings
        .extend({ name: TOOL_NAME, groups: toolGroups })
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
  /** What tool files see of the environment. */
  environment: Record<string, string>;
  logger: Logger;
  /** Those that differ from `TOOL_LIMITS`; `callMs` is that of MCP servers as well. */
  limits?: Partial<ToolLimits>;
}): Promise<SchoolTools> {
  const { directory, environment, logger } = options;
  const limits = { ...TOOL_LIMITS, ...options.limits };
  if (!existsSync(directory)) return NO_SCHOOL_TOOLS;
  const own = await openAll(
    toolFilesIn(directory).map((file) => openToolFile({ file, environment, limits, logger })),
  );
  const closeOwn = async (): Promise<void> => void (await Promise.all(own.map((file) => file.close())));
  const read = await readSettings(settingsFileIn(directory)).catch(async (error: unknown) => {
    await closeOwn();
    throw error;
  });
  const servers = read.mcp.map((server) => ({
    groups: server.groups,
    connection: connectMcpServer(server, { logger, limitMs: limits.callMs }),
  }));
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
              boundedRun(file.name, signal, limits.callMs, (inner) => file.run(input, asker, inner)),
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
      await Promise.all([closeOwn(), ...servers.map((server) => server.connection.close())]);
    },
  };
}

/** All of them, or the first fault and none of them. */
async function openAll(opening: Promise<ToolFile>[]): Promise<ToolFile[]> {
  const opened = await Promise.allSettled(opening);
  const fault = opened.find((one) => one.status === 'rejected');
  const files = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (!fault) return files;
  await Promise.all(files.map((file) => file.close()));
  throw fault.reason;
}

export const settingsFileIn = (directory: string): string => join(directory, 'tools.yaml');

/** Their whole paths; none where there is no such directory. */
export function toolFilesIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  try {
    return readdirSync(directory)
      .filter((name) => /\.m?js$/.test(name))
      .sort()
      .map((name) => join(directory, name));
  } catch (error) {
    throw cannotBeRead(directory, error);
  }
}

const cannotBeRead = (path: string, cause: unknown): BadInputError =>
  new BadInputError('bad_tools', `${path} cannot be read (${errorCode(cause)}).`, {
    fix: 'Mend its permissions: the user that runs the service must be able to read all of tools/.',
    cause,
  });

const textOf = (path: string): Promise<Uint8Array> =>
  readFile(path).catch((error: unknown) => {
    throw cannotBeRead(path, error);
  });

/** Throws where something in the file is not as it should be; nothing is set where there is no file. */
export async function readSettings(path: string): Promise<z.infer<typeof settings>> {
  if (!existsSync(path)) return { mcp: [] };
  const read = checkedYaml(await textOf(path), settings.nullable());
  if ('data' in read) return read.data ?? { mcp: [] }; // All of it may be commented out.
  throw new BadInputError('bad_tools', `${path}:\n  ${read.faults.join('\n  ')}`, {
    fix: 'See docs/tools.md for what may stand in it.',
  });
}
