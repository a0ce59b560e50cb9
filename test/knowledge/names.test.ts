import { describe, expect, it } from 'vitest';
import { askedQuestion } from '../../src/knowledge/asked-question.ts';
import { buildCourseIndex } from '../../src/knowledge/course-index.ts';
import { namesHeld } from '../../src/knowledge/names.ts';
import { rankPassages } from '../../src/knowledge/ranking.ts';
import { passage } from './passages.ts';

const path = passage('安装时没有把 Python 加进 PATH，命令行就说不是内部或外部命令。', {
  title: '不是内部或外部命令',
});
const pip = passage('pip 找不到时改用 python -m pip，命令照样执行。', { title: 'pip 命令' });

describe('names in a Chinese question', () => {
  it('count as held only where the passage has them', async () => {
    const index = await buildCourseIndex([path, pip]);
    const asked = askedQuestion('pip 不是内部或外部命令', index);
    expect(namesHeld(asked, path)).toBe(0);
    expect(namesHeld(asked, pip)).toBe(1);
    expect(namesHeld(askedQuestion('命令执行不了', index), path)).toBe(1);
    expect(namesHeld(askedQuestion('is pip a command', index), path)).toBe(1);
  });

  it('put lists of exercises behind what explains, unless an exercise is asked for', async () => {
    const told = passage('按分数给列表排序，用 key 参数指定分数。', { title: '按规则排序' });
    const exercise = passage('给列表按分数排序，打印分数最高的人。', {
      title: '小练习',
      headings: ['小练习'],
    });
    const index = await buildCourseIndex([told, exercise]);
    const first = async (question: string) => {
      const hits = await index.search(question, { limit: 2 });
      const passages = hits.map(({ id }) => (id === told.id ? told : exercise));
      return rankPassages({ asked: askedQuestion(question, index), index, hits, passages }).passages[0]!
        .title;
    };
    expect(await first('给列表按分数排序怎么写')).toBe('按规则排序');
    expect(await first('练习里给列表按分数排序，打印分数最高的人怎么写')).toBe('小练习');
  });
});
