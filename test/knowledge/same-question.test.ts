import { describe, expect, it } from 'vitest';
import { queryTerms } from '../../src/knowledge/lexical/query-terms.ts';
import { asksTheSame } from '../../src/knowledge/question/same-question.ts';

const asked = (text: string) => ({ text, terms: queryTerms(text).map((term) => ({ ...term, known: true })) });
const same = (a: string, b: string): boolean => asksTheSame(asked(a), asked(b));

describe('two questions', () => {
  it.each([
    ['直播回放保留多久', '直播回放保留多久？'],
    ['直播回放能保留多久呢', '请问直播回放保留多久'],
    ['结业证书怎么下载', '怎么下载结业证书'],
    ['How do I download the certificate?', 'how to download the certificate'],
  ])('are the same where only the wording differs: %s / %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  it.each([
    ['课程什么时候开始', '课程什么时候结束'],
    ['Python 2 的 print 怎么用', 'Python 3 的 print 怎么用'],
    ['作业一怎么交', '作业二怎么交'],
    ['怎么安装虚拟环境', '怎么卸载虚拟环境'],
    ['列表怎么按升序排序', '列表怎么按降序排序'],
    ['when does the course start', 'when does the course end'],
    ['怎么读取文件', '怎么写入文件'],
    ['列表怎么去重', '字典怎么去重'],
  ])('are not the same where the word that matters differs: %s / %s', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });
});
