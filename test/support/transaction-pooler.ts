import { createServer, type Socket } from 'node:net';
import pg from 'pg';
import { atTheEnd } from './at-the-end.ts';

/** What a server says to a client that it lets in without a password: come in, this is your key, ask. */
const LET_IN = Buffer.from([
  ...[0x52, 0, 0, 0, 8, 0, 0, 0, 0],
  ...[0x4b, 0, 0, 0, 12, 0, 0, 0, 1, 0, 0, 0, 1],
  ...[0x5a, 0, 0, 0, 5, 0x49],
]);

/**
 * Lends one connection of a server to whoever asks, as poolers do in transaction mode; for clients that ask one after
 * the other. Its address.
 */
export async function transactionPooler(url: string): Promise<string> {
  const lent = new pg.Client({ connectionString: url });
  lent.on('error', () => {}); // It ends without a goodbye.
  await lent.connect();
  const { stream } = lent.connection;
  stream.removeAllListeners('data');
  let asking: Socket | null = null;
  stream.on('data', (chunk: Buffer) => asking?.write(chunk));
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    clients.add(client);
    client.on('error', () => {});
    client.once('data', () => {
      client.write(LET_IN);
      client.on('data', (chunk: Buffer) => {
        if (chunk[0] === 0x58) return; // Whoever goes leaves the connection to the next.
        asking = client;
        stream.write(chunk);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atTheEnd(async () => {
    for (const client of clients) client.destroy();
    server.close();
    stream.destroy();
  });
  const address = server.address();
  const pooled = new URL(url);
  pooled.port = String(typeof address === 'object' ? address?.port : '');
  return pooled.toString();
}
