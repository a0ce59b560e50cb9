import type { Writer } from './writer.ts';

/** The writer, for one who writes: nobody else's statements come in between. */
export interface Turn extends Pick<Writer, 'execute'> {
  end(): void;
}

/** Who writes to the file waits for their turn; the turns come in the order in which they are asked for. */
export interface Turns {
  take(): Promise<Turn>;
  /** After the turns that were asked for before. */
  close(): Promise<void>;
}

/** `startWriter` is called again where a writer has ended by itself. */
export function createTurns(startWriter: () => Writer): Turns {
  let writer = startWriter();
  let last: Promise<void> = Promise.resolve();

  async function take(): Promise<Turn> {
    const before = last;
    let end = () => {};
    last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    if (writer.isGone()) writer = startWriter();
    return { execute: writer.execute, end };
  }

  return {
    take,
    async close() {
      const { end } = await take();
      await writer.close();
      end();
    },
  };
}
