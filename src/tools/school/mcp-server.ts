import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { z } from 'zod';
import type { Logger } from '../../domain/logger.ts';
import type { Tool } from '../tool.ts';
import { boundedRun } from './bounded-run.ts';

export const mcpServerSettings = z.object({
  name: z.string(),
  /** A program that speaks MCP on its standard input and output, with its arguments. */
  command: z.array(z.string().min(1)).min(1).optional(),
  /** Or a server that speaks it over streamable HTTP. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  headers: z.record(z.string(), z.string()).default({}),
  /** Of what it offers, the tools that may be used; nothing else is. */
  tools: z.array(z.string().min(1)).min(1),
});

export interface McpConnection {
  /** Empty where the server cannot be reached now. */
  tools(): Promise<Tool[]>;
  close(): Promise<void>;
}

/** Not asked again before this time where it could not be reached. */
const AGAIN_MS = 30_000;
const MAX_DESCRIPTION = 600;
const textPart = z.object({ type: z.literal('text'), text: z.string() });

/** Connects with the first question, and again where the connection was lost. */
export function connectMcpServer(
  settings: z.infer<typeof mcpServerSettings>,
  { logger, limitMs }: { logger: Logger; limitMs: number },
): McpConnection {
  let connecting: Promise<{ client: Client; tools: Tool[] } | null> | null = null;

  async function connect(): Promise<{ client: Client; tools: Tool[] } | null> {
    try {
      // Loaded here: an installation without such a server does not pay for the library.
      const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
      const client = new Client({ name: 'zhujiao', version: '1' });
      await client.connect(await transportOf(settings), { timeout: limitMs });
      client.onclose = () => {
        connecting = null;
      };
      const listed = await client.listTools(undefined, { timeout: limitMs });
      const tools = listed.tools
        .filter((tool) => settings.tools.includes(tool.name))
        .map((tool): Tool => {
          const name = `${settings.name}_${tool.name}`.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 60);
          return {
            name,
            description: (tool.description ?? tool.name).slice(0, MAX_DESCRIPTION),
            schema: z.fromJSONSchema(tool.inputSchema as Parameters<typeof z.fromJSONSchema>[0]), // The protocol's own JSON Schema.
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
        });
      return { client, tools };
    } catch (error) {
      logger.warn({ server: settings.name, error: String(error) }, 'an MCP server could not be reached');
      setTimeout(() => {
        connecting = null;
      }, AGAIN_MS).unref();
      return null;
    }
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

async function transportOf(settings: z.infer<typeof mcpServerSettings>) {
  const [command, ...args] = settings.command ?? [];
  if (command !== undefined) {
    const { StdioClientTransport } = await import('@modelcontextprotocol/sdk/client/stdio.js');
    return new StdioClientTransport({ command, args, stderr: 'ignore' });
  }
  if (settings.url === undefined) throw new Error('neither a command nor a url is given');
  const { StreamableHTTPClientTransport } = await import(
    '@modelcontextprotocol/sdk/client/streamableHttp.js'
  );
  return new StreamableHTTPClientTransport(new URL(settings.url), {
    requestInit: { headers: settings.headers },
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
