import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { joinGroup, say } from '../support/in-the-group.ts';
import { type RunningService, seededDataDirectory, startService } from '../support/running-service.ts';

let service: RunningService;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  service = await startService({ dataDir: await seededDataDirectory('browser') });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await service?.stop();
  if (service) rmSync(service.dataDir, { recursive: true, force: true });
});

const newPage = (): Promise<Page> => openPage(browser, { width: 1280, height: 800 }, complaints);

async function join(nickname: string): Promise<Page> {
  const page = await newPage();
  await joinGroup(page, service.url, nickname);
  return page;
}

describe('a group with two learners and an operator', () => {
  it('answers with citations, hands over what the course does not hold, and brings the answer back', {
    timeout: 120_000,
  }, async () => {
    const ming = await join('小明');
    const fang = await join('阿芳');

    // Two browsers see each other's messages.
    await say(fang, '大家好，我是新来的');
    await ming.getByText('大家好，我是新来的').waitFor();

    // Mentioned, it answers at once, with a citation that opens the passage in its lesson; both see it.
    await say(ming, '@助教 闭包是什么?');
    const citation = ming.getByTestId('citation').first();
    await citation.waitFor();
    await fang.getByTestId('citation').first().waitFor();
    await citation.click();
    const drawer = ming.getByTestId('passage-drawer');
    await drawer.getByText('外层函数').first().waitFor();
    await ming.keyboard.press('Escape');

    // What the course does not hold gets an honest reply with a time.
    await say(fang, '@助教 北京明天会下雨吗？');
    await fang
      .getByText(/最晚.*前回复你/)
      .first()
      .waitFor();

    // The operator finds it on the desk with a draft, and answers.
    const operator = await newPage();
    await operator.goto(`${service.url}/console#token=${service.adminToken}`);
    const name = operator.getByTestId('operator-name');
    await name.waitFor();
    await name.fill('李老师');
    await name.press('Enter');
    const item = operator.getByTestId('question-item').filter({ hasText: '北京明天会下雨吗' }).first();
    await item.waitFor();
    expect(operator.url()).not.toContain(service.adminToken);
    await item.click();
    await operator.getByTestId('question-detail').getByText('阿芳').first().waitFor();
    await operator.getByTestId('reply-editor').fill('这个我也不知道，出门带把伞比较稳妥。');
    await operator.getByTestId('reply-submit').click();

    // The answer appears in the group, as a reply to the learner, signed.
    const reply = fang.getByTestId('message').filter({ hasText: '出门带把伞比较稳妥' });
    await reply.waitFor();
    expect(await reply.textContent()).toContain('李老师');
    expect(await reply.textContent()).toContain('北京明天会下雨吗');
    await ming.getByText('出门带把伞比较稳妥').waitFor();
    await item.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('tells whoever was given the same wrong answer that it was wrong, and says beforehand how many that are', {
    timeout: 120_000,
  }, async () => {
    const lan = await join('小兰');
    const hui = await join('阿辉');
    for (const [page, at] of [
      [lan, 0],
      [hui, 1],
    ] as const) {
      await say(page, '@助教 元组是什么？');
      await page.getByTestId('message').filter({ hasText: '助教' }).getByTestId('citation').nth(at).waitFor();
    }
    const operator = await newPage();
    await operator.goto(`${service.url}/console#token=${service.adminToken}`);
    await operator.getByTestId('operator-name').fill('李老师');
    await operator.keyboard.press('Enter');
    await operator.getByTestId('filter-state').click();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await operator.keyboard.press(key);
    await operator.getByTestId('question-item').filter({ hasText: '元组是什么' }).first().click();
    await operator.getByTestId('correct').click();
    await operator.getByText('另有 1 个提问得到过同样的回答').waitFor();
    await operator.getByTestId('reply-editor').fill('元组不能修改，单个元素要加逗号。');
    if (process.env['SHOTS']) await operator.screenshot({ path: `${process.env['SHOTS']}/correcting.png` });
    await operator.getByTestId('reply-submit').click();
    const corrections = lan.getByTestId('message').filter({ hasText: '助教前面的回答有误：元组不能修改' });
    await corrections.nth(1).waitFor();
    expect((await corrections.allTextContents()).map((text) => /小兰|阿辉/.exec(text)?.[0]).sort()).toEqual([
      '小兰',
      '阿辉',
    ]);
    expect(complaints).toEqual([]);
  });

  it('takes material where it says what a course lacks, and says of every file whether it is in', {
    timeout: 60_000,
  }, async () => {
    const headers = { authorization: `Bearer ${service.adminToken}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ question: '停车场怎么收费？', courseId: 'python-101' });
    expect((await fetch(`${service.url}/v1/answers`, { method: 'POST', headers, body })).status).toBe(200);
    const operator = await newPage();
    await operator.goto(`${service.url}/console#token=${service.adminToken}`);
    await operator.getByTestId('operator-name').fill('李老师');
    await operator.keyboard.press('Enter');
    await operator.getByTestId('view-gaps').click();
    const gap = operator.getByTestId('gap').filter({ hasText: '停车场怎么收费' });
    await gap.getByTestId('add-material').click();
    const file = (name: string, text: string) => ({
      name,
      mimeType: 'text/markdown',
      buffer: Buffer.from(text),
    });
    await operator
      .getByTestId('material-files')
      .setInputFiles([file('parking.md', '# 停车\n\n停车场前两小时免费。'), file('nothing.md', '')]);
    await operator.getByTestId('material-submit').click();
    const result = operator.getByTestId('material-result');
    await result.getByText('读好了 1 份资料').waitFor();
    await result.getByText('nothing.md 没有用上：里面没有文字。').waitFor();
    if (process.env['SHOTS'])
      await operator.screenshot({ path: `${process.env['SHOTS']}/material-added.png` });
    const listed = await fetch(`${service.url}/v1/courses/python-101/materials`, { headers });
    expect(await listed.text()).toContain('parking.md');
    expect(complaints).toEqual([]);
  });

  it('is described to programmers on a page that its own policy lets be read and tried', {
    timeout: 60_000,
  }, async () => {
    const page = await newPage();
    await page.goto(`${service.url}/docs`);
    await page.getByText('Answer a question from the course material').click();
    await page.getByRole('button', { name: 'Try it out' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('lets nobody speak without having joined', async () => {
    const response = await fetch(`${service.url}/page/v1/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clientId: 'c_12345678', text: '我是老师' }),
    });
    expect(response.status).toBe(401);
  });
});
