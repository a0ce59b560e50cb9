import { Problem, UNREACHABLE } from './problem.ts';

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: object;
  /** Files, instead of a `body`. */
  form?: FormData;
  /** Milliseconds, where sending may take long. */
  timeoutMs?: number;
  /** The operator's bearer token; learners are known by their cookie. */
  token?: string;
  signal?: AbortSignal | undefined;
}

/** Milliseconds: long enough for a slow phone, short enough that a send can be retried by hand. */
const TIMEOUT_MS = 20_000;

/**
 * One JSON request to our own server. The documents are taken at their word: the server that sends them
 * shipped this page, and checks them against its own schemas.
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  // Trusted, see above: the caller names the document that this endpoint returns.
  return parse(await textOf(path, options)) as T;
}

/** The requests of whoever has one token. */
export function requestsOf(token: string) {
  const get = <T>(path: string, signal?: AbortSignal): Promise<T> => request<T>(path, { token, signal });
  return {
    get,
    /** What a list holds, of its first page. */
    items: async <Item>(path: string, signal?: AbortSignal): Promise<Item[]> =>
      (await get<{ items: Item[] }>(path, signal)).items,
    post: <T>(path: string, body: object): Promise<T> => request<T>(path, { method: 'POST', token, body }),
  };
}

/** The text behind an address, for what is saved as a file. */
export const requestText = (path: string, token: string): Promise<string> => textOf(path, { token });

/** What the server answers; throws a problem where it refuses, or where nothing answers. */
async function textOf(path: string, options: RequestOptions): Promise<string> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.body) headers['content-type'] = 'application/json';
  if (options.token) headers['authorization'] = `Bearer ${options.token}`;
  // Not AbortSignal.any: the phones we serve include browsers that do not have it yet.
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, options.timeoutMs ?? TIMEOUT_MS);
  options.signal?.addEventListener('abort', stop);
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method: options.method ?? 'GET',
      headers,
      credentials: 'same-origin',
      signal: controller.signal,
      ...(options.body ? { body: JSON.stringify(options.body) } : {}),
      ...(options.form ? { body: options.form } : {}),
    });
    text = await response.text();
  } catch (error) {
    throw new Problem(0, {
      code: UNREACHABLE,
      detail: error instanceof Error ? error.message : String(error),
    });
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stop);
  }
  if (response.ok) return text;
  const document = parse(text);
  throw new Problem(response.status, typeof document === 'object' && document !== null ? document : {});
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
