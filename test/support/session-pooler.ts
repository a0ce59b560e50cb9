import { connect, createServer, type Socket } from 'node:net';
import { atTheEnd } from './at-the-end.ts';

/** How a server says what a session is cancelled by; a pooler gives a key that is none of the server's. */
const KEY = Buffer.from([0x4b, 0, 0, 0, 12]);

function withKeyOfItsOwn(welcome: Buffer): Buffer {
  const at = welcome.indexOf(KEY);
  if (at !== -1) welcome.writeInt32BE(1, at + KEY.length);
  return welcome;
}

/**
 * Has so many connections of a server, as poolers do in session mode: whoever comes when all are lent is let in, and
 * waits at the first statement until one is given back. For a server that lets clients in without a password. Its
 * address.
 */
export async function sessionPooler(url: string, size: number): Promise<string> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let lent = 0;
  const server = createServer((client) => {
    const behind = connect(Number(port || 5432), hostname);
    let isLent = false;
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
    behind.once('data', (welcome: Buffer) => {
      client.write(withKeyOfItsOwn(welcome));
      behind.pipe(client);
    });
    const lend = () => {
      if (client.destroyed) return waiting.shift()?.();
      lent++;
      isLent = true;
      client.pipe(behind);
    };
    client.once('data', (startup: Buffer) => {
      client.pause();
      behind.write(startup);
      if (lent < size) lend();
      else waiting.push(lend);
    });
    client.on('close', () => {
      behind.destroy();
      if (!isLent) return;
      lent--;
      waiting.shift()?.();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atTheEnd(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const pooled = new URL(url);
  pooled.port = String(typeof address === 'object' ? address?.port : '');
  return pooled.toString();
}
