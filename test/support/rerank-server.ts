import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { atTheEnd } from './at-the-end.ts';

export interface RerankRequest {
  headers: IncomingMessage['headers'];
  body: { model: string; query: string; documents: string[]; top_n: number };
}

type Answer = (request: RerankRequest, response: ServerResponse) => void;

/** An endpoint that reranks, over real HTTP; `answer` may be changed as it runs. */
export interface RerankServer {
  url: string;
  requests: RerankRequest[];
  answer: Answer;
}

export const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

/** A score for each document, in the shape of Cohere and Jina. */
export const scores =
  (scoreOf: (document: string, index: number) => number): Answer =>
  ({ body }, response) =>
    json(response, {
      id: 'x',
      results: body.documents.map((document, index) => ({
        index,
        relevance_score: scoreOf(document, index),
        document: { text: document },
      })),
    });

export async function startRerankServer(answer: Answer): Promise<RerankServer> {
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer); // A request without an encoding gives buffers.
    const request = { headers: incoming.headers, body: JSON.parse(Buffer.concat(chunks).toString()) };
    started.requests.push(request);
    started.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  const started: RerankServer = {
    url: `http://127.0.0.1:${address.port}/v1/rerank`,
    requests: [],
    answer,
  };
  atTheEnd(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return started;
}
