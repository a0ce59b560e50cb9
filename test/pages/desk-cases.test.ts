import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deskInBrowser } from './desk-in-browser.ts';
import { aCase } from './fake-cases.ts';

const desk = deskInBrowser();

async function openCases(): Promise<Page> {
  const page = await desk.openDesk();
  await page.getByTestId('view-moderation').click();
  await page.getByTestId('case').first().waitFor();
  return page;
}
const opened = (page: Page) => page.getByTestId('case-detail');

describe('the cases that wait', () => {
  it('may be more than one look brings: those that should be decided first are there, and the newest', async () => {
    // The oldest is the latest by hours, and far behind the two hundred that came after it.
    desk.fake.desk.cases = Array.from({ length: 500 }, (_, at) =>
      aCase(`vio_${at}`, { createdMinutes: at - 500, dueMinutes: at - 400 }),
    );
    const page = await openCases();
    await page.getByTestId('view-moderation').getByText('200+').waitFor();
    expect(await page.getByTestId('case').first().textContent()).toContain('vio_0');
    expect(await page.getByTestId('case').last().textContent()).toContain('vio_499');
    await opened(page).getByText('vio_0').waitFor();
  });

  it('are nearly due only once most of their time is over', async () => {
    desk.fake.desk.cases = [
      aCase('vio_new', { createdMinutes: -1, dueMinutes: 14 }),
      aCase('vio_soon', { createdMinutes: -12, dueMinutes: 3 }),
      aCase('vio_late', { createdMinutes: -20, dueMinutes: -5 }),
    ];
    const page = await openCases();
    const looks = await page
      .locator('[data-testid=case] .due')
      .evaluateAll((all) => all.map((one) => one.className));
    expect(looks).toEqual(['due due-late', 'due due-soon', 'due due-calm']);
  });
});

