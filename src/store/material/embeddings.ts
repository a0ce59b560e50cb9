import type { Executor } from '../executor.ts';

/** Rows a statement: four bound values each. */
const BATCH = 500;

/** An endpoint's vectors by model and text, so that nothing is paid for twice. Little-endian float32, base64. */
export function embeddingRepository(db: Executor) {
  return {
    /** Those that are known, by hash; they count as used. */
    async getAll(model: string, hashes: readonly string[], now: number): Promise<Map<string, Float32Array>> {
      const found = new Map<string, Float32Array>();
      for (let start = 0; start < hashes.length; start += BATCH) {
        const rows = await db
          .updateTable('embeddings')
          .set({ used_at: now })
          .where('model', '=', model)
          .where('hash', 'in', hashes.slice(start, start + BATCH))
          .returning(['hash', 'vector'])
          .execute();
        for (const row of rows) found.set(row.hash, vectorOf(row.vector));
      }
      return found;
    },
    /** In the place of those that are kept for the same texts. */
    async putAll(model: string, vectors: ReadonlyMap<string, Float32Array>, now: number): Promise<void> {
      const rows = [...vectors].map(([hash, vector]) => ({
        model,
        hash,
        vector: Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64'),
        used_at: now,
      }));
      for (let start = 0; start < rows.length; start += BATCH) {
        await db
          .insertInto('embeddings')
          .values(rows.slice(start, start + BATCH))
          .onConflict((conflict) =>
            conflict
              .columns(['model', 'hash'])
              .doUpdateSet(({ ref }) => ({ vector: ref('excluded.vector'), used_at: now })),
          )
          .execute();
      }
    },
    async deleteUnusedSince(time: number): Promise<void> {
      await db.deleteFrom('embeddings').where('used_at', '<', time).execute();
    },
  };
}

function vectorOf(base64: string): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return new Float32Array(bytes.buffer);
}
