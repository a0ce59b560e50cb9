import { describe, expect, test } from 'vitest';
import { isTitledInCode } from '../../src/knowledge/question-forms/titled-in-code.ts';

describe('a section titled by a name and what it does', () => {
  test.each([
    ['zip() 并行遍历', 'zip'],
    ['*args 收集位置参数', 'arg'],
    ['**kwargs 收集关键字参数', 'kwarg'],
    ['`os.walk()`：遍历文件夹', 'os.walk'],
    ['__init__ 初始化方法', '__init__'],
    ['@property 把方法当作属性', 'property'],
  ])('%j tells what %j is', (title, subject) => {
    expect(isTitledInCode(title, subject)).toBe(true);
  });

  test.each([
    ['zip() 并行遍历', '遍历'],
    ['startswith() 与 endswith()', 'startswith'],
    ['sort() 和 sorted() 的区别', 'sort'],
    ['print() 的问题', 'print'],
    ['range() 函数', 'enumerate'],
    ['pip 安装第三方库', 'pip'],
    ['zip()', 'zip'],
  ])('%j does not tell what %j is', (title, subject) => {
    expect(isTitledInCode(title, subject)).toBe(false);
  });
});
