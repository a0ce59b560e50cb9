import { webhookSignature } from '../../domain/signatures/webhook-signature.ts';

export type Fetch = typeof globalThis.fetch;

/** Milliseconds: a receiver only has to write it down. */
const TIMEOUT_MS = 10_000;

/**
 * Posts a signed document. `zhujiao-delivery` names it for the receiver, the same at every try, so that one whose
 * acknowledgement was lost is not taken twice. Throws where it was not taken.
 */
export async function postWebhook(options: {
  fetch: Fetch;
  url: string;
  secret: string;
  delivery: string;
  document: Record<string, unknown>;
  nowMs: number;
  signal: AbortSignal;
}): Promise<void> {
  const body = JSON.stringify({ delivery: options.delivery, ...options.document });
  const timestamp = Math.floor(options.nowMs / 1000);
  const response = await options.fetch(options.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'zhujiao',
      'zhujiao-delivery': options.delivery,
      'zhujiao-timestamp': String(timestamp),
      'zhujiao-signature': webhookSignature(options.secret, timestamp, body),
    },
    body,
    // An address that was checked must not lead on to one that was not.
    redirect: 'error',
    signal: AbortSignal.any([options.signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the webhook answered with ${response.status}`);
}