describe('a case that somebody is deciding when their token is refused', () => {
  it('is open again behind the new one, with the reason as far as it was written', async () => {
    desk.fake.desk.cases = [aCase('vio_1'), aCase('vio_2', { dueMinutes: 40 })];
    const page = await openCases();
    await page.getByTestId('case').filter({ hasText: 'vio_2' }).click();
    await page.getByTestId('overturn').click();
    await page.getByTestId('overturn-reason').fill('是学校自己的活动');
    desk.fake.operatorToken = 'another-token';
    await page.getByText('这个令牌不能用了').waitFor();
    await page.getByText('没发出去的内容还留在这个标签页里').waitFor();
    await page.getByTestId('token').fill('another-token');
    await page.getByTestId('token').press('Enter');
    await opened(page).getByText('vio_2').waitFor();
    expect(await page.getByTestId('overturn-reason').inputValue()).toBe('是学校自己的活动');
    await page.getByTestId('overturn-submit').click();
    await page.getByText('已撤销，能恢复的会恢复').waitFor();
    expect(desk.fake.desk.cases[1]).toMatchObject({ status: 'overturned', note: '是学校自己的活动' });
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['zhujiao.token']);
  });

  it('keeps the choice of another measure and its note, and drops them where they are cancelled', async () => {
    desk.fake.desk.cases = [aCase('vio_1')];
    const page = await openCases();
    await page.getByTestId('change').click();
    await page.getByRole('checkbox', { name: '暂停发言' }).check();
    await page.getByRole('textbox', { name: '说明（可不填）' }).fill('第二次了');
    desk.fake.operatorToken = 'another-token';
    await page.getByTestId('token').fill('another-token');
    await page.getByTestId('token').press('Enter');
    await page.getByRole('textbox', { name: '说明（可不填）' }).waitFor();
    expect(await page.getByRole('textbox', { name: '说明（可不填）' }).inputValue()).toBe('第二次了');
    expect(await page.getByRole('checkbox', { name: '暂停发言' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByTestId('change').click();
    expect(await page.getByRole('checkbox', { name: '暂停发言' }).isChecked()).toBe(false);
  });
});

describe('a case that a colleague decides while somebody writes why it is none', () => {
  it('stays as the colleague decided it; it is shown who did, and what was written is there for the next time', async () => {
    desk.fake.desk.cases = [aCase('vio_1')];
    const page = await openCases();
    await page.getByTestId('overturn').click();
    await page.getByTestId('overturn-reason').fill('是学校自己的活动');
    const decidedAt = new Date().toISOString();
    const decided = { status: 'confirmed', decidedBy: '李老师', decidedAt } as const;
    Object.assign(desk.fake.desk.cases[0] ?? {}, decided);
    await page.getByTestId('overturn-submit').click();
    await page.getByText('这件事已经有人处理过了，请先看看处理结果。').waitFor();
    await page.getByTestId('overturn-reason').waitFor({ state: 'hidden' });
    await opened(page).getByText('由李老师处理').waitFor();
    expect(desk.fake.desk.cases[0]).toMatchObject(decided);
    await page.getByTestId('overturn').click();
    expect(await page.getByTestId('overturn-reason').inputValue()).toBe('是学校自己的活动');
    await page.getByTestId('overturn-submit').click();
    await page.getByText('已撤销，能恢复的会恢复').waitFor();
    expect(desk.fake.desk.cases[0]).toMatchObject({ status: 'overturned', decidedBy: '王老师' });
  });
});

describe('the record', () => {
  it('is read a page after the other, to its beginning; the keyboard stays with it', async () => {
    desk.fake.desk.cases = [aCase('vio_1')];
    desk.fake.desk.audit = Array.from({ length: 250 }, (_, at) => ({
      seq: 250 - at,
      violationId: null,
      groupId: null,
      at: new Date(Date.now() - at * 60_000).toISOString(),
      actor: `老师${250 - at}`,
      action: 'mode_set',
      detail: {},
      senderName: null,
      groupName: null,
    }));
    const page = await openCases();
    await page.getByTestId('moderation-audit').click();
    const lines = page.getByTestId('audit').getByRole('listitem');
    await expect.poll(() => lines.count()).toBe(100);
    await page.getByTestId('list-more').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => lines.count()).toBe(200);
    expect(await page.locator(':focus').getAttribute('data-testid')).toBe('list-more');
    await page.keyboard.press('Enter');
    await expect.poll(() => lines.count()).toBe(250);
    expect(await lines.last().textContent()).toContain('老师1');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('没有更多了');
    expect(await page.getByTestId('list-more').count()).toBe(0);
  });

  it('that is empty says what will stand there, and so do the private words and what was decided', async () => {
    desk.fake.desk.cases = [aCase('vio_1')];
    const page = await openCases();
    for (const [tab, lead] of [
      ['audit', '都会记在这里'],
      ['privately', '私下的提醒、道歉和学员的回复会出现在这里'],
      ['decided', '都会出现在这里'],
    ]) {
      await page.getByTestId(`moderation-${tab}`).click();
      await page.getByText(lead ?? '').waitFor();
    }
  });
});

describe('private words', () => {
  it('are written where the case is, stay where they were begun, and arrive once', async () => {
    desk.fake.desk.cases = [aCase('vio_1'), aCase('vio_2', { sender: { id: 'lrn_mei', name: '小梅' } })];
    const page = await openCases();
    await page.getByTestId('case').filter({ hasText: 'vio_1' }).click();
    await page.getByTestId('private-word').fill('阿强，这条是广告吗？');
    await page.getByTestId('case').filter({ hasText: 'vio_2' }).click();
    await opened(page).getByText('vio_2').first().waitFor();
    expect(await page.getByTestId('private-word').inputValue()).toBe('');
    await page.getByTestId('case').filter({ hasText: 'vio_1' }).click();
    await expect.poll(() => page.getByTestId('private-word').inputValue()).toBe('阿强，这条是广告吗？');
    await page.route('**/private-messages', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.fallback(),
    );
    await page.getByTestId('private-send').click();
    await page.getByText('连不上服务器').first().waitFor();
    await page.unroute('**/private-messages');
    await page.getByRole('button', { name: '私下发出，署名 王老师' }).click();
    await page.getByTestId('private-thread').getByText('阿强，这条是广告吗？').waitFor();
    expect(await page.getByTestId('private-word').inputValue()).toBe('');
    expect(desk.fake.desk.privately).toMatchObject([{ learner: { id: 'lrn_qiang' }, about: 'staff' }]);
  });

  it('are read a page after the other as well', async () => {
    desk.fake.desk.cases = [aCase('vio_1')];
    desk.fake.desk.privately = Array.from({ length: 120 }, (_, at) => ({
      id: `pm_${at}`,
      direction: 'to_learner',
      text: `私下的话 ${at}`,
      about: 'reminder',
      violationId: null,
      replyTo: null,
      sentAt: new Date(Date.now() - at * 60_000).toISOString(),
      groupId: 'python-newcomers',
      groupName: 'Python 入门 · 新手村',
      learner: { id: 'lrn_qiang', name: '阿强' },
    }));
    const page = await openCases();
    await page.getByTestId('moderation-privately').click();
    await page.getByText('私下的话 99').waitFor();
    expect(await page.getByText('私下的话 119').count()).toBe(0);
    await page.getByTestId('list-more').click();
    await page.getByText('私下的话 119').waitFor();
  });
});
