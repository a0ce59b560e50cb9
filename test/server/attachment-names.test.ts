import { expect, test } from 'vitest';
import { aSchool } from './school-in-life.ts';

test("a case about a file's name shows the name to whoever decides", async () => {
  const { school, violations } = await aSchool();
  const hear = async (messageId: string, text: string, name: string) => {
    const body = {
      channel: 'bridge',
      groupId: 'newcomers',
      messageId,
      senderId: `sender of ${messageId}`,
      senderName: '小刚',
      text,
      attachments: [{ kind: 'file', name }],
      sentAt: new Date(school.clock.now()).toISOString(),
    };
    await school.call('POST', '/v1/messages', { body });
    await school.drain();
  };
  await hear('m1', '', '李浩是傻逼.docx');
  await hear('m2', '这是第二部分', '给脑残组长.zip');
  await hear('m3', '', '白痴也能看懂的指针.pdf');
  const found = await violations();
  const shown = found.map(({ messageId, text }: { messageId: string; text: string }) => [messageId, text]);
  expect(shown).toHaveLength(2);
  expect(shown).toEqual(
    expect.arrayContaining([
      ['m1', '李浩是傻逼.docx'],
      ['m2', '这是第二部分\n给脑残组长.zip'],
    ]),
  );
  for (const { verdict, status } of found) {
    expect(status).toBe('open');
    expect(verdict.evidence).toMatchObject([{ reason: 'insult' }]);
  }
});
