type Fetch = typeof globalThis.fetch;

/** A tool's answer is cut at a few thousand characters; what is a thousand times that is none, and is not read into memory. */
export const MAX_REPLY_BYTES = 4 * 1024 ** 2;

/**
 * `fetch` for a server of the school's: a reply ends, with an error, where it is larger than any answer. What a server
 * streams unasked (a GET of events) goes on for days.
 */
export const boundedFetch: Fetch = async (input, init) => {
  const response = await fetch(input, init);
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
