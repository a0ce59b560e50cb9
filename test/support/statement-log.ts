import { StatementSync } from 'node:sqlite';
import type { Listener } from '../faults/slow-proxy.ts';

/** What a store was asked, in the order in which it was. */
export interface StatementLog {
  statements: string[];
  /** How often somebody waited for an answer; what is sent before one comes shares it. None on the embedded store. */
  trips: number;
}

export const emptyLog = (): StatementLog => ({ statements: [], trips: 0 });

/** Reads PostgreSQL's protocol on its way to the server; give it to a proxy. */
export function listenToPostgres(log: () => StatementLog): () => Listener {
  return () => {
    const prepared = new Map<string, string>();
    let unread = Buffer.alloc(0);
    let isStarted = false;
    let isAnswered = true;

    /** A statement is bound, or asked as it is; it was prepared once a connection. */
    function read(type: string, body: Buffer): void {
      const [first = '', second = ''] = body.toString('utf8').split('\0', 2);
      if (type === 'P') prepared.set(first, second);
      if (type === 'Q') log().statements.push(first);
      if (type === 'B') log().statements.push(prepared.get(second) ?? second);
    }

    return {
      asked(piece) {
        if (isAnswered) log().trips++;
        isAnswered = false;
        unread = Buffer.concat([unread, piece]);
        for (;;) {
          // The first message of a connection has no type.
          const head = isStarted ? 1 : 0;
          if (unread.length < head + 4) return;
          const end = head + unread.readInt32BE(head);
          if (unread.length < end) return;
          if (isStarted) read(String.fromCharCode(unread[0] ?? 0), unread.subarray(head + 4, end));
          isStarted = true;
          unread = unread.subarray(end);
        }
      },
      answered() {
        isAnswered = true;
      },
    };
  };
}

/** Hears every statement that this process's embedded stores run in this thread, until the end is called. */
export function listenToSqlite(log: () => StatementLog): () => void {
  const { all, run } = StatementSync.prototype;
  const heard = <F extends (...values: never[]) => unknown>(method: F): F =>
    // The same method, told of first.
    function (this: StatementSync, ...values: Parameters<F>) {
      log().statements.push(this.sourceSQL);
      return method.apply(this, values);
    } as unknown as F;
  StatementSync.prototype.all = heard(all);
  StatementSync.prototype.run = heard(run);
  return () => void Object.assign(StatementSync.prototype, { all, run });
}

/** Said once by each connection of the pool: whether a message meets one that is new is chance. */
export const opensConnection = (statement: string): boolean => /^\s*set \w+_timeout/.test(statement);

/** What a statement does, and to what: "select messages". */
export function kindOfStatement(statement: string): string {
  const text = statement.replace(/["\s]+/g, ' ').trim();
  const [verb = ''] = /^\w+/.exec(text) ?? [];
  const writes = /\b(?:insert into|update|delete from) (\w+)/.exec(text);
  if (writes) return `${writes[0]}`;
  const tables = [...text.matchAll(/\b(?:from|join) (\w+)/g)].map(([, table]) => table);
  const read = tables.find(
    (table) => table !== 'json_each' && table !== 'given' && !table?.startsWith('json'),
  );
  return read ? `${verb} ${read}` : text.slice(0, 40);
}
