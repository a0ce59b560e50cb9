import { expect, test } from 'vitest';
import { openModerator } from '../../src/app.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';

/** The verdict on words that are an insult wherever they are not the name of something taught. */
async function verdictWhere(title: string): Promise<string | undefined> {
  const { installation } = await temporaryInstallation();
  const folder = writeFiles(temporaryDirectory(), {
    'lesson.md': `# ${title}\n\n这一课讲它的来历和写法。\n`,
  });
  await installation.knowledge.ingest({ paths: [folder], courseId: 'python-101' });
  const moderator = await openModerator(installation);
  return moderator.judge([{ id: 'm1', groupId: 'newcomers', text: '你个狗东西' }])[0]?.category;
}

test('what one school teaches is no word of another that has a course of the same name', async () => {
  expect(await verdictWhere('狗东西')).toBe('none');
  expect(await verdictWhere('猫和狗')).toBe('personal_attack');
});
