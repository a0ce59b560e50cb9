import { createHmac, timingSafeEqual } from 'node:crypto';

/** A receiver takes nothing older, so what was overheard cannot be sent again later. */
export const WEBHOOK_TOLERANCE_S = 300;

/**
 * `v1=` and the hexadecimal HMAC-SHA256, under the installation's secret, over timestamp, a full stop and the body as
 * it was sent. The timestamp is in seconds and travels in its own header.
 */
export const webhookSignature = (secret: string, timestamp: number, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/** What a receiver does: the signature is ours, and it is fresh. */
export function isOurWebhook(options: {
  secret: string;
  signature: string;
  /** Seconds since the epoch, as sent. */
  timestamp: number;
  body: string;
  nowMs: number;
}): boolean {
  const { secret, signature, timestamp, body, nowMs } = options;
  if (!(Math.abs(nowMs / 1000 - timestamp) <= WEBHOOK_TOLERANCE_S)) return false;
  const expected = Buffer.from(webhookSignature(secret, timestamp, body));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
