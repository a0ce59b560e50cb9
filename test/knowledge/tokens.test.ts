import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/knowledge/words/tokens.ts';

describe('the tokeniser', () => {
  it('reads notes as no "not"', () => {
    expect(tokenise('notes')).toEqual(tokenise('note'));
    expect(tokenise('notes')).not.toEqual(tokenise('not'));
  });

  it('gives Chinese as characters and pairs', () => {
    expect(tokenise('闭包函数')).toEqual(['闭', '闭包', '包', '包函', '函', '函数', '数']);
  });

  it.each([
    ['full width and half width', 'ＰｙＴｈｏｎ ３', 'python 3'],
    ['traditional and simplified', '迴圈與變數', '迴圈与变数'],
    ['case', 'KeyError', 'keyerror key error'],
  ])('folds %s', (_, written, folded) => {
    expect(new Set(tokenise(written))).toEqual(new Set([...tokenise(folded), ...tokenise(written)]));
    for (const term of tokenise(folded)) expect(tokenise(written)).toContain(term);
  });

  it('makes traditional text the same terms as simplified', () => {
    expect(tokenise('繼承與類別')).toEqual(tokenise('继承与类别'));
  });

  it.each([
    ['list.append', ['list.append', 'list', 'append']],
    ['KeyError', ['keyerror', 'key', 'error']],
    ['c++', ['c++', 'c']],
    ['C#', ['c#', 'c']],
    ['__init__', ['__init__', 'init']],
    ['f-string', ['f-string', 'f', 'string']],
    ['snake_case', ['snake_case', 'snak', 'cas']],
    ['getItemById', ['getitembyid', 'get', 'item', 'by', 'id']],
    ['HTTPServer', ['httpserver', 'http', 'server']],
    ['std::vector', ['std::vector', 'std', 'vector']],
    ['week2', ['week2', 'week', '2']],
    ['3.12', ['3.12']],
  ])('keeps %s whole and its parts findable', (identifier, terms) => {
    expect(tokenise(identifier)).toEqual(terms);
    expect(tokenise(`用${identifier}吗`)).toEqual(expect.arrayContaining(terms));
  });

  it.each(['==', '!=', '//', '**', '->', ':='])('reads the operator %s between values', (operator) => {
    expect(tokenise(`a ${operator} b`)).toContain(operator);
    expect(tokenise(`a${operator}b`)).toContain(operator);
  });

  it('does not take Markdown and addresses for operators', () => {
    expect(tokenise('**重点** https://example.org')).not.toContain('**');
    expect(tokenise('**重点** https://example.org')).not.toContain('//');
  });

  it.each([
    ['install', 'installing'],
    ['install', 'installed'],
    ['install', 'installation'],
    ['class', 'classes'],
    ['query', 'queries'],
    ['normalize', 'normalization'],
    ["learner's", 'learners'],
  ])('makes %s and %s one term', (a, b) => {
    expect(tokenise(a)).toEqual(tokenise(b));
  });

  it.each([
    ['general', 'generate'],
    ['university', 'universe'],
    ['sing', 's'],
    ['bus', 'bu'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(tokenise(a)).not.toEqual(tokenise(b));
  });

  it('takes any text, and gives the same terms for a text and its normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(tokenise(text.normalize('NFKC'))).toEqual(tokenise(text));
        expect(tokenise(text)).not.toContain('');
      }),
    );
  });
});
