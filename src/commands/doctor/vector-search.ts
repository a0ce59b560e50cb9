import type { Installation } from '../../app.ts';
import { type Finding, faultInWords } from './finding.ts';

/** Where vectors are searched, and by what; `pgvector`: as the installation has it. */
export async function vectorFinding(pgvector: Installation['pgvector']): Promise<Finding> {
  if (pgvector && 'version' in pgvector) {
    const says = `pgvector ${pgvector.version} in the shared store`;
    return { part: 'vector search', state: 'ok', says };
  }
  if (pgvector) {
    const says = `${faultInWords(pgvector.fault)} Until then each process searches in its own memory.`;
    return { part: 'vector search', state: 'fault', says };
  }
  try {
    await import('hnswlib-node');
    return { part: 'vector search', state: 'ok', says: 'HNSW (hnswlib-node)' };
  } catch {
    const says =
      'exact search: hnswlib-node was not compiled. Fine for small courses; for large ones install a C++ ' +
      'compiler and install Zhujiao again (npm ci in its folder).';
    return { part: 'vector search', state: 'note', says };
  }
}
