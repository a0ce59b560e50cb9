import { timingSafeEqual } from 'node:crypto';
import { webhookSignature } from '../../src/domain/signatures/webhook-signature.ts';

/** A receiver takes nothing older, so what was overheard cannot be sent again later. */
const WEBHOOK_TOLERANCE_S = 300;

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
