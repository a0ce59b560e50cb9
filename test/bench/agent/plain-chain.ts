import type { HierarchicalNSW } from 'hnswlib-node';
import { loadHnswlib } from '../../../src/knowledge/vectors/hnswlib.ts';
import { fitLocalEmbedding } from '../../../src/knowledge/vectors/local-embedding.ts';

const SEED = 1;
const SHOWN = 6;
const LINKS = 16;
const BUILD_CANDIDATES = 200;

/** The chain that a school would put together from LangChain: vector store → prompt → ChatOpenAI. */
export interface PlainChain {
  ask(question: string): Promise<string>;
  /** The same, the reply streamed. */
  askStreaming(question: string): Promise<string>;
  /** The same without the model: what was found, as text. */
  find(question: string): Promise<string>;
}

/** Over the same passages, with the same local embedding. */
export async function plainChain(texts: readonly string[], modelUrl: string): Promise<PlainChain> {
  const [
    { HNSWLib },
    { SynchronousInMemoryDocstore },
    { Document },
    { ChatPromptTemplate },
    { StringOutputParser },
    { ChatOpenAI },
  ] = await Promise.all([
    import('@langchain/community/vectorstores/hnswlib'),
    import('@langchain/community/stores/doc/in_memory'),
    import('@langchain/core/documents'),
    import('@langchain/core/prompts'),
    import('@langchain/core/output_parsers'),
    import('@langchain/openai'),
  ]);
  const embedding = fitLocalEmbedding(texts, { seed: SEED });
  const vectors = texts.map((text) => embedding.embed(text));
  const library = await loadHnswlib();
  if (!library) throw new Error('the chain needs hnswlib-node; install it with a C++ compiler at hand');
  const graph = new library.HierarchicalNSW('ip', embedding.dimensions);
  // The library's defaults, as LangChain's store has them too.
  graph.initIndex(texts.length, LINKS, BUILD_CANDIDATES, SEED);
  vectors.forEach((vector, at) => {
    graph.addPoint(Array.from(vector), at);
  });
  const store = storeOf(graph);
  const prompt = ChatPromptTemplate.fromMessages([
    ['system', 'Answer the question from the passages below and cite them by number.\n\n{context}'],
    ['user', '{question}'],
  ]);
  const model = new ChatOpenAI({
    model: 'scripted',
    apiKey: 'none',
    temperature: 0,
    maxRetries: 0,
    configuration: { baseURL: modelUrl },
  });
  const chain = prompt.pipe(model).pipe(new StringOutputParser());

  function storeOf(index: HierarchicalNSW) {
    const docstore = new SynchronousInMemoryDocstore();
    docstore.add(
      Object.fromEntries(texts.map((text, at) => [String(at), new Document({ pageContent: text })])),
    );
    return new HNSWLib(
      {
        embedQuery: async (text) => Array.from(embedding.embed(text)),
        embedDocuments: async (many) => many.map((text) => Array.from(embedding.embed(text))),
      },
      { space: 'ip', numDimensions: embedding.dimensions, docstore, index },
    );
  }

  const find = async (question: string): Promise<string> => {
    const found = await store.similaritySearch(question, SHOWN);
    return found.map((document, at) => `[${at + 1}] passage\n${document.pageContent}`).join('\n\n');
  };
  return {
    find,
    ask: async (question) => chain.invoke({ question, context: await find(question) }),
    async askStreaming(question) {
      let reply = '';
      for await (const piece of await chain.stream({ question, context: await find(question) }))
        reply += piece;
      return reply;
    },
  };
}
