import { describe, expect, test } from 'vitest';
import { queryTerms } from '../../src/knowledge/lexical/query-terms.ts';
import { otherWords, synonymsIn } from '../../src/knowledge/lexical/synonyms.ts';
import { createQueryMatcher } from '../../src/knowledge/question/query-match.ts';
import { ask, courseOf } from '../bench/answering.ts';
import { passage } from './passages.ts';

const formsIn = (question: string): string[] => synonymsIn(question).flatMap(({ forms }) => forms);

describe('what a question may be said otherwise', () => {
  test('is found by the longest form, in either language', () => {
    expect(formsIn('怎么退费')).toContain('退款');
    expect(formsIn('how do i get my money back')).toContain('refund');
    expect(formsIn('refund policy?')).toContain('money back');
    expect(formsIn('can i watch it later')).toContain('recording');
    expect(formsIn('can i do it with a friend')).toContain('groups');
    expect(formsIn("i can't make it to the class")).toContain('miss');
    expect(formsIn('叶子节点有几个')).toContain('结点');
    expect(formsIn('实验二ddl')).toContain('截止');
    expect(formsIn('复印要钱吗')).toContain('收费');
    expect(formsIn('开关摁不动')).toContain('按');
    expect(formsIn('作业忘交了怎么办')).toContain('迟交');
    expect(formsIn('大作业什么时候交')).toContain('结业项目');
    expect(formsIn('列表生成式怎么写')).toContain('推导式');
    expect(formsIn('推导式怎么写')).not.toContain('生成式');
    expect(synonymsIn('作业晚交会怎样')).toMatchObject([{ start: 2, end: 4 }]);
  });

  test('is what schools call second tries, recordings and books', () => {
    expect(formsIn('can i redo a quiz')).toContain('taken twice');
    expect(formsIn('错过了能补看吗')).toContain('回放');
    expect(formsIn('要不要买书')).toContain('教材');
    expect(formsIn('作业能用chatgpt写吗')).toContain('ai');
    expect(formsIn('can i use chatgpt for homework')).toContain('ai');
    expect(formsIn('只有ipad能学吗')).toContain('平板');
    expect(formsIn('直播要露脸吗')).toContain('开摄像头');
    expect(formsIn('期末能翻书吗')).toContain('开卷');
    expect(formsIn('python有什么用')).toContain('能做什么');
    expect(formsIn('how many points gone')).toContain('lose points');
    expect(formsIn('how long do recordings stay online')).toContain('available');
    expect(formsIn('学完还有后面的课吗')).toContain('接着上什么课');
    expect(formsIn('红灯可以右拐吗')).toContain('右转');
    expect(formsIn('how do i hand in the log')).toContain('upload');
    expect(formsIn('门票管多久')).toContain('有效');
    expect(formsIn('退的钱几天到账')).toContain('退回');
    // Only whole words in Latin letters.
    expect(formsIn('邮箱是 email 吗')).not.toContain('chatgpt');
    expect(formsIn('ai 能用吗')).not.toContain('chatgpt');
    expect(formsIn('几分算过线')).toContain('及格');
    expect(otherWords('can i get my money back', (form) => (form === 'refund' ? 1 : 0))).toBe('can i refund');
  });

  test('is put in the mainland’s words where it is said as in Taiwan, and not the other way round', () => {
    expect(formsIn('函式怎麼定義')).toContain('函数');
    expect(formsIn('档案怎么读取')).toContain('文件');
    expect(formsIn('函数怎么定义')).toEqual([]);
  });

  test('is a Roman number behind what these tell apart, a Greek letter, and what is cut short', () => {
    expect(formsIn('what is a type 2 error')).toEqual(['ii']);
    expect(formsIn('in week 2')).toEqual([]);
    expect(formsIn('what is beta')).toEqual(['β']);
    expect(formsIn('df of this')).toEqual(['degrees of freedom']);
    expect(formsIn('an arrow func')).toEqual(['function']);
    expect(formsIn('inside temp')).toContain('temperature');
  });

  test('is not a character within another word, nor a word in a pasted text', () => {
    expect(formsIn('检查一下')).not.toContain('查看');
    expect(formsIn('查成绩')).toContain('查看');
    expect(formsIn('怎么退费'.repeat(100))).toEqual([]);
  });

  test('is a name in Latin letters, beside Chinese as well, and no part of another', () => {
    expect(formsIn('RAW 和 jpg 哪个好')).toContain('jpeg');
    expect(formsIn('vscode 里怎么运行')).toContain('vs code');
    expect(formsIn('py 怎么装')).toContain('python');
    expect(formsIn('postgres 怎么装')).toContain('postgresql');
    expect(formsIn('hello.py 怎么运行')).not.toContain('python');
    expect(formsIn('python 怎么装')).not.toContain('py');
  });

  test('is put in the form that is used most, and left alone where none is used', () => {
    const used = new Map([
      ['迟交', 3],
      ['逾期', 1],
    ]);
    expect(otherWords('晚交会扣分吗', (form) => used.get(form) ?? 0)).toBe('迟交会扣分吗');
    expect(otherWords('晚交会扣分吗', () => 0)).toBeNull();
  });

  test('is anything that the word pairs have on one line with it', () => {
    expect(formsIn('两个变量怎么互换')).toContain('交换');
    expect(formsIn('why is the sum so large')).toContain('big');
    expect(formsIn('裸辞要提前多久')).toContain('离职');
  });

  test('is what schools say first, within a longer form of the pairs too', () => {
    expect(synonymsIn('what is the pass mark')).toMatchObject([{ start: 17, end: 21 }]);
  });

  test('is not what has many meanings, a character, or a word that only asks', () => {
    expect(formsIn('store a value')).toEqual([]);
    expect(formsIn('快一点')).toEqual([]);
    expect(formsIn('how many things are on it')).toEqual([]);
  });

  test('is searched for in the words of the pairs only where the course has not the word itself', () => {
    const held =
      (...forms: string[]) =>
      (form: string): number =>
        forms.includes(form) ? 1 : 0;
    expect(otherWords('两个变量怎么互换', held('交换'))).toBe('两个变量怎么交换');
    expect(otherWords('两个变量怎么互换', held('交换', '互换'))).toBeNull();
    expect(otherWords('晚交会扣分吗', held('晚交', '迟交'))).toBe('迟交会扣分吗');
  });
});

