import type { Scope } from '../../../src/store/service/tokens.ts';

export type ScopeCode = Scope;

/** A token of a colleague or a program, without its secret. */
export interface TokenDoc {
  id: string;
  name: string;
  scopes: ScopeCode[];
  groupId: string | null;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

export interface TokenToMake {
  name: string;
  scopes: ScopeCode[];
  groupId: string | null;
}
