import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { z } from 'zod';
import type { Logger } from '../../domain/process/logger.ts';
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

type ListedTool = Awaited<ReturnType<Client['listTools']>>['tools'][number];

/** Null where it is no JSON Schema that can be read; the other tools of the server are none the worse. */
function schemaOf(tool: ListedTool): z.ZodType | null {
  try {
    return z.fromJSONSchema(tool.inputSchema as Parameters<typeof z.fromJSONSchema>[0]); // The protocol's own JSON Schema.
  } catch {
    return null;
  }
}

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

  function toolsOf(client: Client, listed: ListedTool[]): Tool[] {
    const offered = listed.map(({ name }) => name);
    const missing = settings.tools.filter((name) => !offered.includes(name));
    if (missing.length > 0)
      logger.warn(
        { server: settings.name, missing, offered },
        'an MCP server does not offer tools that tools.yaml names',
      );
    return listed
      .filter((tool) => settings.tools.includes(tool.name))
      .flatMap((tool): Tool[] => {
        const schema = schemaOf(tool);
        if (schema !== null) return [toolOf(client, tool, schema)];
        logger.warn(
          { server: settings.name, tool: tool.name },
          'an MCP tool is left out: its input schema cannot be read',
        );
        return [];
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
          const result = await client.callTool(
            { name: tool.name, arguments: z.record(z.string(), z.unknown()).parse(input) },
            undefined,
            { signal: inner, timeout: limitMs },
          );
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

/** A client that is connected, and what the server offers. Throws where it cannot be had in time, and leaves nothing running. */
async function clientOf(
  settings: McpServerSettings,
  limitMs: number,
): Promise<{ client: Client; listed: ListedTool[] }> {
  // Loaded here: an installation without such a server does not pay for the library.
  const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
  const client = new Client({ name: 'zhujiao', version: '1' });
  try {
    await client.connect(await transportOf(settings), { timeout: limitMs });
    const { tools } = await client.listTools(undefined, { timeout: limitMs });
    return { client, listed: tools };
  } catch (error) {
    // A program that was started and does not answer goes on otherwise, one more with each try.
    await client.close().catch(() => {});
    throw error;
  }
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
