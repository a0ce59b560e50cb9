import { expect, test } from 'vitest';
import { problemWords } from '../../console/src/language/problem-words.ts';
import { Problem } from '../../console/src/wire/problem.ts';

/** What an operator may be told who was too late, too early, or has not the right token. */
const REFUSALS = [
  'invalid_request',
  'question_taken',
  'question_answered',
  'question_dismissed',
  'nothing_to_correct',
  'nothing_to_reopen',
  'crisis_open',
  'nothing_to_keep',
  'no_course',
  'nothing_to_solve',
  'nothing_to_follow_up',
  'appeal_decided',
  'violation_decided',
  'prompt_decided',
  'missing_scope',
  'other_group',
];

test.each(REFUSALS)('that it is refused with %s is said in Chinese on a Chinese page', (code) => {
  const problem = new Problem(409, { code, detail: 'The server says it in English.' });
  expect(problemWords(problem, 'zh')).toMatch(/^[^A-Za-z]+$/);
  expect(problemWords(problem, 'en')).toBe('The server says it in English.');
});

test.each(['store_full', 'store_unreachable', 'disk_read_only', 'index_not_built', 'too_busy'])(
  'a reader of a page is not told of the server’s disks with %s, but what to do, and a name to pass on',
  (code) => {
    const problem = new Problem(503, { code, detail: 'The disk is full.', fix: 'See ZHUJIAO_DATA_DIR.' });
    expect(problemWords(problem, 'zh')).toBe(
      `服务器现在收不下，请过一会儿再试；一直这样，就告诉老师（${code}）。`,
    );
    expect(problemWords(problem, 'en')).toMatch(/^The server cannot take this now\. Try again/);
    expect(problemWords(problem, 'en')).not.toMatch(/ZHUJIAO|disk is/);
  },
);
