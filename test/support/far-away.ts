import { connect, createServer, type Socket } from 'node:net';
import { atTheEnd } from './at-the-end.ts';

/**
 * A server on this machine as if it stood `ms` milliseconds away, each way. `isFrom` tells the connections through it
 * by the client's address that the server sees.
 */
export async function farAway(
  url: string,
  ms: number,
): Promise<{ url: string; isFrom(address: string): boolean }> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const behind = new Set<number | undefined>();
  const carry = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on('data', (piece) => setTimeout(() => to.writable && to.write(piece), ms));
    from.on('close', () => setTimeout(() => to.destroy(), ms));
    from.on('error', () => {});
  };
  const server = createServer((client) => {
    const there = connect(Number(port), hostname, () => behind.add(there.localPort));
    carry(client, there);
    carry(there, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atTheEnd(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const far = new URL(url);
  far.hostname = '127.0.0.1';
  far.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: far.toString(),
    isFrom: (client) => behind.has(Number(client.split(':').at(-1))),
  };
}
