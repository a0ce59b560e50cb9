import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const PURPOSE = 'zhujiao idempotent reply';

/**
 * What was answered to a request, kept so that only who sent it can read it: the key comes from their bearer token, of
 * which the store has a digest alone. A reply may carry what is shown once (a new token, an invite) or a learner's
 * words. base64(iv, tag, AES-256-GCM(reply)).
 */
export function sealReply(bearer: string, idempotencyKey: string, reply: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(bearer, idempotencyKey), iv);
  const body = Buffer.concat([cipher.update(reply, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

/** The reply again; null where another token sealed it. */
export function openReply(bearer: string, idempotencyKey: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, keyOf(bearer, idempotencyKey), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const body = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function keyOf(bearer: string, idempotencyKey: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', bearer, idempotencyKey, PURPOSE, 32));
}
