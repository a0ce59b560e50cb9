import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** What a repository runs its statements on: the store itself, or the transaction it was made for. */
export type Executor = Kysely<Schema>;

/** Called with what a transaction (or a single statement) changed, so that sleepers can be woken after commit. */
export type Touch = (topic: string) => void;
