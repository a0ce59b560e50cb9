import { describe, expect, it } from 'vitest';
import { asColumns } from '../../src/store/statements/as-columns.ts';

interface Told {
  dueAt: number | null;
  isTold: boolean;
  nearest: { passageId: string }[];
  text: string;
}

describe('a record as columns', () => {
  const columns = ['due_at', 'is_told', 'nearest', 'text'] as const;

  it('has booleans as 0 and 1, lists as JSON and all else as it is', () => {
    const told: Told = { dueAt: null, isTold: false, nearest: [{ passageId: 'psg_1' }], text: '几点？' };
    expect(asColumns(told, columns)).toEqual({
      due_at: null,
      is_told: 0,
      nearest: '[{"passageId":"psg_1"}]',
      text: '几点？',
    });
  });

  it('leaves alone what a change does not name', () => {
    const change: { isTold?: boolean; text?: string | undefined } = { isTold: true, text: undefined };
    expect(asColumns(change, ['is_told', 'text'])).toEqual({ is_told: 1 });
  });

  it('takes nothing along that has no column', () => {
    const told = { dueAt: 1, askerName: '小李' };
    expect(asColumns(told, ['due_at'])).toEqual({ due_at: 1 });
  });
});
