import { describe, expect, it, test } from 'vitest';
import { queryTerms } from '../../src/knowledge/lexical/query-terms.ts';
import { askedFor } from '../../src/knowledge/question/asked-for.ts';
import { asksTheSame } from '../../src/knowledge/question/same-question.ts';
import { withFigures, writtenAlike } from '../../src/knowledge/question/written-alike.ts';

const asked = (text: string) => ({
  text,
  terms: queryTerms(writtenAlike(text)).map((term) => ({ ...term, known: true })),
});
const same = (a: string, b: string): boolean => asksTheSame(asked(a), asked(b));

describe('two questions', () => {
  it.each([
    ['直播回放保留多久', '直播回放保留多久？'],
    ['直播回放能保留多久呢', '请问直播回放保留多久'],
    ['结业证书怎么下载', '怎么下载结业证书'],
    ['证书啥时候发', '证书什么时候发'],
    ['作业一怎么交', '作业1怎么交'],
    ['第二期什么时候开课', '第2期什么时候开课'],
    ['第十二周讲什么', '第12周讲什么'],
    ['发票可以开公司抬头吗', '发票能开公司抬头吗'],
    ['What should I do to reset my password?', 'How do I reset my password?'],
    ['How do I download the certificate?', 'how to download the certificate'],
  ])('are the same where only the wording differs: %s / %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  it.each([
    ['课程什么时候开始', '课程什么时候结束'],
    ['Python 2 的 print 怎么用', 'Python 3 的 print 怎么用'],
    ['作业一怎么交', '作业二怎么交'],
    ['作业一怎么交', '作业2怎么交'],
    ['怎么安装虚拟环境', '怎么卸载虚拟环境'],
    ['列表怎么按升序排序', '列表怎么按降序排序'],
    ['when does the course start', 'when does the course end'],
    ['怎么读取文件', '怎么写入文件'],
    ['列表怎么去重', '字典怎么去重'],
    ['作业怎么交', '作业什么时候交'],
    ['期末考试在哪里考', '期末考试什么时候考'],
    ['为什么要写注释', '怎么写注释'],
    ['缺课能补吗', '缺课要补吗'],
    ['Can I change my email?', 'Do I have to change my email?'],
    ['where is the exam held', 'when is the exam held'],
  ])('are not the same where the word that matters differs: %s / %s', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });
});

test('a number that counts or numbers something is read in figures, and no other is', () => {
  expect(withFigures('第二十一课讲两个列表，练习十要三天')).toBe('第21课讲2个列表，练习10要3天');
  for (const text of ['三四天够吗', '一下子', '十分重要', '第一百零五节', '万一请假', '周三上课'])
    expect(withFigures(text)).toBe(text);
});

describe('what a question asks for', () => {
  it('is read in a time that grows with its length, whatever it repeats', () => {
    const started = performance.now();
    for (const piece of [
      '能不能',
      '要不要',
      '怎么',
      '什么时候',
      'what is the ',
      '可',
      '不',
      '哪',
      '几',
      '会议',
      'how much ',
    ]) {
      const text = piece.repeat(20_000 / piece.length);
      askedFor(text);
      writtenAlike(text);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});
