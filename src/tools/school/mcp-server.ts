import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { z } from 'zod';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Tool } from '../tool.ts';
import { boundedFetch, MAX_REPLY_BYTES } from './bounded-fetch.ts';
import { boundedRun } from './bounded-run.ts';

export const mcpServerSettings = z.object({
  name: z.string(),
  /** A program that speaks MCP on its standard input and output, with its arguments. */
  command: z.array(z.string().min(1)).min(1).optional(),
  /** Or a server that speaks it over streamable HTTP. */
  url: z.url({ protocol: /^https?$/, error: 'an address that begins with https://' }).optional(),
  headers: z.record(z.string(), z.string()).default({}),
  /** Of what it offers, the tools that may be used; nothing else is. */
  tools: z.array(z.string().min(1)).min(1),
});

export type McpServerSettings = z.infer<typeof mcpServerSettings>;

export interface McpConnection {
  /** Empty where the server cannot be reached now. */
  tools(): Promise<Tool[]>;
  close(): Promise<void>;
}

/** Not asked again before this time where it could not be reached. */
const AGAIN_MS = 30_000;
const MAX_DESCRIPTION = 600;
/** Characters of a failure in the log: it may quote all that a server sent. */
const MAX_ERROR = 300;
const textPart = z.object({ type: z.literal('text'), text: z.string() });

interface Connected {
  client: Client;
  tools: Tool[];
}

/** Of what a server says of a tool, what is used; read tool by tool, so that one that is none costs no other. */
const listedTool = z.object({
  name: z.string(),
  description: z.string().optional(),
  inputSchema: z.unknown(),
});
type ListedTool = z.infer<typeof listedTool>;
const page = z.looseObject({ tools: z.array(z.unknown()), nextCursor: z.string().optional() });
/** Pages of a list that are asked for: a server may have one more each time. */
const MOST_PAGES = 20;

/** The model is sent it with every question. */
const MAX_SCHEMA = 20_000;

/** Null where it is no JSON Schema that can be read, or too long; the other tools of the server are none the worse. */
function schemaOf(tool: ListedTool): z.ZodType | null {
  try {
    const written = JSON.stringify(tool.inputSchema, withoutPatterns);
    if (written.length > MAX_SCHEMA) return null;
    const schema = JSON.parse(written) as Parameters<typeof z.fromJSONSchema>[0]; // What it is not throws.
    return z.fromJSONSchema(schema);
  } catch {
    return null;
  }
}

/** A server's own patterns may take for ever on what a model fills in; it checks what it is called with itself. */
const withoutPatterns = (key: string, value: unknown): unknown =>
  (key === 'pattern' && typeof value === 'string') || key === 'patternProperties' ? undefined : value;

/** Connects with the first question, and again where the connection was lost. */
export function connectMcpServer(
  settings: McpServerSettings,
  { logger, limitMs }: { logger: Logger; limitMs: number },
): McpConnection {
  let connecting: Promise<Connected | null> | null = null;

  async function connect(): Promise<Connected | null> {
    try {
      const { client, listed } = await clientOf(settings, limitMs);
      client.onclose = () => {
        connecting = null;
      };
      return { client, tools: toolsOf(client, listed) };
    } catch (error) {
      logger.warn(
        { server: settings.name, error: String(error).slice(0, MAX_ERROR) },
        'an MCP server could not be reached',
      );
      setTimeout(() => {
        connecting = null;
      }, AGAIN_MS).unref();
      return null;
    }
  }

  /** The connection that follows one whose session the server no longer knows; null where there is none. */
  async function insteadOf(gone: Client): Promise<Connected | null> {
    const now = await connecting;
    // Of several calls the first one has connected anew.
    if (now !== null && now.client !== gone) return now;
    connecting = connect();
    gone.onclose = () => {};
    // Calls of others are still to learn that their session is gone.
    setTimeout(() => void gone.close().catch(() => {}), limitMs).unref();
    return await connecting;
  }

  function toolsOf(client: Client, listed: ListedTool[]): Tool[] {
    const offered = listed.map(({ name }) => name);
    const missing = settings.tools.filter((name) => !offered.includes(name));
    if (missing.length > 0)
      logger.warn(
        { server: settings.name, missing, offered },
        'an MCP server does not offer tools that tools.yaml names',
      );
    const tools = listed
      .filter((tool) => settings.tools.includes(tool.name))
      .flatMap((tool): Tool[] => {
        const schema = schemaOf(tool);
        if (schema !== null) return [toolOf(client, tool, schema)];
        logger.warn(
          { server: settings.name, tool: tool.name },
          'an MCP tool is left out: its input schema cannot be read, or is too long',
        );
        return [];
      });
    // `a.b` and `a-b` have come to the same name, and so have 课表 and 教室.
    return tools.map((tool, at) => {
      const before = tools.slice(0, at).filter(({ name }) => name === tool.name).length;
      return before === 0 ? tool : { ...tool, name: `${tool.name}_${before + 1}` };
    });
  }

  function toolOf(client: Client, tool: ListedTool, schema: z.ZodType): Tool {
    const name = `${settings.name}_${tool.name}`.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 60);
    return {
      name,
      description: (tool.description ?? tool.name).slice(0, MAX_DESCRIPTION),
      schema,
      run: (input, signal) =>
        boundedRun(name, signal, limitMs, async (inner) => {
          const call = (of: Client) =>
            of.callTool(
              { name: tool.name, arguments: z.record(z.string(), z.unknown()).parse(input) },
              undefined,
              { signal: inner, timeout: limitMs },
            );
          const result = await call(client).catch(async (error: unknown) => {
            const anew = isSessionGone(error) ? await insteadOf(client) : null;
            if (anew === null) throw error;
            return await call(anew.client);
          });
          const said = textOf(result.content);
          if (result.isError) throw new Error(said);
          return said;
        }),
    };
  }

  return {
    async tools() {
      connecting ??= connect();
      return (await connecting)?.tools ?? [];
    },
    async close() {
      const connected = await connecting;
      await connected?.client.close();
    },
  };
}

