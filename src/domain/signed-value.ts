import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A small JSON value that we can recognise as our own later: base64url(value) "." base64url(HMAC-SHA256).
 * `purpose` is part of what is signed, so that an invite can never pass as a session.
 */
export function signValue(secret: string, purpose: string, value: unknown): string {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${body}.${signatureOf(secret, purpose, body).toString('base64url')}`;
}

/** The value, or null where the signature is not ours. The caller checks the value's shape and expiry. */
export function verifyValue(secret: string, purpose: string, signed: string): unknown {
  const [body, signature, ...rest] = signed.split('.');
  if (!body || !signature || rest.length > 0) return null;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(secret, purpose, body);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function signatureOf(secret: string, purpose: string, body: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0${body}`).digest();
}
