/**
 * Takes the pictures of docs/images from a running demo school:
 *   node scripts/take-pictures.ts
 * Needs Chromium and built pages (npm run build:pages). The clock times in a picture are those at which it was taken.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser, openPage } from '../test/support/browser.ts';
import { joinGroup, say } from '../test/support/in-the-group.ts';
import { startService, temporaryDirectory } from '../test/support/running-service.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(`../docs/images/${name}`, import.meta.url));
const VIEWPORT = { width: 1280, height: 800 };
/** What fades in, and the page's scrolling to the newest message, is over by then. */
const SETTLED_AFTER_MS = 1_000;

const service = await startService({ dataDir: temporaryDirectory('pictures') });
const browser = await openBrowser();

async function joined(nickname: string): Promise<Page> {
  const page = await openPage(browser, VIEWPORT, []);
  await joinGroup(page, service.url, nickname);
  return page;
}

try {
  const fang = await joined('阿芳');
  const ming = await joined('小明');
  await say(fang, '大家好，我是新来的');
  await ming.getByText('大家好，我是新来的').waitFor();
  await say(ming, '@助教 列表推导式是什么？');
  await ming.getByTestId('citation').first().waitFor();
  await say(fang, '@助教 怎么用 asyncio 写爬虫？');
  await ming
    .getByText(/最晚.*前回复你/)
    .first()
    .waitFor();
  await ming.waitForTimeout(SETTLED_AFTER_MS);
  await ming.screenshot({ path: pathOf('group-page.png') });

  const desk = await openPage(browser, VIEWPORT, []);
  await desk.goto(`${service.url}/console#token=${service.adminToken}`);
  await desk.getByTestId('operator-name').fill('王老师');
  await desk.keyboard.press('Enter');
  await desk.getByTestId('question-item').filter({ hasText: 'asyncio' }).first().click();
  await desk
    .getByTestId('reply-editor')
    .fill('课程讲到生成器为止，没有讲 asyncio；周六答疑时我带大家写一个小爬虫。');
  await desk.waitForTimeout(SETTLED_AFTER_MS);
  await desk.screenshot({ path: pathOf('desk.png') });
} finally {
  await browser.close();
  await service.stop();
  rmSync(service.dataDir, { recursive: true, force: true });
}
