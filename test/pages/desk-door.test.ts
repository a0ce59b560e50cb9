import { describe, expect, it } from 'vitest';
import { deskInBrowser } from './desk-in-browser.ts';
import { OPERATOR_TOKEN } from './fake.ts';

const desk = deskInBrowser();

describe('the way in', () => {
  it('takes the token out of the address, asks the name once, and forgets a token that is refused', async () => {
    const page = await desk.openDesk();
    expect(page.url()).toBe(`${desk.fake.url}/console`);
    await page.reload();
    await page.getByTestId('question-item').first().waitFor();
    await page.goto('about:blank');
    await page.goto(`${desk.fake.url}/console#token=wrong`);
    await page.getByText('这个令牌不能用了').waitFor();
    await page.getByTestId('token').fill(OPERATOR_TOKEN);
    await page.getByTestId('token').press('Enter');
    await page.getByTestId('question-item').first().waitFor();
  });
});

describe('who signs', () => {
  it('is another from now on, or the same again where that was not meant', async () => {
    const page = await desk.openDesk();
    await page.getByTitle('王老师，换人').click();
    expect(await page.getByTestId('operator-name').inputValue()).toBe('王老师');
    await page.keyboard.press('Enter');
    await page.getByTitle('王老师，换人').click();
    await page.getByTestId('operator-name').waitFor();
    await page.keyboard.type('李老师');
    await page.keyboard.press('Enter');
    await page.getByTitle('李老师，换人').waitFor();
  });
});

describe('a token that is for something else', () => {
  it('opens no empty desk: it is said at the door', async () => {
    desk.fake.operatorScope = 'answer';
    const page = await desk.openWindow();
    await page.goto(`${desk.fake.url}/console#token=${OPERATOR_TOKEN}`);
    await page.getByTestId('operator-name').fill('王老师');
    await page.getByTestId('operator-name').press('Enter');
    await page.getByText('这个令牌不是给工作台用的').waitFor();
    desk.fake.operatorScope = 'operate';
    await page.getByTestId('token').fill(OPERATOR_TOKEN);
    await page.getByTestId('token').press('Enter');
    await page.getByTestId('question-item').first().waitFor();
  });
});

describe('a letter about a question', () => {
  it('leads to it, behind the token and the name, also where it waits no more', async () => {
    const page = await desk.openWindow();
    Object.assign(desk.asked('q_ai') ?? {}, {
      status: 'answered',
      answeredBy: 'staff',
      reply: '可以查概念。',
    });
    await page.goto(`${desk.fake.url}/console#question=q_ai`);
    await page.getByTestId('token').fill(OPERATOR_TOKEN);
    await page.getByTestId('token').press('Enter');
    await page.getByTestId('operator-name').fill('王老师');
    await page.getByTestId('operator-name').press('Enter');
    const opened = page.getByTestId('question-detail');
    await page.locator('[data-testid=question-detail][data-question-id=q_ai]').waitFor();
    expect(page.url()).toBe(`${desk.fake.url}/console`);
    // Followed once more in the tab where the desk is open.
    const other = desk.fake.desk.questions.find(({ id }) => id !== 'q_ai')?.id ?? '';
    await page.goto(`${desk.fake.url}/console#question=${other}`);
    await expect.poll(() => opened.getAttribute('data-question-id')).toBe(other);
  });
});

describe('a token that is refused in the middle of the work', () => {
  it('is asked for with the reason; what was begun is still there behind a new link in the same tab', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    await page.getByTestId('reply-editor').fill('我正写到一半');
    await page.getByTestId('view-gaps').click();
    await page.getByTestId('view-questions').click();
    await desk.item(page, 'ChatGPT').click();
    expect(await page.getByTestId('reply-editor').inputValue()).toBe('我正写到一半');
    desk.fake.operatorToken = 'another-token';
    await page.getByText('这个令牌不能用了').waitFor();
    await page.getByText('没发出去的内容还留在这个标签页里').waitFor();
    await page.goto(`${desk.fake.url}/console#token=another-token`);
    await desk.item(page, 'ChatGPT').click();
    expect(await page.getByTestId('reply-editor').inputValue()).toBe('我正写到一半');
    expect(page.url()).toBe(`${desk.fake.url}/console`);
    // Sent, it is not kept any longer.
    await page.getByTestId('reply-submit').click();
    await page.getByText('已回复 小林').waitFor();
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['zhujiao.token']);
  });

  it('leads back to the question that was open, not to the first of the line, and the line shows what is half written', async () => {
    const page = await desk.openDesk();
    await desk.item(page, 'ChatGPT').click();
    await page.getByTestId('reply-editor').fill('我正写到一半');
    await page.getByTestId('dismiss').click();
    await page.getByTestId('dismiss-reason').fill('和别的重复');
    desk.fake.operatorToken = 'another-token';
    await page.getByTestId('token').fill('another-token');
    await page.getByTestId('token').press('Enter');
    await page.locator('[data-testid=question-detail][data-question-id=q_ai]').waitFor();
    expect(await page.getByTestId('dismiss-reason').inputValue()).toBe('和别的重复');
    await page.getByRole('button', { name: '取消' }).click();
    expect(await page.getByTestId('reply-editor').inputValue()).toBe('我正写到一半');
    // Found again also after a look elsewhere, or a reload.
    await page.reload();
    await desk.item(page, 'ChatGPT').getByText('写到一半').waitFor();
    await page.getByTitle('王老师，换人').click();
    await page.keyboard.press('Enter');
    await desk.item(page, 'ChatGPT').getByText('写到一半').waitFor();
  });
});
