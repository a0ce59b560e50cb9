type Fetch = typeof globalThis.fetch;

/**
 * A tool's answer is cut at a few thousand characters; what is a thousand times that is none, and is not read into
 * memory.
 */
export const MAX_REPLY_BYTES = 4 * 1024 ** 2;

/** Of redirects that keep a POST what it is: frameworks answer `/mcp` so, to have `/mcp/` asked. */
const KEEPS_A_POST = new Set([307, 308]);
const MOST_REDIRECTS = 3;

/**
 * Redirects within the place that was configured are followed, no other: the headers of `tools.yaml` are the school's
 * keys, and `fetch` would take all but `Authorization` along to wherever a server sends it.
 */
async function atItsPlace(...[input, init]: Parameters<Fetch>): Promise<Response> {
  let url = new URL(input instanceof Request ? input.url : input);
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(redirects === 0 ? input : url, { ...init, redirect: 'manual' });
    const { status, headers } = response;
    if (status < 300 || status > 399) return response;
    void response.body?.cancel().catch(() => {});
    const location = headers.get('location');
    const to = location === null ? null : URL.parse(location, url.href);
    if (to?.origin !== url.origin || !KEEPS_A_POST.has(status) || redirects === MOST_REDIRECTS)
      throw new Error(
        `the server redirects (${status}) to ${to?.origin ?? 'no address'}; where that is right, put the ` +
          'address that is meant into tools.yaml',
      );
    url = to;
  }
}

/**
 * `fetch` for a server of the school's: a reply ends, with an error, where it is larger than any answer. What a server
 * streams unasked (a GET of events) goes on for days.
 */
export const boundedFetch: Fetch = async (input, init) => {
  const response = await atItsPlace(input, init);
  const isEvents = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const isUnasked = isEvents && (init?.method ?? 'GET').toUpperCase() === 'GET';
  if (!response.body || isUnasked) return response;
  let bytes = 0;
  const bounded = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, out) {
      bytes += chunk.byteLength;
      if (bytes > MAX_REPLY_BYTES)
        out.error(new Error(`the server sent more than ${MAX_REPLY_BYTES / 1024 ** 2} MB`));
      else out.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(bounded), { status, statusText, headers });
};
