import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A small JSON value that we can recognise as our own later: base64url(value) "." base64url(HMAC-SHA256).
 * `purpose` is part of what is signed, so that an invite can never pass as a session.
 */
export function signValue(secret: string, purpose: string, value: unknown): string {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${body}.${signatureOf(secret, purpose, body)}`;
}

/**
 * The value, or null where the signature is not ours, to the letter: base64url can be written in many ways, and what is
 * counted by its text (a learner's posts by their cookie) must have one. The caller checks the value's shape and
 * expiry.
 */
export function verifyValue(secret: string, purpose: string, signed: string): unknown {
  const [body, signature, ...rest] = signed.split('.');
  if (!body || !signature || rest.length > 0) return null;
  const given = Buffer.from(signature);
  const expected = Buffer.from(signatureOf(secret, purpose, body));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function signatureOf(secret: string, purpose: string, body: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${body}`).digest('base64url');
}
