import { describe, expect, it } from 'vitest';
import { deskInBrowser } from './desk-in-browser.ts';
import { OPERATOR_TOKEN } from './fake.ts';

const desk = deskInBrowser();

describe('the line', () => {
  it('says why a question stands where it stands, who else asks it, and what happened to it', async () => {
    const page = await desk.openDesk();
    await desk.item(page, '退费找谁').getByText('2 人在问').waitFor();
    await desk.item(page, '补充视频').getByText('核心学员').waitFor();
    await desk.item(page, '退费找谁').click();
    const detail = page.getByTestId('question-detail');
    await detail.getByText('投诉 +120').waitFor();
    await detail.getByTestId('asked-by').getByText('小徐').waitFor();
    await detail.getByText('经过（1）').click();
    await detail.getByTestId('history').getByText('转给老师').waitFor();
  });

  it('calls a program whose token has no name what it is, and says but once that its time is nearly over', async () => {
    const due = new Date(Date.now() + 4 * 60_000).toISOString();
    Object.assign(desk.asked('q_ai') ?? {}, {
      asker: { id: 'tok_1', name: 'unnamed' },
      groupName: null,
      dueAt: due,
      priority: { score: 20, reasons: [{ reason: 'due_soon', points: 20 }] },
    });
    const page = await desk.openDesk();
    const item = page.getByTestId('question-item').filter({ hasText: '未命名的程序' });
    await item.getByText('还剩').waitFor();
    expect(await item.getByText('快到时限').count()).toBe(0);
    await item.click();
    await page.getByTestId('question-detail').getByText('快到时限 +20').waitFor();
  });

  it('keeps a name that is written from the right beside its group, though that begins with a number', async () => {
    Object.assign(desk.asked('q_ai') ?? {}, {
      asker: { id: 'lrn_maryam', name: 'مريم أحمد' },
      groupName: '2026 春季班',
      text: 'متى تبدأ الدورة 3؟',
    });
    const page = await desk.openDesk();
    const parts = page.getByTestId('question-item').filter({ hasText: 'مريم' }).locator('bdi');
    const [name, group] = await parts.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().left),
    );
    expect(name).toBeLessThan(group ?? 0);
    await parts.first().click();
    const text = page.getByTestId('question-detail').locator('.question-text span').first();
    const box = await text.boundingBox();
    const around = await page.locator('.question-text').boundingBox();
    // Its line begins at the right.
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo((around?.x ?? 0) + (around?.width ?? 0), -1);
  });

  it('has its width on a phone, however long the name of who works at it', async () => {
    const page = await desk.openWindow({ phone: true });
    await page.goto(`${desk.fake.url}/console#token=${OPERATOR_TOKEN}`);
    await page.getByTestId('operator-name').fill('Alexandria Konstantinopolous-Featherstonehaugh');
    await page.getByTestId('operator-name').press('Enter');
    await page.getByTestId('question-item').first().waitFor();
    const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(wider).toBe(0);
    expect((await page.locator('.desk-header').boundingBox())?.height).toBeLessThan(120);
  });

  it('is where it was when a phone goes back to it from a question', async () => {
    const page = await desk.openDesk({ phone: true });
    const list = page.locator('.questions-list');
    for (let i = 0; i < 30; i++) {
      const [one] = desk.fake.desk.questions;
      if (one) desk.fake.desk.questions.push({ ...one, id: `q_more_${i}`, text: `第 ${i} 个提问` });
    }
    await desk.item(page, '第 29 个提问').waitFor();
    await desk.item(page, '第 20 个提问').scrollIntoViewIfNeeded();
    const top = await list.evaluate((box) => box.scrollTop);
    expect(top).toBeGreaterThan(500);
    await desk.item(page, '第 20 个提问').click();
    await page.getByTestId('question-detail').waitFor();
    await page.goBack();
    await desk.item(page, '第 20 个提问').waitFor();
    expect(await list.evaluate((box) => box.scrollTop)).toBeCloseTo(top, -1);
    // The button does the same, and takes the step out of the history.
    await desk.item(page, '第 20 个提问').click();
    await page.getByRole('button', { name: '返回列表' }).click();
    await desk.item(page, '第 20 个提问').waitFor();
    await expect.poll(() => page.evaluate('history.state?.opened ?? null')).toBeNull();
  });

  it('is one of several views: a reload keeps the open one, and the way back leads to the one before', async () => {
    const page = await desk.openDesk();
    const current = page.locator('[data-testid^="view-"][aria-current]');
    for (const view of ['gaps', 'groups']) await page.getByTestId(`view-${view}`).click();
    await page.reload();
    await expect.poll(() => current.textContent()).toBe('群');
    await page.goBack();
    await expect.poll(() => current.textContent()).toBe('课程缺口');
    await page.goBack();
    await desk.item(page, '退费找谁').waitFor();
  });

  it('is filtered by kind and owner', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('filter-owner').click();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await desk.item(page, 'ChatGPT').waitFor({ state: 'detached' });
    expect(await page.getByTestId('question-item').count()).toBe(1);
    // Whoever answers for one kind finds their own again after a look elsewhere.
    await page.getByTestId('view-groups').click();
    await page.getByTestId('view-questions').click();
    await desk.item(page, '退费找谁').waitFor();
    expect(await page.getByTestId('question-item').count()).toBe(1);
  });

  it('shows an owner what is theirs, though more than one look brings stands before it', async () => {
    const [first, second] = desk.fake.desk.questions;
    desk.fake.desk.questions = [
      ...Array.from({ length: 300 }, (_, at) => ({ ...second!, id: `q_${at}`, text: `第 ${at} 个` })),
      { ...first!, text: '退费到账了吗' },
    ];
    const page = await desk.openDesk();
    await page.getByTestId('filter-owner').click();
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await desk.item(page, '退费到账').click();
    await page.getByTestId('reply-editor').fill('明天到。');
    await page.getByTestId('reply-submit').click();
    await page.getByText('没有符合的提问').waitFor();
  });

  it('says that it is old while nothing answers, and is new again as soon as the network is back', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-moderation').click();
    await page.getByTestId('moderation-privately').click();
    await page.getByText('还没有私聊').waitFor();
    await page.context().setOffline(true);
    await page.getByTestId('moderation-audit').click();
    await page.getByText('暂时没有更新：连不上服务器').waitFor();
    await page.context().setOffline(false);
    await page.getByText('暂时没有更新').waitFor({ state: 'detached' });
  });

  it('brings what was answered before, to be used again', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    await page.getByTestId('past-answers').getByRole('button', { name: '用这个回答' }).click();
    await expect.poll(() => page.getByTestId('reply-editor').inputValue()).toBe('可以查概念，代码要自己写。');
  });

  it('that the assistant answered is said to be, with its time, and nobody is said to wait', async () => {
    const page = await desk.openDesk();
    Object.assign(desk.asked('q_ai') ?? {}, { status: 'answered', answeredBy: 'assistant' });
    await page.getByTestId('filter-state').click();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await desk.item(page, 'ChatGPT').click();
    const detail = page.getByTestId('question-detail');
    await detail.getByText('助教已经在群里回答了。').waitFor();
    expect(await desk.item(page, 'ChatGPT').textContent()).toMatch(/\d 提问$/);
    expect(await page.getByText(/已等 \d/).count()).toBe(0);
    expect(await detail.getByText('不足以回答').count()).toBe(0);
  });

  it('is read on from the keyboard where it is opened, not after every further question', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').focus();
    await page.keyboard.press('Enter');
    const opened = page.locator('[aria-label="打开的提问"]:focus');
    await opened.waitFor();
    await page.getByTestId('question-detail').getByTestId('reply-editor').fill('自己写。');
    await page.keyboard.press('Control+Enter');
    await desk.item(page, 'ChatGPT').waitFor({ state: 'detached' });
    // Done with it, they are at the next.
    await opened.waitFor();
  });

  it('lets an operator put right what the assistant answered, and keep that', async () => {
    const page = await desk.openDesk();
    Object.assign(desk.asked('q_ai') ?? {}, {
      status: 'resolved',
      answeredBy: 'assistant',
      resolution: 'confirmed',
      closedAt: new Date().toISOString(),
    });
    await page.getByTestId('filter-state').click();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await desk.item(page, 'ChatGPT').click();
    const detail = page.getByTestId('question-detail');
    expect(await detail.getByTestId('reply-editor').count()).toBe(0);
    await detail.getByTestId('correct').click();
    expect(await detail.getByTestId('reply-editor').getAttribute('placeholder')).toContain('答错了');
    await detail.getByTestId('reply-editor').fill('可以用来查概念，代码要自己写。');
    await detail.getByTestId('reply-submit').click();
    await detail.getByTestId('keep-answer').click();
    expect(desk.asked('q_ai')).toMatchObject({
      answeredBy: 'staff',
      reply: '可以用来查概念，代码要自己写。',
    });
    expect(await detail.getByTestId('correct').textContent()).toBe('更正这个回答');
    expect(await detail.getByTestId('reply-editor').count()).toBe(0);
    await expect.poll(() => desk.fake.desk.kept).toEqual(['q_ai']);
  });

  it('puts right what a fellow learner answered, says who hears of it, and not over a colleague who was faster', async () => {
    const page = await desk.openDesk();
    // Begun as a reply while the question waited, it is no correction of who was faster.
    await desk.item(page, 'ChatGPT').click();
    const detail = page.getByTestId('question-detail');
    await detail.getByTestId('reply-editor').fill('我来看看');
    const first = '2026-11-26T10:00:00.000+08:00';
    Object.assign(desk.asked('q_ai') ?? {}, {
      status: 'answered',
      answeredBy: 'peer',
      repliedBy: '阿芳',
      answeredAt: first,
      closedAt: new Date().toISOString(),
    });
    await page.getByTestId('filter-state').click();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await desk.item(page, 'ChatGPT').click();
    await detail.getByText('更正同学的回答').waitFor();
    expect(await detail.getByTestId('reply-submit').count()).toBe(0);
    await detail.getByTestId('correct').click();
    const editor = detail.getByPlaceholder('不提是谁答的');
    expect(await editor.inputValue()).toBe('我来看看');
    await editor.fill('可以查概念。');
    await detail.getByText('另有 2 个提问得到过同样的回答').waitFor();
    Object.assign(desk.asked('q_ai') ?? {}, {
      answeredBy: 'staff',
      repliedBy: '李老师',
      reply: '课上说过。',
      answeredAt: '2026-11-26T10:05:00.000+08:00',
    });
    await detail.getByTestId('reply-submit').click();
    await detail.getByText('这个提问已经有人回答了。').waitFor();
    await detail.getByText('课上说过。').waitFor();
    expect(desk.asked('q_ai')).toMatchObject({ repliedBy: '李老师' });
    expect(await editor.inputValue()).toBe('可以查概念。');
    // Read, it may be put right in its turn.
    await detail.getByTestId('reply-submit').click();
    await expect.poll(() => desk.asked('q_ai')).toMatchObject({ repliedBy: '王老师', reply: '可以查概念。' });
  });

  it('shows what was answered, and keeps an answer with one click', async () => {
    const page = await desk.openDesk();
    Object.assign(desk.asked('q_ai') ?? {}, {
      status: 'answered',
      answeredBy: 'staff',
      repliedBy: '李老师',
      reply: '可以查概念。',
      duplicates: 1,
      closedAt: new Date().toISOString(),
    });
    await page.getByTestId('filter-state').click();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await desk.item(page, '2 人问过').click();
    await page.getByTestId('keep-answer').click();
    await page.getByText('以后有人问同样的问题').waitFor();
    expect(desk.fake.desk.kept).toEqual(['q_ai']);
  });
});
