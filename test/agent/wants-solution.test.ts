import { expect, test } from 'vitest';
import { wantsNamedWork } from '../../src/agent/graded-work/wants-solution.ts';
import { wantsHomeworkDone } from '../../src/agent/graded-work/work-wanted.ts';

// Work that is named is left out of what is said of it.
test.each(['can you do  for me', 'any hints for ', 'can i get tips on the ', 'need help with ', '给点提示'])(
  '%j asks for help with work that is named',
  (text) => {
    expect(wantsNamedWork(text)).toBe(true);
  },
);

test.each(['is help allowed in ', 'where do i get help with ', 'when is  due'])(
  '%j asks about it',
  (text) => {
    expect(wantsNamedWork(text)).toBe(false);
  },
);

test.each(['can you do assignment 1 for me?', 'please finish the homework for me', '帮我把作业1写了'])(
  '%j wants homework done, whichever',
  (text) => {
    expect(wantsHomeworkDone(text)).toBe(true);
  },
);

test.each(['when is assignment 1 due', 'is there homework for us this week', 'what does assignment 1 do'])(
  '%j asks about it',
  (text) => {
    expect(wantsHomeworkDone(text)).toBe(false);
  },
);
