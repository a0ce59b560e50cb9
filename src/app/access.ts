import { randomBytes } from 'node:crypto';
import { createInvites } from '../community/index.ts';
import type { Installation } from './installation.ts';

/** Tokens and secrets of the installation: given by the environment, or made once and kept in the store. */
export async function openAccess({ config, store, clock }: Installation) {
  // Loaded here, not above: commands that serve nothing need not wait for a web framework.
  const { createAccess } = await import('../server/index.ts');
  const adminToken =
    config.adminToken ??
    (await store.settings.getOrMake('admin_token', () => `zj_${randomBytes(24).toString('base64url')}`));
  const secret = await secretOf({ config, store });
  return {
    adminToken,
    secret,
    access: createAccess({ store, clock, adminToken }),
    invites: createInvites({ secret, clock }),
  };
}

/** Signs invites, sessions and outgoing webhooks. */
const secretOf = async ({ config, store }: Pick<Installation, 'config' | 'store'>): Promise<string> =>
  config.secret ?? (await store.settings.getOrMake('secret', () => randomBytes(32).toString('base64url')));
