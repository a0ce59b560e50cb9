import { describe, expect, test } from 'vitest';
import {
  definedAt,
  definesAtOnce,
  isOfLongerName,
  onlyIntroduces,
} from '../../src/knowledge/question-forms/definition.ts';
import { subjectToDefine } from '../../src/knowledge/question-forms/definition-asked.ts';
import { processorMs } from '../support/processor-time.ts';

describe('what a question wants defined', () => {
  test.each([
    ['闭包是什么?', '闭包'],
    ['请问什么是闭包', '闭包'],
    ['KeyError 是啥意思', 'keyerror'],
    ['class 里面的 self 是什么意思', 'self'],
    ['闭包到底是什么？', '闭包'],
    ['装饰器是指什么啊', '装饰器'],
    ['闭包指的是什么', '闭包'],
    ['with 语句是干嘛的', 'with 语句'],
    ['what is a closure?', 'closure'],
    ['What does `nonlocal` mean', 'nonlocal'],
    ['what does with do', 'with'],
    ['那个 self 到底是啥', 'self'],
    ['老师，想问一下闭包是什么意思呀', '闭包'],
    ['谁能说说闭包是什么', '闭包'],
    ['解释一下闭包', '闭包'],
    ['闭包怎么理解呢', '闭包'],
    ['装饰器能干嘛', '装饰器'],
    ['装饰器有啥用', '装饰器'],
    ['装饰器到底哪里用得上啊', '装饰器'],
    ['闭包的作用是什么', '闭包'],
    ['what exactly is a closure', 'closure'],
    ['can you explain what a closure is?', 'closure'],
    ['explain closures, please', 'closure'],
    ['what lambda does', 'lambda'],
    ['what a void element is', 'void element'],
    ['tell me about decorators', 'decorator'],
    ['what are closures for', 'closure'],
    ['whats the point of decorators', 'decorator'],
    ['closure meaning', 'closure'],
  ])('%j: %j', (question, subject) => {
    expect(subjectToDefine(question)).toBe(subject);
  });

  test.each([
    '闭包怎么用',
    '列表和元组有啥区别',
    'how do closures work',
    '讲师什么时候在',
    '解释一下列表和元组的区别',
    'explain how closures work',
    'what time the class is',
    'what happens if it does',
    '',
  ])('%j wants nothing defined', (question) => {
    expect(subjectToDefine(question)).toBeNull();
  });

  test('is found in time for any text', () => {
    const started = processorMs();
    subjectToDefine(`${'what is '.repeat(2_000)}什么是${'是什么'.repeat(2_000)}x`);
    expect(processorMs() - started).toBeLessThan(200);
  });
});

describe('a passage says at once what its subject is', () => {
  test.each([
    ['闭包是一个记住了外层函数变量的内层函数。', '闭包'],
    ['`KeyError` 表示用方括号访问了字典里不存在的键。', 'keyerror'],
    ['元组（tuple）是一种有顺序、不可修改的容器。', '元组'],
    ['`self` 代表“当前这个对象”。', 'self'],
    ['`elif` 用来在 `if` 之后继续检查其他条件。', 'elif'],
    ['A **closure** is a function that remembers.', 'closure'],
  ])('%j', (text, subject) => {
    expect(definesAtOnce({ text }, subject)).toBe(true);
  });

  test.each([
    ['闭包可以在多次调用之间保存状态。', '闭包'],
    ['循环变量是 `for` 与 `in` 之间的那个名字。', '变量'],
    ['Closures remember.', 'closure'],
  ])('%j does not', (text, subject) => {
    expect(definesAtOnce({ text }, subject)).toBe(false);
  });
});

