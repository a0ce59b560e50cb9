import { connect } from 'node:net';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { temporaryFilesInMemory } from './support/memory-directory.ts';
import { type OwnServer, startOwnPostgres, startOwnRedis } from './support/servers.ts';

const LOOK_MS = 2_000;

/**
 * The servers that the tests run on: those on their standard ports (or at ZHUJIAO's test addresses below), else ones
 * started here and stopped at the end. Where neither can be had, the run fails and says so; nothing is skipped.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const takeAway = temporaryFilesInMemory();
  const own: OwnServer[] = [];
  const postgres = process.env['TEST_POSTGRES_URL'] ?? (await postgresThere());
  const redis = process.env['TEST_REDIS_URL'] ?? (await redisThere());
  const started = async (start: () => Promise<OwnServer>): Promise<string> => {
    const server = await start();
    own.push(server);
    return server.url;
  };
  const postgresUrl = postgres ?? (await started(startOwnPostgres));
  project.provide('postgresUrl', postgresUrl);
  project.provide('postgresHasVectors', await hasVectors(postgresUrl));
  project.provide('redisUrl', redis ?? (await started(startOwnRedis)));
  return async () => {
    for (const server of own) await server.stop();
    takeAway();
  };
}

async function postgresThere(): Promise<string | null> {
  const url = 'postgres://postgres@127.0.0.1:5432/postgres';
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: LOOK_MS });
  try {
    await client.connect();
    const { rows } = await client.query(
      'select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user',
    );
    await client.end();
    return rows[0]?.may === true ? url : null;
  } catch {
    return null;
  }
}

/** Debian's server does not; what is tried there beside the in-process PostgreSQL is tried where it can be. */
async function hasVectors(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select 1 from pg_available_extensions where name = 'vector'");
  await client.end();
  return rows.length > 0;
}

async function redisThere(): Promise<string | null> {
  return await new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: 6379, timeout: LOOK_MS });
    const done = (url: string | null) => {
      socket.destroy();
      resolve(url);
    };
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (chunk) =>
      done(chunk.toString().startsWith('+PONG') ? 'redis://127.0.0.1:6379' : null),
    );
    socket.once('timeout', () => done(null));
    socket.once('error', () => done(null));
  });
}
