import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { atTheEnd } from './at-the-end.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server's address, as somebody who may make databases; set before the tests start. */
    postgresUrl: string;
    /** Whether that server has the pgvector extension to offer. */
    postgresHasVectors: boolean;
    redisUrl: string;
  }
}

/** The test run's PostgreSQL server. */
export const postgresUrl = (): string => inject('postgresUrl');

/** The same server, another database. */
export function databaseUrl(name: string, server = postgresUrl()): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

/** One statement on the server itself. */
export async function onServer(statement: string, server = postgresUrl()): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const freshName = (): string => `zhujiao_test_${process.pid}_${randomBytes(5).toString('hex')}`;

/** A database of its own, made like `template` where one is given; `drop` lets go of it whoever is connected. */
export async function makeDatabase(
  template?: string,
): Promise<{ name: string; url: string; drop: () => Promise<void> }> {
  const name = freshName();
  await onServer(`create database ${name} template ${template ?? 'template0'} encoding 'UTF8'`);
  return {
    name,
    url: databaseUrl(name),
    drop: () => onServer(`drop database if exists ${name} with (force)`),
  };
}

/** An empty database, dropped when the test file is through; its address. */
export async function temporaryDatabase(): Promise<string> {
  const { url, drop } = await makeDatabase();
  atTheEnd(drop);
  return url;
}