describe('a passage says further on what a thing is', () => {
  const at = (text: string, subject: string, title = '别的') => {
    const offset = definedAt({ title, text }, subject);
    return offset === null ? null : text.slice(offset, offset + subject.length).toLowerCase();
  };
  test.each([
    ['流星看上去都从一个点射出来，那个点叫辐射点，流星雨就用它命名。', '辐射点'],
    ['会计主体只记一家的事。持续经营是假定公司会一直开下去。', '持续经营'],
    ['剩下归股东的部分叫所有者权益，也叫净资产。', '净资产'],
    ['It stays soft by a trick called tangzhong. The paste is cooked.', 'tangzhong'],
    ['框太多时，我们使用非极大值抑制（non-maximum suppression，NMS）合并它们。', '非极大值抑制'],
    ['卢斯发明了它：softmax 函数能够把预测变为概率。', 'softmax'],
    ['Spread matters. A z-score says how far a value lies from the mean.', 'z-score'],
    ['Many sellers meet. A price taker is a seller who cannot move the price.', 'price taker'],
    ['Rust’s closures are anonymous functions you can save in a variable.', 'closure'],
    ['An iterator is responsible for the logic of going through the items.', 'iterator'],
    ['A trait defines the functionality that a type has.', 'trait'],
    ['We wrote a method called borrow that returns a reference.', 'borrow'],
  ])('%j', (text, subject) => {
    expect(at(text, subject)).toBe(subject);
  });

  test.each([
    ['差得太多，这表明严重的过拟合（overfitting）。', '过拟合', true],
    ['这种现象称为过拟合（overfitting）。', '过拟合', false],
    ['训练误差（training error）是指在训练数据上的误差。', '训练误差', false],
    ['过拟合要防止。', '过拟合', false],
  ])('or only introduces its name: %j', (text, subject, isOnly) => {
    expect(onlyIntroduces({ title: '别的', text }, subject)).toBe(isOnly);
  });

  test('where it is titled by the thing with its kind and opens so', () => {
    const text = '`break` 语句立即结束它所在的那一层循环。';
    expect(definedAt({ title: 'break 语句', text }, 'break')).toBe(0);
    expect(definedAt({ title: '跳出循环', text: '`break` 通常放在 if 里面。' }, 'break')).toBeNull();
  });

  test.each([
    ['流星从辐射点射出来。', '辐射点'],
    ['证书只有电子版，证书是一份文件。', '证书'],
    ['那个点叫辐射点图。', '辐射点'],
    ['辐射点（见下图）在头顶。', '辐射点'],
    ['The price taker pays. Nobody called.', 'price taker'],
    ['It is short for a longer form known as a trait bound; here it is.', 'trait'],
    ['Closures are represented by traits, which means you can’t return them.', 'closure'],
    ['The channels are also the place for messages.', 'channel'],
  ])('and does not in %j', (text, subject) => {
    expect(at(text, subject)).toBeNull();
  });
});

test.each([
  ['yield from', 'yield', true],
  ['yield 与 return 的区别', 'yield', false],
  ['`yield`', 'yield', false],
  ['for 循环', 'for', false],
])('«%s» is of a longer name than %s: %s', (title, subject, isLonger) => {
  expect(isOfLongerName({ title, text: '把值逐个产出。' }, subject)).toBe(isLonger);
});

describe('a glossary', () => {
  const glossary =
    '组：不休息连续做完的若干次。\n\nRM：最大重复次数。\n\n投射：把自己的念头安到别人头上。\n\n- 容量：重量乘次数。';
  test('defines a term on a line of its own behind a colon', () => {
    for (const subject of ['rm', '投射', '容量'])
      expect(definedAt({ title: '几个词', text: glossary }, subject)).toBe(
        glossary.toLowerCase().indexOf(subject),
      );
    expect(definedAt({ title: 'Units', text: 'Volt: how hard charge is pushed.' }, 'volt')).toBe(0);
  });
  test('does not define what has a value there, or what only stands in a sentence', () => {
    expect(definedAt({ title: '参数', text: '投射：3 次。' }, '投射')).toBeNull();
    expect(definedAt({ title: '参数', text: '这里说的投射：把念头安到别人头上。' }, '投射')).toBeNull();
  });

  test('of a function stands in the row of a table that is its own', () => {
    const text =
      '这些是常用的。\n\n| 写法 | 作用 |\n|---|---|\n| `a.append(x)` | 加到末尾 |\n| `a.pop()` | 去掉末尾 |\n';
    expect(definedAt({ title: '列表的增删改', text }, 'append')).toBe(text.indexOf('append'));
    expect(definedAt({ title: '列表的增删改', text }, 'pop')).toBe(text.indexOf('pop'));
    expect(definedAt({ title: '列表的增删改', text }, 'extend')).toBeNull();
    // A value in a row is not told by it.
    const times = '| Crop | Sow |\n|---|---|\n| tomato | mid March |\n';
    expect(definedAt({ title: 'Sowing times', text: times }, 'tomato')).toBeNull();
  });
});

test('a name of two words is defined with a hyphen as without', () => {
  const title = 'Ropes';
  expect(definedAt({ title, text: 'Type-1: a rope that stretches little.' }, 'type 1')).toBe(0);
  expect(definedAt({ title, text: 'A half rope is a rope that is used in pairs.' }, 'half-rope')).toBe(2);
  expect(definedAt({ title, text: 'Type-12: a rope for boats.' }, 'type 1')).toBeNull();
});
