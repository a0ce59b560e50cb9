import { createHmac } from 'node:crypto';

/**
 * `v1=` and the hexadecimal HMAC-SHA256, under the installation's secret, over timestamp, a full stop and the body as
 * it was sent. The timestamp is in seconds and travels in its own header, so that a receiver can refuse what is old.
 */
export const webhookSignature = (secret: string, timestamp: number, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
