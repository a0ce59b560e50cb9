import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { PIPELINE_VERSION } from '../../src/knowledge/index.ts';
import { type SchoolLibrary, schoolLibrary } from './school-library.ts';

const LESSON = '# 连接\n\n## 内连接\n\n内连接只留下两张表里对得上的行。\n';
const QUESTION = '内连接那一课的作业什么时候交？';

/** Takes every document for what the version before this one made of it. */
function readByVersionBefore({ dataDir, folder }: SchoolLibrary): void {
  const database = new DatabaseSync(join(dataDir, 'zhujiao.sqlite'));
  for (const { id, origin } of database.prepare('select id, origin from materials').all()) {
    const hash = createHash('sha256')
      .update(`${PIPELINE_VERSION - 1}\0`)
      .update(readFileSync(join(folder, String(origin))))
      .digest('hex');
    database.prepare('update materials set hash = ? where id = ?').run(hash, String(id));
  }
  // Their names come from the hash, too.
  database.exec("update passages set id = 'before_' || id");
  database.close();
}

async function schoolWithKeptAnswer(): Promise<SchoolLibrary> {
  const school = await schoolLibrary({ 'joins.md': LESSON, 'other.md': '# 排序\n\n排序用 order by。\n' });
  await school.ingest();
  readByVersionBefore(school);
  await school.knowledge.verified.add({
    courseId: 'python',
    question: QUESTION,
    answer: '下周五晚上八点前。',
    verifiedBy: '王老师',
    sources: ['joins.md'],
  });
  return school;
}

test('an answer that was kept stands when the same files are read anew by a later version', async () => {
  const school = await schoolWithKeptAnswer();
  expect(await school.ingest()).toMatchObject({ indexed: 2, unchanged: 0 });
  const found = await school.knowledge.verified.find(QUESTION, ['python']);
  expect(found?.answer).toBe('下周五晚上八点前。');
  expect(await school.ingest()).toMatchObject({ indexed: 0, unchanged: 2 });
});

test('it is withdrawn where its file says something else by then', async () => {
  const school = await schoolWithKeptAnswer();
  school.write({ 'joins.md': LESSON.replace('只留下', '只显示') });
  expect(await school.ingest()).toMatchObject({ indexed: 2 });
  expect(await school.knowledge.verified.find(QUESTION, ['python'])).toBeNull();
});
