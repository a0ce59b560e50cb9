import { describe, expect, it } from 'vitest';
import { deskInBrowser } from './desk-in-browser.ts';
import { sidewaysOverflow } from './visitor.ts';

const desk = deskInBrowser();

describe('a question', () => {
  it('that comes back after it was answered here is in the line again', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    await page.getByTestId('reply-editor').fill('不能直接交。');
    await page.getByTestId('reply-submit').click();
    await desk.item(page, 'ChatGPT').waitFor({ state: 'detached' });
    Object.assign(desk.asked('q_ai') ?? {}, {
      status: 'handed_off',
      reason: 'still_open',
      claimedBy: null,
      closedAt: null,
      repliedBy: null,
      reply: null,
    });
    await desk.item(page, 'ChatGPT').waitFor();
  });

  it('stands in the order of its due time, and the late one says so', async () => {
    const page = await desk.openDesk();
    const texts = await page.getByTestId('question-item').allTextContents();
    expect(texts.map((text) => /超时|还剩/.exec(text)?.[0])).toEqual(['超时', '还剩', '还剩']);
    expect(texts[0]).toContain('退费找谁');
    expect(await page.title()).toContain('(3)');
  });

  it('is answered from the draft, signed, and gone from the list', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    const detail = page.getByTestId('question-detail');
    await detail.locator('.transcript-asked', { hasText: '期末能用 ChatGPT' }).waitFor();
    await detail.getByText('课程资料里没有', { exact: true }).waitFor();
    await detail.getByRole('button', { name: '定义函数' }).click();
    await detail.getByText('定义函数的格式是').waitFor();
    await detail.getByTestId('use-draft').click();
    expect(await detail.getByTestId('reply-editor').inputValue()).toBe(desk.asked('q_ai')?.draft);
    await detail.getByTestId('reply-editor').fill('不能直接交它写的代码。');
    await detail.getByTestId('reply-submit').click();
    await page.getByText('已回复 小林').waitFor();
    await desk.item(page, 'ChatGPT').waitFor({ state: 'detached' });
    expect(desk.asked('q_ai')).toMatchObject({
      status: 'answered',
      repliedBy: '王老师',
      reply: '不能直接交它写的代码。',
    });
    expect(desk.fake.messages.at(-1)?.answer?.signedBy).toBe('王老师');
  });

  it('of which the learner said what is wrong in the answer shows that to whoever answers now', async () => {
    const [first] = desk.fake.desk.questions;
    if (first) first.reason = 'wrong';
    const page = await desk.openDesk();
    await desk
      .item(page, first?.text ?? '')
      .first()
      .click();
    const detail = page.getByTestId('question-detail');
    await detail.getByText('学员说回答有误').waitFor();
    expect(await detail.getByTestId('said-to-answer').textContent()).toContain('少了 wraps');
  });

  it('of which the learner doubts the answer is answered, and from now on everybody like this, where the box is ticked', async () => {
    const [first, second] = desk.fake.desk.questions;
    for (const one of [first, second])
      if (one) Object.assign(one, { reason: 'wrong', courseId: 'python-101' });
    const page = await desk.openDesk();
    for (const [one, isKept] of [
      [first, false],
      [second, true],
    ] as const) {
      await desk
        .item(page, one?.text ?? '')
        .first()
        .click();
      const detail = page.getByTestId('question-detail');
      await detail.getByTestId('reply-editor').fill('要写 wraps，讲义里漏了。');
      await detail.getByText('没勾选：只回复这位学员').waitFor();
      if (isKept) {
        await detail.getByTestId('keep-too').click();
        await detail.getByText('这条回复会留作标准答案').waitFor();
      }
      await detail.getByTestId('reply-submit').click();
      await expect.poll(() => one?.status).toBe('answered');
    }
    expect(desk.fake.desk.kept).toEqual([second?.id]);
  });

  it('that is an alert is answered in private, and says so before and after', async () => {
    Object.assign(desk.asked('q_ai') ?? {}, { kind: 'alert', reason: 'alert_crisis', told: false });
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    const detail = page.getByTestId('question-detail');
    await detail.getByText('可能有轻生的念头', { exact: true }).waitFor();
    expect(await detail.textContent()).not.toContain('已答应学员');
    expect(await detail.textContent()).not.toContain('最接近的课程片段');
    expect(await detail.getByTestId('reply-editor').getAttribute('placeholder')).toContain('不会发到群里');
    await detail.getByTestId('reply-editor').fill('我是王老师，现在方便说话吗？');
    await detail.getByTestId('reply-submit').click();
    await page.getByText('已私下回复 小林').waitFor();
  });

  it('that somebody else answers meanwhile is not answered twice, and keeps what was written', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    await page.getByTestId('reply-editor').fill('我正写到一半');
    Object.assign(desk.asked('q_ai') ?? {}, {
      status: 'answered',
      repliedBy: '李老师',
      reply: '可以查概念。',
      closedAt: new Date().toISOString(),
    });
    await page.getByTestId('reply-submit').click();
    await page.getByTestId('taken').getByText('李老师已经回答了').waitFor();
    await page.getByTestId('taken').getByText('可以查概念。').waitFor();
    expect(await page.getByTestId('reply-editor').inputValue()).toBe('我正写到一半');
    expect(await page.getByTestId('reply-submit').count()).toBe(0);
    // Said once, by the notice.
    expect(await page.getByTestId('reply-problem').count()).toBe(0);
  });

  it('that is answered while somebody reads it says so in sight, however long the answer is', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    await page.getByTestId('claim').waitFor();
    Object.assign(desk.asked('q_ai') ?? {}, {
      status: 'answered',
      repliedBy: '李老师',
      reply: '可以查概念。\n'.repeat(80),
      closedAt: new Date().toISOString(),
    });
    await page.getByTestId('taken').getByText('李老师已经回答了').waitFor();
    const box = await page.getByTestId('taken').boundingBox();
    expect(box?.height).toBeLessThan(400);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    await page.getByRole('button', { name: '看下一个' }).click();
    await page.getByText('李老师已经回答了').waitFor({ state: 'detached' });
  });

  it('that somebody else is answering cannot be answered', async () => {
    const page = await desk.openDesk();
    await desk.item(page, '补充视频').click();
    await page.getByText('李老师正在回答这个提问').waitFor();
    const box = await page.getByTestId('taken').boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    expect(await page.getByTestId('reply-editor').count()).toBe(0);
  });

  it('can be taken, put back, and closed with a reason', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    await page.getByTestId('claim').click();
    await page.getByTestId('release').click();
    await page.getByTestId('claim').waitFor();
    expect(desk.asked('q_ai')).toMatchObject({ status: 'handed_off', claimedBy: null });
    await page.getByTestId('dismiss').click();
    await page.getByRole('button', { name: '已经在群里解决了' }).click();
    // A click beside the dialog takes nothing away that was typed.
    await page.mouse.click(8, 8);
    await page.getByTestId('dismiss-submit').click();
    await desk.item(page, 'ChatGPT').waitFor({ state: 'detached' });
    expect(desk.asked('q_ai')).toMatchObject({ status: 'dismissed', reason: '已经在群里解决了' });
  });

  it('that was closed is found again with who closed it and why, and can be opened again', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    await page.getByTestId('dismiss').click();
    await page.getByRole('button', { name: '与课程无关' }).click();
    await page.getByTestId('dismiss-submit').click();
    await desk.item(page, 'ChatGPT').waitFor({ state: 'detached' });
    await page.getByTestId('filter-state').click();
    await page.getByTitle('最近已关闭').click();
    await desk.item(page, '王老师关闭').click();
    const detail = page.getByTestId('question-detail');
    await detail.getByText('王老师已把它关闭：').waitFor();
    await detail.getByTestId('taken').getByText('与课程无关').waitFor();
    await detail.getByTestId('reopen').click();
    await page.getByText('已重新打开，回到待回答里了').waitFor();
    await detail.getByTestId('reply-editor').waitFor();
    expect(desk.asked('q_ai')).toMatchObject({ status: 'handed_off', reply: null });
  });

  it('is closed from the keyboard alone: the cursor is in the field, and after Escape where it was', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    const focused = async () =>
      await page.locator(':focus').evaluate((element) => element.getAttribute('data-testid'));
    await page.getByTestId('dismiss').focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('dismiss-reason');
    await page.keyboard.press('Escape');
    await page.getByTestId('dismiss-reason').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('dismiss');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('dismiss-reason');
    await page.keyboard.press('Enter');
    expect(desk.asked('q_ai')?.status).toBe('handed_off');
    await page.keyboard.type('和别的提问重复');
    await page.keyboard.press('Enter');
    await desk.item(page, 'ChatGPT').waitFor({ state: 'detached' });
    expect(desk.asked('q_ai')).toMatchObject({ status: 'dismissed', reason: '和别的提问重复' });
  });

  it('is answered, taken and closed once, however often somebody presses while a slow network is at it', async () => {
    const page = await desk.openDesk();
    const sent: string[] = [];
    await page.route(/\/v1\/questions\/q_ai\/(?:claim|answer|dismiss)$/, async (route) => {
      sent.push(/\w+$/.exec(route.request().url())?.[0] ?? '');
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await desk.item(page, 'ChatGPT').click();
    await page.getByTestId('claim').focus();
    for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
    await page.getByTestId('release').waitFor();
    // The keyboard is where it was.
    expect(await page.locator(':focus').getAttribute('data-testid')).toBe('release');
    await page.getByTestId('reply-editor').fill('可以查概念。');
    await page.getByTestId('reply-submit').dblclick();
    await page.getByTestId('reply-editor').press('Control+Enter');
    // What is written behind a reply on its way would go with it, unread.
    expect(await page.getByTestId('reply-editor').getAttribute('readonly')).not.toBeNull();
    await page.getByText('已回复 小林').waitFor();
    expect(sent).toEqual(['claim', 'claim', 'answer']);
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('that could not be closed keeps the reason that was given for it', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    await page.getByTestId('dismiss').click();
    await page.getByTestId('dismiss-reason').fill('和别的提问重复');
    await page.route('**/dismiss', (route) => route.abort(), { times: 1 });
    await page.getByTestId('dismiss-submit').click();
    await page.getByTestId('reply-problem').getByText('连不上服务器').waitFor();
    await page.getByTestId('dismiss').click();
    expect(await page.getByTestId('dismiss-reason').inputValue()).toBe('和别的提问重复');
    await page.getByTestId('dismiss-submit').click();
    await desk.item(page, 'ChatGPT').waitFor({ state: 'detached' });
  });

  it('appears by itself, and what was begun elsewhere is still there', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    await page.getByTestId('reply-editor').fill('开了个头');
    const [first] = desk.fake.desk.questions;
    if (first) desk.fake.desk.questions.push({ ...first, id: 'q_new', text: '刚转来的问题' });
    await desk.item(page, '刚转来的问题').click();
    await page.getByTestId('question-detail').getByText('刚转来的问题').waitFor();
    await desk.item(page, 'ChatGPT').click();
    await expect.poll(() => page.getByTestId('reply-editor').inputValue()).toBe('开了个头');
  });

  it('is found, read and answered on a phone, whose lower edge has the reply in reach', async () => {
    const page = await desk.openDesk({ phone: true });
    await desk.item(page, 'ChatGPT').click();
    // Below it all stand the passages, more than the screen holds.
    for (const part of ['reply-editor', 'reply-submit', 'dismiss']) {
      const box = await page.getByTestId(part).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0), part).toBeGreaterThan(600);
      expect((box?.y ?? 0) + (box?.height ?? 0), part).toBeLessThanOrEqual(844);
    }
    const editor = page.getByTestId('reply-editor');
    await editor.fill('一行\n'.repeat(30));
    expect((await editor.boundingBox())?.height).toBeLessThan(200);
    await editor.fill('');
    await page.getByRole('button', { name: '返回列表' }).click();
    await desk.item(page, '退费找谁').click();
    await page.getByTestId('reply-editor').fill('财务老师马上联系你。');
    await page.getByTestId('reply-submit').click();
    await page.getByTestId('question-item').first().waitFor();
    expect(await page.getByTestId('question-item').count()).toBe(2);
    expect(await sidewaysOverflow(page)).toBe(0);
  });

  it('may be as long as a file: what helps to answer it stays in sight', async () => {
    const page = await desk.openDesk();
    Object.assign(desk.asked('q_ai') ?? {}, { text: '一直报错，'.repeat(400) });
    await desk.item(page, '一直报错').click();
    const whole = page.getByTestId('long-question');
    await whole.waitFor();
    expect((await whole.boundingBox())?.height).toBeLessThan(350);
    const conversation = await page.getByRole('heading', { name: '群里的对话' }).boundingBox();
    expect(conversation?.y).toBeLessThan(600);
    await whole.focus();
    await page.keyboard.press('End');
    await expect.poll(() => whole.evaluate((box) => box.scrollTop)).toBeGreaterThan(100);
  });

  it('is the last one: the desk says that all is done', async () => {
    const page = await desk.openDesk();
    desk.fake.desk.questions.length = 0;
    await page.getByText('都回答完了').waitFor();
  });
});
