import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deskInBrowser } from './desk-in-browser.ts';
import { aCase } from './fake-cases.ts';
import { aLearner } from './fake-learners.ts';

const desk = deskInBrowser();

async function openLearners(): Promise<Page> {
  const page = await desk.openDesk();
  await page.getByTestId('view-learners').click();
  await page.getByTestId('learner').first().waitFor();
  return page;
}
const opened = (page: Page) => page.getByTestId('learner-detail');

describe('the learners of the desk', () => {
  it('are listed a page at a time, and found by a part of their name', async () => {
    desk.fake.desk.learners = Array.from({ length: 120 }, (_, at) => aLearner(`lrn_${at}`, `学员${at}`));
    const page = await openLearners();
    expect(await page.getByTestId('learner').count()).toBe(50);
    await page.getByTestId('learners-more').click();
    await page.getByText('学员99').waitFor();
    expect(await page.getByTestId('learner').count()).toBe(100);
    await page.getByTestId('learner-find').fill('119');
    await opened(page).getByRole('heading', { name: '学员119' }).waitFor();
    expect(await page.getByTestId('learner').count()).toBe(1);
    await page.getByTestId('learner-find').fill('没有这个人');
    await page.getByText('没有找到').waitFor();
  });

  it('show what stands against them, and each case is a click away', async () => {
    const [held] = [aCase('vio_1', { sender: { id: 'lrn_qiang', name: '阿强' } })];
    desk.fake.desk.cases = [held];
    desk.fake.desk.learners = [
      aLearner('lrn_qiang', '阿强', {
        standing: {
          strikes: [
            {
              groupId: 'python-newcomers',
              category: 'advertising',
              at: '2026-11-20T09:00:00+08:00',
              clearedAt: null,
            },
          ],
          restrictions: [],
        },
        cases: [{ ...held, id: 'vio_1' }],
      }),
    ];
    const page = await desk.openDesk();
    await page.getByTestId('view-moderation').click();
    await page.getByTestId('to-learner').click();
    await opened(page).getByText('广告推广 · 11月20日').waitFor();
    await page.getByTestId('learner-case').click();
    await page.getByTestId('case-detail').getByText('全套资料 49 元（vio_1）').waitFor();
  });

  it('under fourteen are dealt with again once it is noted how a guardian consented', async () => {
    desk.fake.desk.learners = [
      aLearner('lrn_qiang', '阿强', {
        standing: {
          strikes: [],
          restrictions: [
            { groupId: 'python-newcomers', mutedUntil: null, removedAt: null, minor: true, consentAt: null },
          ],
        },
      }),
      aLearner('lrn_lin', '小林'),
    ];
    const page = await openLearners();
    await page.getByTestId('learner').filter({ hasText: '阿强' }).click();
    await opened(page).getByText('监护人同意之前，消息先不处理').waitFor();
    await page.getByTestId('consent').click();
    await page.getByTestId('consent-reason').fill('妈妈电话同意');
    await page.getByTestId('consent-submit').click();
    await opened(page).getByText('已同意').waitFor();
    expect(await opened(page).getByTestId('consent').count()).toBe(0);
  });

  it('are given all that is kept of them, and erased only by whoever writes their name', async () => {
    const page = await openLearners();
    await page.getByTestId('learner').filter({ hasText: '小林' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('learner-export').click(),
    ]);
    expect(download.suggestedFilename()).toBe('learner-lrn_lin.json');
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({ name: '小林' });
    await page.getByTestId('learner-erase').click();
    // The cursor is in the field.
    await page.keyboard.type('小李');
    expect(await page.getByTestId('erase-submit').isDisabled()).toBe(true);
    await page.getByTestId('erase-name').fill('小林');
    await page.getByTestId('erase-submit').click();
    await page.getByText('已删除').waitFor();
    await page.getByTestId('learner').filter({ hasText: '小林' }).waitFor({ state: 'detached' });
    expect(desk.fake.desk.learners.map(({ name }) => name)).toEqual(['阿强']);
  });
});

describe('what was asked and what was decided', () => {
  it('is found by words or a name', async () => {
    desk.fake.desk.cases = [aCase('vio_1'), aCase('vio_2', { sender: { id: 'lrn_mei', name: '小梅' } })];
    const page = await desk.openDesk();
    const [first, second] = desk.fake.desk.questions;
    if (!first || !second) throw new Error('the desk has questions');
    await page.getByTestId('filter-find').fill(second.text.slice(0, 4));
    await desk.item(page, first.text.slice(0, 6)).waitFor({ state: 'detached' });
    await expect.poll(() => page.getByTestId('question-item').count()).toBe(1);
    await page.getByTestId('filter-find').fill('');
    await desk.item(page, first.text.slice(0, 6)).waitFor();
    await page.getByTestId('view-moderation').click();
    // Both are shown before one is looked for: a list that is still empty has neither.
    await page.getByTestId('case').nth(1).waitFor();
    await page.getByTestId('case-find').fill('小梅');
    await expect.poll(() => page.getByTestId('case').count()).toBe(1);
    expect(await page.getByTestId('case').textContent()).toContain('小梅');
  });

  it('of several people at once says of whom, before anybody agrees to it', async () => {
    const sentAt = new Date().toISOString();
    desk.fake.desk.cases = [
      aCase('vio_1', {
        repeats: 1,
        repeated: [
          {
            id: 'vio_2',
            sender: { id: 'lrn_mei', name: '小梅' },
            text: '全套资料 59 元',
            measures: ['delete', 'remove'],
            sentAt,
          },
        ],
      }),
    ];
    const page = await desk.openDesk();
    await page.getByTestId('view-moderation').click();
    await page.getByText('另有 1 条几乎一样').click();
    const others = await page.getByTestId('repeats').textContent();
    for (const part of ['小梅', '全套资料 59 元', '撤下消息、移出群聊']) expect(others).toContain(part);
  });
});
