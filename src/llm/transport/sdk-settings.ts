import type { Fetch } from './guarded-fetch.ts';

/** Servers that ask for no key are sent this one: the SDK refuses to work without. */
export const NO_KEY = 'none';

/** Settings of the SDK that it would otherwise take from environment variables, which only `config.ts` reads. */
export function sdkSettings(settings: { baseUrl: string; fetch: Fetch }) {
  return {
    baseURL: settings.baseUrl,
    fetch: settings.fetch,
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    // The SDK writes to the console, which belongs to `--json`.
    logLevel: 'off' as const,
  };
}