/**
 * So a server that was started anew answers a session of before, as the protocol has it; it has carried nothing out.
 */
const isSessionGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 404;

/**
 * A client that is connected, and what the server offers. Throws where it cannot be had in time, and leaves nothing
 * running.
 */
async function clientOf(
  settings: McpServerSettings,
  limitMs: number,
): Promise<{ client: Client; listed: ListedTool[] }> {
  // Loaded here: an installation without such a server does not pay for the library.
  const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
  const client = new Client({ name: 'zhujiao', version: '1' });
  try {
    await client.connect(await transportOf(settings), { timeout: limitMs });
    return { client, listed: await listedBy(client, settings.tools, limitMs) };
  } catch (error) {
    // A program that was started and does not answer goes on otherwise, one more with each try.
    await client.close().catch(() => {});
    throw error;
  }
}

/**
 * Page by page, until all that are `wanted` are among them. The library's own list fails whole for a fault in one of
 * its tools.
 */
async function listedBy(client: Client, wanted: readonly string[], limitMs: number): Promise<ListedTool[]> {
  const until = performance.now() + limitMs;
  const listed: ListedTool[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const timeout = Math.max(1, until - performance.now());
    const { tools, nextCursor } = await client.request(
      { method: 'tools/list', params: cursor === undefined ? {} : { cursor } },
      page,
      { timeout },
    );
    for (const tool of tools) {
      const read = listedTool.safeParse(tool);
      if (read.success && !listed.some(({ name }) => name === read.data.name)) listed.push(read.data);
    }
    if (nextCursor === undefined || wanted.every((name) => listed.some((tool) => tool.name === name))) break;
    cursor = nextCursor;
  }
  return listed;
}

/** What a server offers, as `tools.yaml` would have it. Throws where it cannot be reached. */
export async function lookAtMcpServer(
  settings: McpServerSettings,
  limitMs: number,
): Promise<{ offered: string[]; missing: string[]; unreadable: string[] }> {
  const { client, listed } = await clientOf(settings, limitMs);
  await client.close();
  const offered = listed.map(({ name }) => name);
  const isUnreadable = (tool: ListedTool) => settings.tools.includes(tool.name) && schemaOf(tool) === null;
  return {
    offered,
    missing: settings.tools.filter((name) => !offered.includes(name)),
    unreadable: listed.filter(isUnreadable).map(({ name }) => name),
  };
}

async function transportOf(settings: McpServerSettings) {
  const [command, ...args] = settings.command ?? [];
  if (command !== undefined) {
    const { StdioClientTransport } = await import('@modelcontextprotocol/sdk/client/stdio.js');
    // What a program sends without a line's end is held until one comes.
    return new StdioClientTransport({ command, args, stderr: 'ignore', maxBufferSize: MAX_REPLY_BYTES });
  }
  if (settings.url === undefined) throw new Error('neither a command nor a url is given');
  const { StreamableHTTPClientTransport } = await import(
    '@modelcontextprotocol/sdk/client/streamableHttp.js'
  );
  return new StreamableHTTPClientTransport(new URL(settings.url), {
    requestInit: { headers: settings.headers },
    fetch: boundedFetch,
  });
}

function textOf(content: unknown): string {
  const parts = z.array(z.unknown()).safeParse(content);
  if (!parts.success) return '';
  return parts.data
    .map((part) => textPart.safeParse(part))
    .flatMap((part) => (part.success ? [part.data.text] : []))
    .join('\n');
}
