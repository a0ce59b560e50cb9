import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_SCHOOL } from '../../src/app.ts';
import { importSchool } from '../../src/community/index.ts';
import { openBrowser } from '../support/browser.ts';
import { DAY, HOUR, MINUTE } from '../support/movable-clock.ts';
import { aMessage } from '../support/samples.ts';
import {
  ADMIN_TOKEN,
  type TemporaryInstallation,
  temporaryInstallation,
} from '../support/temporary-installation.ts';

/** Where pictures for people go, if they want any. */
const PICTURES = process.env['TOPIC_PICTURES'];
const GROUP = 'python-newcomers';

let browser: Browser;
let school: TemporaryInstallation;

beforeAll(async () => {
  browser = await openBrowser();
  school = await temporaryInstallation({ groups: [] });
  await importSchool(school.installation, DEMO_SCHOOL);
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

async function openPage(said: { width?: number; dark?: boolean; language?: string } = {}): Promise<Page> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: said.width ?? 1_100, height: 900 },
    colorScheme: said.dark ? 'dark' : 'light',
    locale: said.language ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(25_000);
  await page.clock.setFixedTime(school.clock.now());
  return page;
}

async function openTopics(said: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage(said);
  await page.goto(`${school.url}/console#token=${ADMIN_TOKEN}`);
  await page.getByTestId('operator-name').fill('王老师');
  await page.getByTestId('operator-name').press('Enter');
  await page.getByTestId('view-topics').click();
  await page.getByTestId('topics-week').waitFor();
  await page.locator('.topics-group').click();
  await page.getByTitle('Python 入门 · 新手村').last().click();
  return page;
}

const picture = async (page: Page, name: string) => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
};

describe("the demo school's topics", () => {
  it('are drafted, approved on the console, posted at their hour and counted', async () => {
    const desk = await openTopics();
    await desk.getByTestId('topics-draft').click();
    const cards = desk.getByTestId('topic-card');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(4);
    await desk.getByText('Python 入门 · 新手村（4 个待审核）').waitFor();
    await picture(desk, 'light');

    // Friday evening's, of a week that is looked at on Wednesday morning.
    const friday = cards.nth(2);
    const id = (await friday.getAttribute('data-topic-id')) ?? '';
    await friday.getByTestId('topic-edit').click();
    const edited = `${await friday.getByTestId('topic-text').inputValue()}\n（猜错也算数。）`;
    await friday.getByTestId('topic-text').fill(edited);
    await friday.getByTestId('topic-save').click();
    await friday.getByText('（猜错也算数。）').waitFor();
    await friday.getByTestId('topic-approve').click();
    await friday.getByTestId('topic-status').filter({ hasText: '已批准' }).waitFor();

    const saturday = cards.nth(3);
    await saturday.getByTestId('topic-reject').click();
    await desk.getByTestId('reject-reason').fill('这周不办');
    await desk.getByTestId('reject-submit').click();
    await saturday.getByText('王老师退回：这周不办').waitFor();

    const group = await openPage();
    await group.goto(`${school.url}/`);
    await group.getByTestId('join-nickname').fill('小明');
    await group.getByTestId('join-submit').click();
    await group.getByTestId('composer').waitFor();

    school.clock.moveTo('2026-11-27T19:29:00+08:00');
    await school.drain();
    expect(await group.getByText('猜错也算数').count()).toBe(0);
    school.clock.advance(MINUTE);
    await school.drain();
    await group.getByText('猜错也算数').waitFor();

    school.clock.advance(10 * MINUTE);
    await group.getByTestId('composer').fill('我猜是 2');
    await group.getByTestId('composer').press('Enter');
    await group.getByText('我猜是 2').waitFor();
    await expect.poll(async () => (await school.installation.store.messages.recent(GROUP, 5)).length).toBe(2);
    await picture(group, 'group-page');

    school.clock.advance(DAY + HOUR);
    await school.drain();
    const { json } = await school.call('GET', `/v1/discussion-prompts/${id}`);
    expect(json).toMatchObject({
      status: 'measured',
      result: { replies: 1, speakers: 1, returning: 1 },
      edited: true,
    });
    await desk.reload();
    await desk.getByTestId('view-topics').click();
    await desk.locator('.topics-group').click();
    await desk.getByTitle('Python 入门 · 新手村').last().click();
    await desk.getByTestId('topic-result').filter({ hasText: '1 条回复 · 1 人开口' }).waitFor();
    await picture(desk, 'measured');
  }, 200_000);

  it('are shown first where drafts wait: another group, the coming week', async () => {
    await school.call('POST', '/v1/discussion-prompts', {
      body: { groupId: 'python-intermediate', week: '2026-W50' },
    });
    const page = await openPage();
    await page.goto(`${school.url}/console#token=${ADMIN_TOKEN}`);
    await page.getByTestId('operator-name').fill('王老师');
    await page.getByTestId('operator-name').press('Enter');
    await page.getByTestId('view-topics').click();
    await page.getByTestId('topic-card').first().waitFor();
    expect(await page.getByTestId('topics-week').textContent()).toContain('50');
    expect(await page.locator('.topics-group').textContent()).toContain('Python 进阶');
  }, 100_000);

  it('fit a phone, the dark and English', async () => {
    const page = await openTopics({ width: 390, dark: true, language: 'en-US' });
    await page.getByTestId('topic-card').first().waitFor();
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByText('Why now').first().waitFor();
    await picture(page, 'phone-dark-en');
  }, 100_000);
});

