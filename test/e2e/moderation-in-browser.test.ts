import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { joinGroup, say } from '../support/in-the-group.ts';
import {
  plainEnvironment,
  type RunningService,
  seededDataDirectory,
  startService,
  temporaryDirectory,
} from '../support/running-service.ts';
import { writeFiles } from '../support/temporary-directory.ts';

const ROOT = resolve(import.meta.dirname, '../..');

let service: RunningService;
let browser: Browser;
const complaints: string[] = [];
/** Where pictures go, for a person to look at; none without it. */
const shots = process.env['SHOTS'];

/** The school's quiet hours half a day from now: warnings are said whenever the test runs. */
function quietLater(): string {
  const calendar = readFileSync(join(ROOT, 'data/calendar/school.yaml'), 'utf8');
  const hour = new Intl.DateTimeFormat('en', {
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  });
  const later = hour.format(Date.now() + 12 * 3_600_000);
  return calendar.replace(/^quiet: .+$/m, `quiet: ["${later}:00", "${later}:30"]`);
}

beforeAll(async () => {
  const dataDir = await seededDataDirectory('moderation');
  const folder = writeFiles(temporaryDirectory('school'), { 'calendar/school.yaml': quietLater() });
  const imported = spawnSync(process.execPath, [join(ROOT, 'src/main.ts'), 'import', folder], {
    env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  expect(imported.status, imported.stderr).toBe(0);
  service = await startService({ dataDir });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await service?.stop();
  if (service) rmSync(service.dataDir, { recursive: true, force: true });
});

const newPage = (phone = false): Promise<Page> =>
  openPage(browser, phone ? { width: 390, height: 844 } : { width: 1280, height: 860 }, complaints);

async function joined(nickname: string, phone = false): Promise<Page> {
  const page = await newPage(phone);
  await joinGroup(page, service.url, nickname);
  return page;
}

/** The operators' view of the group rules. */
async function openModeration(operator = '王老师'): Promise<Page> {
  const desk = await newPage();
  await desk.goto(`${service.url}/console#token=${service.adminToken}`);
  await desk.getByTestId('operator-name').fill(operator);
  await desk.keyboard.press('Enter');
  await desk.getByTestId('view-moderation').click();
  return desk;
}

async function shoot(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

test('an advert goes, its sender hears why alone and appeals, a person decides; who is removed sees a closed door', {
  timeout: 120_000,
}, async () => {
  const seller = await joined('卖课的');
  const other = await joined('阿芳', true);
  await say(other, '大家好');
  await say(seller, '全套Python课程3折，加微信 py88991 领取');

  await other.getByTestId('removed').waitFor();
  // The group hears of the rule, and of nobody.
  const warning = other.getByTestId('message').filter({ hasText: '群规第 1 条' });
  await warning.waitFor();
  expect(await warning.textContent()).not.toContain('卖课的');
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

  const desk = await openModeration();
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
  // As large as a finger, as every way on from the door is.
  expect((await seller.getByTestId('appeal-link').boundingBox())?.height).toBeGreaterThanOrEqual(44);

  const appealing = await newPage(true);
  await appealing.goto(`${service.url}${await seller.getByTestId('appeal-link').getAttribute('href')}`);
  await appealing.getByTestId('appeal-text').fill('再看一下');
  // What was begun is still there after a look elsewhere.
  await appealing.reload();
  await appealing.getByTestId('appeal-text').waitFor();
  expect(await appealing.getByTestId('appeal-text').inputValue()).toBe('再看一下');
  await shoot(appealing, 'appeal-page');
  await appealing.getByTestId('appeal-send').click();
  await appealing.getByText('收到了').waitFor();

  await desk.getByTestId('appeal').getByText('申诉要请另一位老师来看').waitFor();
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

test('who floods is told alone; a verdict that was wrong is overturned: the message is back, with an apology', {
  timeout: 120_000,
}, async () => {
  const flooder = await joined('刷屏的');
  const wronged = await joined('小芳');
  const other = await joined('阿珂', true);
  for (let times = 1; times <= 6; times++) {
    await say(flooder, `第三课的作业素材在哪里下载呀${'！'.repeat(times)}`);
    await flooder
      .getByText(`下载呀${'！'.repeat(times)}`, { exact: false })
      .last()
      .waitFor();
  }
  await flooder.getByText('群规第 3 条').first().waitFor();
  await shoot(flooder, 'flooder-reminded');

  const event = '周六线下读书会，全套资料打包 99 元，报名加微信 dushu2026 领取';
  await say(wronged, event);
  await other.getByTestId('removed').last().waitFor();
  await wronged.getByTestId('private-mark').first().waitFor();
  expect(await other.getByText('dushu2026').count()).toBe(0);

  const desk = await openModeration();
  await desk.getByTestId('moderation-decided').click();
  await desk.getByTestId('case').filter({ hasText: 'dushu2026' }).click();
  await desk.getByTestId('private-thread').getByText('群规第 1 条').first().waitFor();
  const problem = { status: 500, code: 'internal_error', detail: 'Something broke.' };
  await desk.route('**/evidence', (route) => route.fulfill({ status: 500, json: problem }), { times: 1 });
  await desk.getByTestId('evidence').click();
  await desk.getByText('服务器出了点问题').waitFor();
  const download = desk.waitForEvent('download');
  await desk.getByTestId('evidence').click();
  expect((await download).suggestedFilename()).toMatch(/^evidence-vio_.+\.json$/);
  await desk.getByTestId('overturn').click();
  await desk.getByTestId('overturn-reason').fill('是学校自己的活动');
  await shoot(desk, 'desk-overturning');
  await desk.getByTestId('overturn-submit').click();
  await other.getByText('dushu2026').waitFor();
  await wronged.getByText('道歉').first().waitFor();
  await shoot(wronged, 'apology');
  await shoot(other, 'message-is-back');

  await desk.getByTestId('moderation-privately').click();
  const privately = desk.getByTestId('private-list');
  await privately.getByText('发给 小芳 · Python 入门 · 新手村').first().waitFor();
  await privately.getByText('发给 刷屏的').first().waitFor();
  await shoot(desk, 'desk-private');
  await desk.getByTestId('moderation-audit').click();
  await desk.getByTestId('audit').getByText('撤销').first().waitFor();
  // A line of the record leads to the case that it tells of.
  await desk.getByTestId('audit-case').filter({ hasText: '小芳 · Python 入门 · 新手村' }).first().click();
  await desk.getByTestId('case-detail').getByText('dushu2026').first().waitFor();
  await desk.getByTestId('view-groups').click();
  await desk.getByTestId('moderation-mode-python-newcomers').waitFor();
  await shoot(desk, 'desk-groups');
  expect(complaints).toEqual([]);
});

test('an appeal shows where its case is open already; of two who would decide it the second sees who did', {
  timeout: 120_000,
}, async () => {
  const seller = await joined('做推广的');
  await say(seller, '考研资料全套 59 元，加微信 kaoyan7788 领取');
  await seller.getByTestId('reply-privately').waitFor();
  const [first, second] = [await openModeration(), await openModeration('李老师')];
  for (const desk of [first, second]) {
    await desk.getByTestId('moderation-decided').click();
    await desk.getByTestId('case').filter({ hasText: 'kaoyan7788' }).click();
    await desk.getByTestId('case-detail').waitFor();
  }
  await seller.getByTestId('reply-privately').click();
  await seller.getByTestId('private-text').fill('这是我自己的旧书');
  await seller.getByTestId('private-send').click();
  await first.getByTestId('appeal').getByText('这是我自己的旧书').waitFor();

  // Looked elsewhere meanwhile: what was begun is still there.
  const waits = first.getByTestId('case').filter({ hasText: 'kaoyan7788' });
  await first.getByTestId('moderation-waiting').click();
  await waits.click();
  await first.getByTestId('appeal-reply').fill('带了联系方式');
  await first.getByTestId('view-topics').click();
  await first.getByTestId('view-moderation').click();
  await waits.click();
  await expect.poll(() => first.getByTestId('appeal-reply').inputValue()).toBe('带了联系方式');
  await second.getByTestId('appeal-accept').click();
  await second.getByText('已答复').waitFor();
  // The queue is empty by now, or soon; the case stays open to be read.
  await first.getByTestId('appeal').getByText('申诉成立 · 李老师').waitFor();
  await first.getByTestId('case-detail').getByText('由李老师处理：因为申诉').waitFor();
  expect(complaints).toEqual([]);
});
