import { describe, expect, it } from 'vitest';
import { buildCourseIndex } from '../../src/knowledge/course-index/course-index.ts';
import { askedQuestion } from '../../src/knowledge/question/asked-question.ts';
import { namesHeld } from '../../src/knowledge/question/names.ts';
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
    const code = passage('在 VS Code 里按 F5，用 f-string 打印。');
    expect(namesHeld(askedQuestion('vscode 里 fstring 怎么打印', index), code)).toBe(1);
    expect(namesHeld(askedQuestion('is pip a command', index), path)).toBe(1);
  });

  it('are no amounts, where a passage is held to them', async () => {
    const index = await buildCourseIndex([path, pip]);
    const wantedOf = (question: string): string[] => {
      const { terms, namesWanted } = askedQuestion(question, index);
      return namesWanted.map((place) => terms[place]!.term);
    };
    expect(wantedOf('我60公斤要喝多少水')).toEqual([]);
    expect(wantedOf('晚交2天扣几分')).toEqual([]);
    expect(wantedOf('70kg 的人用 pip 吗')).toEqual(['pip']);
    expect(wantedOf('python3 怎么装')).toContain('python3');
    expect(wantedOf('错误 404 是什么')).toEqual(['404']);
  });
});
