import { describe, expect, it } from 'vitest';
import { createLengthAsked } from '../../src/server/routes/chat-completions/length-asked.ts';

const said = (pieces: string[], limits: { maxTokens?: number; stop?: string[] }) => {
  const length = createLengthAsked({ maxTokens: limits.maxTokens ?? null, stop: limits.stop ?? [] });
  return { text: pieces.map((piece) => length.push(piece)).join(''), finish: length.finish() };
};

describe('how long a caller lets an answer be', () => {
  it('leaves it as it is where nothing is asked', () => {
    const pieces = ['闭包是内层函数。[1]', '\n```python\nx = 1\n```\n', 'End. No more'];
    expect(said(pieces, {})).toEqual({ text: pieces.join(''), finish: 'stop' });
    expect(said(pieces, { maxTokens: 1_000, stop: ['nowhere'] })).toEqual({
      text: pieces.join(''),
      finish: 'stop',
    });
  });

  it('ends with a whole sentence and its marks', () => {
    expect(said(['它记住变量。[1]它还能返回。[1]'], { maxTokens: 10 })).toEqual({
      text: '它记住变量。[1]',
      finish: 'length',
    });
    expect(said(['One thing. [1] ', 'Another thing altogether. [2]'], { maxTokens: 6 })).toEqual({
      text: 'One thing. [1] ',
      finish: 'length',
    });
  });

  it('says one sentence at the least', () => {
    expect(said(['不能修改元组里的元素。再说别的。'], { maxTokens: 1 }).text).toBe('不能修改元组里的元素。');
  });

  it('ends before a stop, also one that begins in the piece before', () => {
    expect(said(['abc E', 'ND def'], { stop: ['END'] })).toEqual({ text: 'abc E', finish: 'stop' });
    expect(said(['一。二。三。'], { stop: ['三', '二'] }).text).toBe('一。');
  });
});
