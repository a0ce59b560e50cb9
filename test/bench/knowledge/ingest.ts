import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { buildCourseIndex } from '../../../src/knowledge/course-index/course-index.ts';
import { fitLocalEmbedding } from '../../../src/knowledge/vectors/local-embedding.ts';
import { passagesOf } from '../course-folder.ts';
import { inMs, printTable, stopwatch } from '../timing.ts';

/** Our passages' size in Chinese characters, for LangChain's splitter. */
const CHUNK = { chunkSize: 420, chunkOverlap: 0 };
const RUNS = 3;

/** A whole course from files to an index, beside LangChain's splitter and vector store with the same embedding. */
export async function measureIngest(folder: string): Promise<void> {
  const stages = new Map<string, number>();
  let total = Number.POSITIVE_INFINITY;
  let theirs = Number.POSITIVE_INFINITY;
  let counts = '';
  for (let run = 0; run < RUNS; run++) {
    const mine = new Map<string, number>();
    const loaded = await stopwatch(() => passagesOf(folder, 'course'));
    mine.set('load and split', loaded.ms);
    await buildCourseIndex(loaded.result, { onStage: (stage, ms) => mine.set(stage, ms) });
    const sum = [...mine.values()].reduce((all, ms) => all + ms, 0);
    if (sum < total) {
      total = sum;
      for (const [stage, ms] of mine) stages.set(stage, ms);
    }
    const other = await langchainIngest(folder);
    theirs = Math.min(theirs, other.ms);
    counts = `${loaded.result.length} passages, theirs ${other.passages}`;
  }
  const rows = [...stages].map(([stage, ms]) => [stage, inMs(ms), '', '']);
  rows.push(['in all', inMs(total), inMs(theirs), 'no slower']);
  printTable(`Ingest (${counts})`, ['stage', 'ours', 'LangChain', 'to reach'], rows);
}

async function langchainIngest(folder: string): Promise<{ ms: number; passages: number }> {
  const { HNSWLib } = await import('@langchain/community/vectorstores/hnswlib');
  const { Document } = await import('@langchain/core/documents');
  const { result: passages, ms } = await stopwatch(async () => {
    const files = filesBelow(folder).map((path) => new Document({ pageContent: readFileSync(path, 'utf8') }));
    const documents = await new RecursiveCharacterTextSplitter(CHUNK).splitDocuments(files);
    const embedding = fitLocalEmbedding(documents.map((document) => document.pageContent));
    await HNSWLib.fromDocuments(documents, {
      embedQuery: async (text) => Array.from(embedding.embed(text)),
      embedDocuments: async (texts) => texts.map((text) => Array.from(embedding.embed(text))),
    });
    return documents.length;
  });
  return { ms, passages };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return name.endsWith('.md') ? [path] : [];
  });
}
