import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../console/src/text/without-marks.ts';

describe('a draft that becomes a person’s own words', () => {
  it('loses the marks of citations, and nothing of its code', () => {
    expect(withoutMarks('在“我的订单”里申请发票。[1] 抬头填错了找财务客服。[2][3]')).toBe(
      '在“我的订单”里申请发票。 抬头填错了找财务客服。',
    );
    expect(withoutMarks('A closure remembers names [12].')).toBe('A closure remembers names.');
    const code = 'names[3] 越界，`rows[0]` 没有，见：\n```python\nprint(x) [1]\n```';
    expect(withoutMarks(`${code}\n改成 names[2]。[1]`)).toBe(`${code}\n改成 names[2]。`);
    expect(withoutMarks('[文档](https://example.com) 和 [1](https://example.com)')).toContain('[1](https');
  });
});
