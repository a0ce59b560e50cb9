import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DamagedIndexError } from '../../src/knowledge/index-files/damaged-index-error.ts';
import {
  fitLocalEmbedding,
  isLocalEmbedding,
  loadLocalEmbedding,
} from '../../src/knowledge/vectors/local-embedding.ts';

/** Two subjects with words of their own. */
const texts = Array.from({ length: 40 }, (_, i) =>
  i % 2 === 0
    ? `列表和元组都是序列，列表可以用 append 修改，第 ${i} 例讲切片与排序。`
    : `退费与发票由财务处理，第 ${i} 条说明合同、付款和订单怎么查询。`,
);

const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('the local embedding', () => {
  const embedding = fitLocalEmbedding(texts, { seed: 3 });

  it('puts texts on one subject closer than texts on two', () => {
    const [list, other, refund] = ['怎么给列表排序', '元组能修改吗', '怎么申请退费'].map((text) =>
      embedding.embed(text),
    );
    expect(cosine(list!, other!)).toBeGreaterThan(cosine(list!, refund!));
  });

  it('gives unit vectors, and zeros for what the course knows nothing of', () => {
    expect(cosine(embedding.embed(texts[0]!), embedding.embed(texts[0]!))).toBeCloseTo(1, 5);
    expect(embedding.embed('').every((value) => value === 0)).toBe(true);
  });

  it('has no more dimensions than the texts can fill', () => {
    expect(embedding.dimensions).toBeLessThanOrEqual(texts.length / 4);
    expect(fitLocalEmbedding([], {}).embed('x').every(Number.isFinite)).toBe(true);
    expect(fitLocalEmbedding(['只有一句', '只有一句'], {}).embed('只有一句').every(Number.isFinite)).toBe(
      true,
    );
  });

  it('is decided by texts and seed', () => {
    expect(fitLocalEmbedding(texts, { seed: 3 }).embed('列表')).toEqual(embedding.embed('列表'));
    expect(isLocalEmbedding(embedding.name)).toBe(true);
  });

  describe('saved', () => {
    let path: string;
    beforeAll(async () => {
      path = join(await mkdtemp(join(tmpdir(), 'embedding-')), 'embedding.bin');
      await embedding.save(path);
    });
    afterAll(() => rm(join(path, '..'), { recursive: true }));

    it('embeds as before', async () => {
      const loaded = await loadLocalEmbedding(path);
      expect(loaded.name).toBe(embedding.name);
      for (const text of texts) expect(loaded.embed(text)).toEqual(embedding.embed(text));
    });

    it('is refused where it is damaged', async () => {
      const whole = await readFile(path);
      await writeFile(path, whole.subarray(0, whole.length - 1));
      await expect(loadLocalEmbedding(path)).rejects.toBeInstanceOf(DamagedIndexError);
    });
  });
});
