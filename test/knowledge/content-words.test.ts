import { describe, expect, it } from 'vitest';
import { asksWhether, contentWordsOf } from '../../src/knowledge/question-forms/content-words.ts';

describe('the content words of a question', () => {
  it.each([
    ['python可以做网站吗', [['python'], ['做'], ['网站']]],
    ['请问数字怎么显示成八进制呢', [['数字'], ['显示'], ['成'], ['八'], ['进制']]],
    ['can I take the final exam twice?', [['final'], ['exam'], ['twic']]],
    ['so what does it actually do', []],
    ['what does else do after try', [['els'], ['try']]],
    ['几点上课', [['上课']]],
    ['手机号换了 怎么改', [['手机'], ['号'], ['换'], ['改']]],
    ['三脚架要不要带', [['三脚', '脚架'], ['带']]],
    ['什么叫持续经营', [['持续'], ['经营']]],
    ['结果居然是空的', [['结果'], ['空']]],
    ['how many loaves', [['loav']]],
    ['理论挂了还能再考吗', [['理论'], ['挂'], ['考']]],
    ['现在能进直播间吗', [['进'], ['直播'], ['间']]],
    ['快门最长能用几秒', [['快门'], ['最长']]],
    ['没收到短信找谁', [['收到'], ['短信']]],
    ['刚报名就降价', [['报名'], ['降价']]],
    ['能量守恒是什么', [['能量'], ['守恒']]],
    ['difference between inner and left join', [['inner'], ['left'], ['join']]],
    ['how long does wholemeal flour keep', [['wholemeal'], ['flour']]],
    ['是不是越紧张考得越好', [['紧张'], ['考']]],
    ['pip 安装太慢', [['pip'], ['安装'], ['慢']]],
    ['烫伤了先干什么', [['烫伤']]],
    ['when does unit 3 open', [['unit'], ['open']]],
    ['a dough of 3 units weighs 200', [['dough'], ['3'], ['unit'], ['weigh'], ['200']]],
    ['太阳为什么发光', [['太阳'], ['发光']]],
    ['那颗最亮的星叫什么来着', [['亮'], ['星']]],
    ['卷尺这玩意儿该怎么看', [['卷尺'], ['看']]],
    ['应该走哪条路', [['走'], ['路']]],
    ['锅能拿钢丝球擦吗', [['锅'], ['钢丝'], ['球'], ['擦']]],
    ['最后那个烤盘要洗吗', [['烤'], ['盘'], ['洗']]],
    ['鱼冻过还能炸吗', [['鱼'], ['冻'], ['炸']]],
    ['打磨的步骤', [['打磨']]],
    ['笔试要对几题才行', [['笔试']]],
    ['伞可以放那儿吗', [['伞'], ['放']]],
    ['怎么拿到通过的证明', [['拿到'], ['通过'], ['证明']]],
  ])('are what it asks about, without how it asks: %s', (question, words) => {
    expect(contentWordsOf(question)).toEqual(words);
  });
});

describe('a question to be answered by yes or no', () => {
  it.each([
    '结业证书国家认可吗',
    '字典能按值排序不？',
    '上了三脚架防抖要不要关',
    '可不可以两个人一起交',
    'are the quizzes timed',
    'Hi, can I take the final exam twice?',
    "isn't rent a fixed cost?",
  ])('is seen: %s', (question) => expect(asksWhether(question)).toBe(true));

  it.each([
    '怎么把字符串转成数字',
    '什么是不可变对象',
    'what is a canary release',
    'how can I change my name',
  ])('is not seen in another: %s', (question) => expect(asksWhether(question)).toBe(false));
});

it('what something stands for, is brought or calculated says how it is asked', () => {
  expect(contentWordsOf('what does beta stand for')).toEqual([['beta']]);
  expect(contentWordsOf('can i bring notes')).toEqual([['note']]);
  expect(contentWordsOf('formula to calculate a mode')).toEqual([['mod']]);
  expect(contentWordsOf('N2大概要多久')).toEqual([['n2']]);
});

it('that something is applied for says how it is got, and not what', () => {
  expect(contentWordsOf('怎么申请退款')).toEqual(contentWordsOf('怎么退款'));
});

it('whether it comes or goes says nothing of it', () => {
  expect(contentWordsOf('怎么退出来')).toEqual(contentWordsOf('怎么退出'));
  expect(contentWordsOf('怎么跳出去')).toEqual(contentWordsOf('怎么跳出'));
  expect(contentWordsOf('数据怎么读进来')).toEqual(contentWordsOf('数据怎么读'));
});
