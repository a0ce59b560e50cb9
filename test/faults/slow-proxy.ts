import { connect, createServer, type Socket } from 'node:net';

/** A way to a server of ours that can be made slow, or cut. */
export interface SlowProxy {
  port: number;
  /** Each piece of a reply waits for so long. */
  delayMs: number;
  /** Breaks what is open now; what comes after goes through. */
  cut(): void;
  /** What is opened from now on goes to another server; what is open stays with the first. */
  leadTo(target: number): void;
  close(): Promise<void>;
}

/** Hears what goes over one connection, piece by piece. */
export interface Listener {
  asked(piece: Buffer): void;
  answered(piece: Buffer): void;
}

/**
 * Pieces keep their order. One waits while another does: what is asked without waiting for an answer is answered so.
 */
export async function slowProxy(target: number, listenTo?: () => Listener): Promise<SlowProxy> {
  const open = new Set<Socket>();
  let delayMs = 0;
  let leadsTo = target;

  function pass(from: Socket, to: Socket, delayed: boolean, hear?: (piece: Buffer) => void): void {
    let turn: Promise<void> = Promise.resolve();
    from.on('data', (piece: Buffer) => {
      hear?.(piece);
      const due = performance.now() + (delayed ? delayMs : 0);
      turn = turn.then(async () => {
        const wait = due - performance.now();
        if (delayed && wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        if (!to.destroyed) to.write(piece);
      });
    });
    from.on('close', () => to.destroy());
    from.on('error', () => to.destroy());
  }

  const server = createServer((client) => {
    const upstream = connect(leadsTo, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    }
    const listener = listenTo?.();
    pass(client, upstream, false, listener?.asked);
    pass(upstream, client, true, listener?.answered);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: address.port,
    get delayMs() {
      return delayMs;
    },
    set delayMs(ms: number) {
      delayMs = ms;
    },
    cut,
    leadTo(other) {
      leadsTo = other;
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
