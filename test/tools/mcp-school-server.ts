import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';

/** A school's server as its SDK makes it; run as a program it speaks on standard input and output. */
export function schoolServer(): McpServer {
  const server = new McpServer({ name: 'school', version: '1' });
  server.registerTool(
    'room',
    { description: 'Where a class meets.', inputSchema: { course: z.string() } },
    async ({ course }) => ({ content: [{ type: 'text', text: `${course} 在 302 教室上课。` }] }),
  );
  server.registerTool('expel', { description: 'Expels a learner.', inputSchema: {} }, async () => ({
    content: [{ type: 'text', text: 'expelled' }],
  }));
  server.registerTool(
    'slow',
    { description: 'Never answers.', inputSchema: {} },
    () => new Promise(() => {}),
  );
  return server;
}

if (import.meta.main) await schoolServer().connect(new StdioServerTransport());