describe("a group's promotion", () => {
  it('is written on the console by hand and keyboard, changed, posted with its mark and signature, or cancelled', async () => {
    const desk = await openTopics();
    await desk.getByTestId('promotion-write').focus();
    await desk.keyboard.press('Enter');
    await desk.keyboard.type('周六下午三点，学长讲转行。');
    await desk.keyboard.press('Enter');
    await desk.keyboard.type('想来的回复「来」。');
    await desk.getByTestId('promotion-time').fill('14:00');
    await picture(desk, 'promotion-form');
    await desk.getByTestId('promotion-send').click();
    const card = desk.getByTestId('promotion-card');
    await card.getByText('【活动】周六下午三点').waitFor();
    expect(await desk.getByTestId('promotion-write').count()).toBe(0);

    await card.getByTestId('promotion-edit').click();
    expect(await card.getByTestId('promotion-time').inputValue()).toBe('14:00');
    await card.getByTestId('promotion-time').fill('14:30');
    await card.getByTestId('promotion-send').click();
    await card.getByText('14:30').first().waitFor();
    await picture(desk, 'promotion');

    const { json } = await school.call('GET', `/v1/promotions?groupId=${GROUP}&status=scheduled`);
    const group = await openPage();
    await group.goto(`${school.url}/`);
    await group.getByTestId('join-nickname').fill('小红');
    await group.getByTestId('join-submit').click();
    await group.getByTestId('composer').waitFor();
    // A topic and a promotion are too much for a group in which nobody talks.
    const sentAt = Date.parse(json.items[0].at) - HOUR;
    for (let i = 0; i < 40; i++)
      await school.installation.store.messages.insert(
        aMessage({ id: `talk-${i}`, messageId: `talk-${i}`, groupId: GROUP, sentAt, receivedAt: sentAt }),
      );
    school.clock.moveTo(json.items[0].at);
    await school.drain();
    await group.getByText('【活动】周六下午三点').waitFor();
    await group.getByText('王老师').first().waitFor();
    await picture(group, 'promotion-in-group');
    await desk.getByTestId('promotion-status').filter({ hasText: '已发布' }).waitFor();
    expect(await card.getByTestId('promotion-cancel').count()).toBe(0);

    await desk.getByTestId('week-after').click();
    await desk.getByTestId('promotion-write').click();
    await desk.getByTestId('promotion-text').fill('下周的讲座');
    await desk.getByTestId('promotion-send').click();
    await desk.getByTestId('promotion-cancel').click();
    await desk.getByTestId('promotion-cancel-reason').fill('讲师病了');
    await desk.getByTestId('promotion-cancel-submit').click();
    await desk.getByText('王老师取消：讲师病了').waitFor();
    await desk.getByTestId('promotion-write').waitFor();
    await picture(desk, 'promotion-cancelled');
  }, 200_000);

  it('fits a phone, the dark and English', async () => {
    const page = await openTopics({ width: 390, dark: true, language: 'en-US' });
    await page.getByTestId('week-after').click();
    await page.getByTestId('week-after').click();
    await page.getByTestId('promotion-write').click();
    await page.getByTestId('promotion-text').fill('An open evening on Friday.');
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
    await picture(page, 'promotion-phone-dark-en');
  }, 100_000);
});