describe('a passage in other words than the question', () => {
  const refund = passage('退款找财务客服，写明订单和原因。', { id: 'refund' });
  const others = ['请假找班主任。', '作业在作业页提交。', '直播在每周三晚上。', '发票在订单里申请。'].map(
    (text, i) => passage(text, { id: `other-${i}` }),
  );

  test('holds what is asked, for a little less than one in its own words', () => {
    const matcher = createQueryMatcher(queryTerms('退费'));
    const own = matcher.match(passage('退费找财务客服。')).held;
    const other = matcher.match(refund).held;
    expect(own).toBe(1);
    expect(other).toBeGreaterThan(0.7);
    expect(other).toBeLessThan(own);
    expect(matcher.match(others[0]!).held).toBe(0);
  });

  test('is found by what the word pairs have beside it, and trusted more', async () => {
    const swap = passage('交换两个变量写成 a, b = b, a，不用第三个变量。', { id: 'swap' });
    const course = await courseOf([...others, swap]);
    const { passages, features } = await ask(course, '两个变量互换');
    expect(passages[0]!.id).toBe('swap');
    expect(features.wordsHeld).toBeGreaterThan(0.8);
  });

  test('is found', async () => {
    const { passages, features } = await ask(await courseOf([...others, refund]), '怎么退费');
    expect(passages[0]!.id).toBe('refund');
    expect(features.subject).toBe(1);
  });
});
