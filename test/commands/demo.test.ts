import { expect, test } from 'vitest';
import { demo } from '../../src/commands/demo/demo.ts';
import { run } from '../support/command-line.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

interface Demo {
  lines: { at: string; groupId: string; who: string; text: string; to: string | null }[];
  questions: {
    asker: string;
    status: string;
    answeredBy: string | null;
    resolution: string | null;
    missed: number;
  }[];
}

test('the demo’s day: answered by a peer, by the assistant, by an operator after a warning, and one escalated', {
  timeout: 120_000,
}, async () => {
  const { code, out } = await run(demo, temporaryDirectory(), '--json');
  expect([code, out.length]).toEqual([0, 1]);
  const { lines, questions } = JSON.parse(out[0] ?? '') as Demo; // Printed by the command.
  expect(questions).toMatchObject([
    { asker: '小林', status: 'resolved', answeredBy: 'peer', resolution: 'confirmed', missed: 0 },
    { asker: '小吴', status: 'resolved', answeredBy: 'assistant', resolution: 'assumed', missed: 0 },
    { asker: '周周', status: 'resolved', answeredBy: 'staff', resolution: 'assumed', missed: 0 },
    { asker: '小徐', status: 'handed_off', answeredBy: null, resolution: null, missed: 2 },
  ]);
  const told = (to: string) =>
    lines.filter((line) => line.to === to).map(({ at, who }) => `${at.slice(-5)} ${who}`);
  expect(told('小吴')).toEqual(['10:05 助教']);
  expect(told('周周')).toEqual(['11:45 助教', '13:40 王老师']);
  expect(told('小徐')).toEqual(['15:00 助教', '16:30 助教', '18:00 助教']);
  const staff = lines.filter(({ groupId }) => groupId === 'staff-room');
  expect(staff.map(({ at, text }) => `${at.slice(-5)} ${/【(.*?)】/.exec(text)?.[1]}`)).toEqual([
    '13:36 快到时限',
    '15:42 快到时限',
    '16:00 已超时',
    '16:30 超时升级，请组长跟进',
    '18:00 再次超时，请组长跟进',
  ]);
});

test('without a directory for throwaway data it says in a line what is missing', async () => {
  const dataDir = temporaryDirectory();
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = '/nowhere/at/all';
  try {
    const { error } = await run(demo, dataDir);
    expect(error).toMatchObject({
      code: 'no_temporary_directory',
      message: expect.stringContaining('/nowhere/at/all'),
      fix: expect.stringContaining('TMPDIR'),
    });
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
});
