import { describe, expect, test } from 'vitest';
import type { Material } from '../../../src/domain/school/course.ts';
import type { MaterialChange } from '../../../src/domain/school/material-change.ts';
import type { Store } from '../../../src/store/index.ts';
import { aCourse, aPassage } from '../../support/samples.ts';
import type { OpenStore } from './open-store.ts';

type Staged = Material & { origin: string; hash: string; readWith: number };

const material = (id: string, said: Partial<Staged> = {}): Staged => ({
  id,
  courseId: 'python-101',
  source: 'a.md',
  title: 'A',
  status: 'indexed',
  fault: null,
  passages: 1,
  bytes: 10,
  updatedAt: 1,
  origin: 'a.md',
  hash: 'h1',
  readWith: 1,
  ...said,
});

async function withCourse(open: OpenStore): Promise<Store> {
  const { store } = await open();
  await store.courses.put(aCourse(), 0);
  return store;
}

export function materialsPart(open: OpenStore): void {
  describe('materials', () => {
    test('that are live say how many were read in an earlier way than today', async () => {
      const store = await withCourse(open);
      for (const [id, readWith] of [
        ['mat_1', 1],
        ['mat_2', 2],
        ['mat_3', 1],
      ] as const)
        await store.materials.insertStaged(material(id, { source: `${id}.md`, readWith }));
      expect(await store.materials.readBefore(2)).toEqual([]);
      await store.materials.setStage(['mat_1', 'mat_2', 'mat_3'], 'live');
      expect(await store.materials.readBefore(2)).toEqual([{ courseId: 'python-101', documents: 2 }]);
      await store.materials.setReadWith(['mat_1'], 2);
      expect(await store.materials.readBefore(2)).toEqual([{ courseId: 'python-101', documents: 1 }]);
    });

    test('are staged first and live when they are promoted', async () => {
      const store = await withCourse(open);
      await store.materials.insertStaged(
        material('mat_1', { status: 'fault', fault: { code: 'not_utf8', message: '不是 UTF-8' } }),
      );
      expect(await store.materials.listLive('python-101')).toEqual([]);
      expect(await store.materials.states('python-101')).toEqual([
        { id: 'mat_1', source: 'a.md', origin: 'a.md', hash: 'h1', stage: 'staged', passages: 1 },
      ]);
      await store.materials.setStage(['mat_1'], 'live');
      const {
        origin: _,
        hash: __,
        readWith: ___,
        ...expected
      } = material('mat_1', {
        status: 'fault',
        fault: { code: 'not_utf8', message: '不是 UTF-8' },
      });
      expect(await store.materials.listLive('python-101')).toEqual([expected]);
    });

    test('are live once a source, with a successor beside them', async () => {
      const store = await withCourse(open);
      await store.materials.insertStaged(material('mat_1'));
      await store.materials.setStage(['mat_1'], 'live');
      await store.materials.insertStaged(material('mat_2', { title: 'B' }));
      await expect(store.materials.setStage(['mat_2'], 'live')).rejects.toThrow();
      await store.materials.setStage(['mat_1'], 'retired');
      await store.materials.setStage(['mat_2'], 'live');
      expect((await store.materials.listLive('python-101')).map((one) => one.title)).toEqual(['B']);
    });

    test('take their passages with them', async () => {
      const store = await withCourse(open);
      await store.materials.insertStaged(material('mat_1'));
      await store.passages.insertAll([aPassage({ id: 'pas_a', materialId: 'mat_1' })]);
      await store.materials.delete('mat_1');
      expect(await store.passages.get('pas_a')).toBeNull();
    });
  });

  describe('passages', () => {
    test('come back as they were stored, in the order asked for, without those that are gone', async () => {
      const store = await withCourse(open);
      await store.materials.insertStaged(material('mat_1'));
      const faq = aPassage({ id: 'pas_b', materialId: 'mat_1', kind: 'faq', question: '问？', headings: [] });
      const prose = aPassage({ id: 'pas_a', materialId: 'mat_1', ordinal: 1 });
      await store.passages.insertAll([faq, prose]);
      expect(await store.passages.get('pas_b')).toEqual(faq);
      expect(await store.passages.getAll(['pas_a', 'pas_gone', 'pas_b'])).toEqual([prose, faq]);
      expect(await store.passages.getAll([])).toEqual([]);
    });

    test('are listed in reading order by material, and by the source that is live', async () => {
      const store = await withCourse(open);
      await store.materials.insertStaged(material('mat_1'));
      await store.materials.insertStaged(material('mat_2', { hash: 'h2' }));
      const of = (materialId: string, ordinal: number) =>
        aPassage({ id: `${materialId}_${ordinal}`, materialId, ordinal, source: 'a.md' });
      await store.passages.insertAll([of('mat_1', 1), of('mat_1', 0), of('mat_2', 0)]);
      const ids = (passages: { id: string }[]) => passages.map((passage) => passage.id);
      expect(ids(await store.passages.listByMaterials(['mat_1']))).toEqual(['mat_1_0', 'mat_1_1']);
      expect(await store.passages.listByMaterials([])).toEqual([]);
      expect(await store.passages.listBySource('python-101', 'a.md')).toEqual([]);
      await store.materials.setStage(['mat_1'], 'live');
      expect(ids(await store.passages.listBySource('python-101', 'a.md'))).toEqual(['mat_1_0', 'mat_1_1']);
    });

    test('are taken in by the thousand', async () => {
      const store = await withCourse(open);
      await store.materials.insertStaged(material('mat_1'));
      const many = Array.from({ length: 1_203 }, (_, ordinal) =>
        aPassage({ id: `pas_many_${ordinal}`, materialId: 'mat_1', ordinal }),
      );
      await store.passages.insertAll(many);
      expect(await store.passages.listByMaterials(['mat_1'])).toHaveLength(1_203);
    });
  });

  describe('changes of material', () => {
    const aChange = (id: string): MaterialChange => ({
      id,
      courseId: 'python-101',
      kind: 'upload',
      state: 'waiting',
      files: [{ name: 'a.md', bytes: 10, refused: null }],
      read: 0,
      total: 1,
      report: null,
      problem: null,
      createdAt: 1,
      finishedAt: null,
    });

    test('are seen as they go on, newest first, and cleared away when they ended long ago', async () => {
      const store = await withCourse(open);
      await store.materialChanges.insert(aChange('mch_1'));
      await store.materialChanges.insert(aChange('mch_2'));
      const report = { version: 2, indexed: 1, unchanged: 0, removed: 0, passages: 3, faults: [] };
      await store.materialChanges.update('mch_1', { state: 'running', read: 1 }, 5);
      await store.materialChanges.update('mch_1', { state: 'done', report, finishedAt: 9 }, 9);
      expect(await store.materialChanges.get('mch_1')).toEqual({
        ...aChange('mch_1'),
        state: 'done',
        read: 1,
        report,
        finishedAt: 9,
      });
      expect((await store.materialChanges.listByCourse('python-101', 10)).map((change) => change.id)).toEqual(
        ['mch_2', 'mch_1'],
      );
      await store.materialChanges.deleteFinishedBefore(10);
      expect((await store.materialChanges.listByCourse('python-101', 10)).map((change) => change.id)).toEqual(
        ['mch_2'],
      );
      const problem = { code: 'never_read', message: 'Upload it again.' };
      await store.materialChanges.giveUp(1, problem, 20);
      expect(await store.materialChanges.get('mch_2')).toMatchObject({ state: 'waiting', finishedAt: null });
      await store.materialChanges.giveUp(2, problem, 20);
      expect(await store.materialChanges.get('mch_2')).toMatchObject({
        state: 'failed',
        problem,
        finishedAt: 20,
      });
    });

    test('go with their course, as its material and passages do', async () => {
      const store = await withCourse(open);
      await store.materialChanges.insert(aChange('mch_1'));
      await store.materials.insertStaged(material('mat_1'));
      await store.passages.insertAll([aPassage({ id: 'pas_1', materialId: 'mat_1' })]);
      expect(await store.courses.delete('python-101')).toBe(true);
      expect(await store.courses.delete('python-101')).toBe(false);
      expect(await store.materialChanges.get('mch_1')).toBeNull();
      expect(await store.passages.get('pas_1')).toBeNull();
    });
  });

  describe('vectors of an endpoint', () => {
    test('are known again by model and text, until nobody has used them for long', async () => {
      const { store } = await open();
      const vector = Float32Array.from([0.25, -1, 3]);
      await store.embeddings.putAll('model-a', new Map([['h1', vector]]), 5);
      await store.embeddings.putAll('model-a', new Map([['h1', vector]]), 6);
      expect(await store.embeddings.getAll('model-b', ['h1'], 7)).toEqual(new Map());
      expect(await store.embeddings.getAll('model-a', ['h1', 'h2'], 8)).toEqual(new Map([['h1', vector]]));
      await store.embeddings.deleteUnusedSince(8);
      expect((await store.embeddings.getAll('model-a', ['h1'], 9)).size).toBe(1);
      await store.embeddings.deleteUnusedSince(10);
      expect((await store.embeddings.getAll('model-a', ['h1'], 11)).size).toBe(0);
    });
  });
}
