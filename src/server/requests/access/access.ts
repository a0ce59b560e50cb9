import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { releaseClaimsOf } from '../../../desk/index.ts';
import { AccessError, BadInputError } from '../../../domain/faults/errors.ts';
import { newId } from '../../../domain/random/ids.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { MINUTE_MS } from '../../../domain/time/durations.ts';
import { SCOPES, type Scope, type Store, type TokenRecord } from '../../../store/index.ts';

/** Who a request speaks for. */
export interface Principal {
  id: string;
  name: string;
  scopes: ReadonlySet<Scope>;
  /** Bound to one group, or null for all. */
  groupId: string | null;
}

export interface Access {
  /** Throws an AccessError (401) for a missing, unknown or revoked token. */
  authenticate(authorization: string | undefined): Promise<Principal>;
  /** The token is shown once; only its hash is kept. Throws a BadInputError for an administrator of one group. */
  create(options: {
    scopes: Scope[];
    groupId: string | null;
    name: string;
  }): Promise<{ token: string; record: TokenRecord }>;
  /** It opens nothing from now on, and what was claimed with it is free. False where no such token was good. */
  revoke(id: string): Promise<boolean>;
}

const TOKEN_PREFIX = 'zj_';
/** A used token's time is written down at most this often. */
const LAST_USED_EVERY_MS = MINUTE_MS;

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const hashOf = (token: string): string => digestOf(token).toString('hex');

/** The token of an `Authorization: Bearer …` header; null where there is none. */
export const bearerOf = (authorization: string | undefined): string | null =>
  /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;

export function createAccess(parts: { store: Store; clock: Clock; adminToken: string }): Access {
  const { store, clock } = parts;
  const adminDigest = digestOf(parts.adminToken);
  const admin: Principal = { id: 'admin', name: 'admin', scopes: new Set(SCOPES), groupId: null };
  return {
    async authenticate(authorization) {
      const token = bearerOf(authorization);
      if (token === null) {
        throw new AccessError(401, 'no_token', 'This needs a token.', {
          fix: 'Send "Authorization: Bearer <token>"; make one with: zhujiao token create --scope answer',
        });
      }
      const digest = digestOf(token);
      if (timingSafeEqual(digest, adminDigest)) return admin;
      const record = await store.tokens.byHash(digest.toString('hex'));
      if (!record || record.revokedAt !== null) {
        throw new AccessError(401, 'bad_token', 'This token is not known, or was revoked.', {
          fix: 'Make a new one with: zhujiao token create',
        });
      }
      const now = clock.now();
      if (now - (record.lastUsedAt ?? 0) > LAST_USED_EVERY_MS) await store.tokens.used(record.id, now);
      const scopes = record.scopes.includes('admin') ? SCOPES : record.scopes;
      return { id: record.id, name: record.name, scopes: new Set(scopes), groupId: record.groupId };
    },
    async create({ scopes, groupId, name }) {
      if (groupId !== null && scopes.includes('admin')) {
        throw new BadInputError(
          'admin_is_for_all',
          'A token with the scope "admin" cannot be bound to a group.',
          { fix: 'Leave the group out, or take the scope "operate".' },
        );
      }
      const now = clock.now();
      const token = TOKEN_PREFIX + randomBytes(24).toString('base64url');
      const record: TokenRecord = {
        id: newId('tok', now),
        name,
        scopes,
        groupId,
        createdAt: now,
        lastUsedAt: null,
        revokedAt: null,
      };
      await store.tokens.insert(record, hashOf(token));
      return { token, record };
    },
    revoke: (id) =>
      store.transaction(async (tx) => {
        const now = clock.now();
        if (!(await tx.tokens.revoke(id, now))) return false;
        await releaseClaimsOf(tx, id, now);
        return true;
      }),
  };
}

/** Throws a 403 where the principal lacks the scope. */
export function requireScope(principal: Principal, scope: Scope): void {
  if (!principal.scopes.has(scope)) {
    throw new AccessError(403, 'missing_scope', `This token lacks the scope "${scope}".`, {
      fix: `Make one with: zhujiao token create --scope ${scope}`,
    });
  }
}

/** Throws a 403 where the principal is bound to another group. */
export function requireGroup(principal: Principal, groupId: string | null | undefined): void {
  if (principal.groupId !== null && principal.groupId !== groupId) {
    throw new AccessError(403, 'other_group', `This token is bound to the group "${principal.groupId}".`);
  }
}
