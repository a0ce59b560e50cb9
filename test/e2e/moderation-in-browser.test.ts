import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type RunningService, seededDataDirectory, startService } from '../support/running-service.ts';

let service: RunningService;
let browser: Browser;
const complaints: string[] = [];
/** Where pictures go, for a person to look at; none without it. */
const shots = process.env['SHOTS'];

beforeAll(async () => {
  service = await startService({ dataDir: await seededDataDirectory('moderation') });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await service?.stop();
  if (service) rmSync(service.dataDir, { recursive: true, force: true });
});

async function newPage(phone = false): Promise<Page> {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 860 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  return page;
}

async function join(nickname: string, phone = false): Promise<Page> {
  const page = await newPage(phone);
  await page.goto(`${service.url}/`);
  await page.getByTestId('join-nickname').fill(nickname);
  await page.getByTestId('join-submit').click();
  await page.getByTestId('composer').waitFor();
  return page;
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByTestId('composer').fill(text);
  await page.getByTestId('send').click();
}

async function shoot(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

test('an advert goes, its sender hears why alone and appeals, a person decides; who is removed sees a closed door', {
  timeout: 120_000,
}, async () => {
  const seller = await join('卖课的');
  const other = await join('阿芳', true);
  await say(other, '大家好');
  await say(seller, '全套Python课程3折，加微信 py88991 领取');

  await other.getByTestId('removed').waitFor();
  await seller.getByTestId('private-mark').waitFor();
  expect(await other.getByTestId('private-mark').count()).toBe(0);
  await shoot(seller, 'seller-reminded');
  await shoot(other, 'group-on-a-phone');

  await seller.getByTestId('reply-privately').click();
  await seller.getByTestId('private-text').fill('我只是推荐一本书');
  await seller.getByTestId('private-send').click();
  await seller.getByText('收到你的申诉了').waitFor();
  expect(await other.getByText('我只是推荐一本书').count()).toBe(0);
  // A reload shows what was said in private again, in its place.
  await seller.reload();
  await seller.getByText('收到你的申诉了').waitFor();

  const desk = await newPage();
  await desk.goto(`${service.url}/console#token=${service.adminToken}`);
  await desk.getByTestId('operator-name').fill('王老师');
  await desk.keyboard.press('Enter');
  await desk.getByTestId('view-moderation').click();
  await desk.getByTestId('case-detail').waitFor();
  await desk.getByTestId('appeal').waitFor();
  await shoot(desk, 'desk-appeal');
  await desk.getByTestId('appeal-reply').fill('带了联系方式和价格，是广告');
  await desk.getByTestId('appeal-reject').click();
  await seller.getByText('维持不变').waitFor();

  await say(seller, '考证资料打包 99 元，加微信 zl66778 咨询，名额不多');
  await desk.getByTestId('case').first().waitFor();
  await desk.getByTestId('case-detail').getByText('考证资料打包').first().waitFor();
  await shoot(desk, 'desk-removal');
  await desk.getByTestId('approve').click();
  await seller.getByTestId('appeal-link').waitFor({ timeout: 30_000 });
  await shoot(seller, 'removed');

  const appealing = await newPage(true);
  await appealing.goto(`${service.url}${await seller.getByTestId('appeal-link').getAttribute('href')}`);
  await appealing.getByTestId('appeal-text').fill('再看一下');
  await shoot(appealing, 'appeal-page');
  await appealing.getByTestId('appeal-send').click();
  await appealing.getByText('收到了').waitFor();

  await desk.getByTestId('moderation-audit').click();
  await desk.getByTestId('audit').getByText('学员申诉').first().waitFor();
  await shoot(desk, 'desk-audit');
  await desk.getByTestId('moderation-decided').click();
  await desk.getByTestId('case').first().waitFor();
  await desk.emulateMedia({ colorScheme: 'dark' });
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.getByTestId('case').first().click();
  await desk.getByTestId('case-detail').waitFor();
  await shoot(desk, 'desk-phone-dark');
  expect(complaints).toEqual([]);
});
