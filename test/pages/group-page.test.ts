import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type FakeServer, INVITE } from './fake.ts';
import { messageDoc } from './fake-school.ts';
import type { FakeServerOptions } from './fake-server.ts';
import { pageInBrowser } from './in-browser.ts';
import { clipboardText, join, say, sidewaysOverflow, type VisitorOptions } from './visitor.ts';

const browser = pageInBrowser();
let fake: FakeServer;

async function open(server: FakeServerOptions = {}, who: VisitorOptions = {}): Promise<Page> {
  fake = await browser.startServer(server);
  fake.pace = 60;
  return await browser.openWindow(who);
}

async function openRoom(server: FakeServerOptions = {}, who: VisitorOptions = {}): Promise<Page> {
  const page = await open(server, who);
  await join(page, fake);
  return page;
}

const message = (page: Page, text: string) => page.getByTestId('message').filter({ hasText: text });
const learner = (id: string, name: string) => ({ id, name, role: 'learner' as const, ours: false });

describe('the door', () => {
  it('shows the group and what is kept, and wants a nickname that the server takes', async () => {
    const page = await open();
    await page.goto(fake.url);
    await page.getByRole('heading', { name: 'Python 入门 · 新手村' }).waitFor();
    await page.getByText('60 天').waitFor();
    await page.getByTestId('join-submit').click();
    await page.getByText('先填一个昵称').waitFor();
    await page.getByTestId('join-nickname').fill('管理员');
    await page.getByTestId('join-submit').click();
    await page.getByText('这个昵称不能用').waitFor();
    await page.getByTestId('join-nickname').fill('小满');
    await page.getByTestId('join-nickname').press('Enter');
    await page.getByTestId('composer').waitFor();
    // The keyboard goes on where one writes.
    await page.keyboard.type('大家好');
    expect(await page.getByTestId('composer').inputValue()).toBe('大家好');
  });

  it('cuts no name in the middle of a sign: how long it may be is the server’s to say', async () => {
    const page = await open();
    await page.goto(fake.url);
    const field = page.getByTestId('join-nickname');
    await field.click();
    await page.keyboard.insertText('👨‍👩‍👧‍👦'.repeat(3));
    expect(await field.inputValue()).toBe('👨‍👩‍👧‍👦'.repeat(3));
    await page.keyboard.press('Enter');
    await page.getByTestId('composer').waitFor();
    await say(page, '大家好');
    expect(await message(page, '大家好').locator('.person-mark').textContent()).toBe('👨‍👩‍👧‍👦');
  });

  it('has one way to where one writes that passes no message, from its top and from among them', async () => {
    const page = await openRoom();
    await page.getByTestId('composer').fill('@助教 闭包是什么？');
    await page.keyboard.press('Enter');
    await page.getByTestId('citation').first().waitFor();
    const writes = page.locator('[data-testid=composer]:focus');
    await page.getByRole('button', { name: '跳到输入框' }).focus();
    await page.keyboard.press('Enter');
    await writes.waitFor();
    await page.getByTestId('citation').first().focus();
    expect(await writes.count()).toBe(0);
    await page.keyboard.press('Escape');
    await writes.waitFor();
  });

  it('takes an invite out of the address once it is used', async () => {
    const page = await open({ opens: false });
    await page.goto(`${fake.url}/?invite=${INVITE}`);
    await page.getByTestId('join-nickname').fill('小满');
    await page.getByTestId('join-submit').click();
    await page.getByTestId('composer').waitFor();
    expect(page.url()).toBe(`${fake.url}/`);
  });

  it('says what to do without an invite, and with one that has expired', async () => {
    const page = await open({ opens: false });
    await page.goto(fake.url);
    await page.getByText('需要一个邀请链接').waitFor();
    await page.goto(`${fake.url}/?invite=old`);
    await page.getByText('这个邀请链接过期了').waitFor();
  });
});

describe('a conversation', () => {
  it('streams an answer sentence by sentence and puts the reply in its place', async () => {
    const page = await openRoom({ conversation: 'empty' });
    fake.pace = 1_200;
    await page.getByTestId('suggestion').first().click();
    const pending = page.getByTestId('pending-answer');
    await pending.getByText('正在翻课程资料').waitFor();
    await pending.getByText('闭包是').waitFor();
    expect(await pending.getByText('AI生成').count()).toBe(0);
    await pending.waitFor({ state: 'detached' });
    const answer = page.locator('.bubble-answer');
    expect(await answer.count()).toBe(1);
    await page.getByText('AI生成', { exact: true }).waitFor();
    expect(await answer.getByTestId('citation').count()).toBe(3);
  });

  it('opens a citation as the marked passage in its lesson', async () => {
    const page = await openRoom();
    await page.getByTestId('citation').first().click();
    const drawer = page.getByTestId('passage-drawer');
    await drawer.getByText('第3课 函数').waitFor();
    const cited = drawer.locator('.lesson-cited');
    await cited.getByRole('heading', { name: '闭包', exact: true }).waitFor();
    await expect
      .poll(() => cited.evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(300);
    expect(await page.evaluate("CSS.highlights.get('quote')?.size")).toBe(1);
    // The lesson around it is there as well.
    await drawer.getByRole('heading', { name: '循环中的闭包' }).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  });

  it('tells the time of a promised reply by the clock of the group', async () => {
    const page = await openRoom({ conversation: 'empty' }, { timezoneId: 'America/New_York' });
    const promised = () =>
      new Date(Date.now() + 45 * 60_000).toLocaleTimeString('zh-CN', {
        timeZone: 'Asia/Shanghai',
        hour: 'numeric',
        minute: '2-digit',
      });
    // The server promises somewhere between; a minute may turn meanwhile.
    const before = promised();
    await say(page, '@助教 今天晚上吃什么？');
    const due = await page.getByTestId('due').textContent();
    // Late in the evening it is a time of the next day.
    const said = [before, promised()].flatMap((time) => [`最晚 ${time} 回复`, `最晚 明天 ${time} 回复`]);
    expect(said.filter((words) => due?.includes(words))).not.toEqual([]);
  });

  it('shows what people type as text, with code blocks, and never as HTML', async () => {
    const page = await openRoom();
    await page.getByText('<b>不是 HTML</b> <img src=x onerror=alert(1)>').waitFor();
    await page.locator('pre', { hasText: 'def f():' }).waitFor();
    const mia = learner('lrn_x', 'Mia');
    const sentAt = new Date().toISOString();
    const answer = {
      answerId: null,
      outcome: 'answered',
      label: null,
      signedBy: '王老师',
      citations: [],
      dueAt: null,
    };
    fake.say(
      messageDoc({
        messageId: 'evil',
        sender: { ...mia, role: 'bot', ours: true },
        sentAt,
        answer,
        text: '<script>alert(1)</script> [坏](javascript:alert(1)) [好](https://example.org/a?b=1)\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |',
      }),
    );
    const evil = page.locator('[data-message-id="evil"]');
    await evil.getByText('<script>alert(1)</script>').waitFor();
    await evil.getByRole('cell', { name: '2' }).waitFor();
    expect(await evil.locator('a').count()).toBe(1);
    expect(await evil.locator('a').getAttribute('href')).toBe('https://example.org/a?b=1');
    expect(await evil.locator('a').getAttribute('rel')).toContain('noopener');
  });

  it('follows edits and recalls', async () => {
    const page = await openRoom({ conversation: 'empty' });
    const doc = messageDoc({
      messageId: 'x1',
      sender: learner('lrn_x', 'Mia'),
      text: '第一版',
      sentAt: new Date().toISOString(),
    });
    fake.say(doc);
    await message(page, '第一版').waitFor();
    fake.say({ ...doc, text: '第二版', editedAt: doc.sentAt, revision: 2 });
    await message(page, '第二版').getByText('已编辑').waitFor();
    expect(await page.getByTestId('message').count()).toBe(1);
    fake.say({ ...doc, text: '', recalled: true });
    await page.getByText('Mia 撤回了一条消息').waitFor();
  });

  it('quotes what one replies to', async () => {
    const page = await openRoom();
    const row = message(page, '懂了，谢谢');
    await row.hover();
    // From the keyboard: a late layout cannot move the button away from under a pointer.
    await row.getByRole('button', { name: '回复' }).press('Enter');
    await page.getByText('回复 小林').waitFor();
    await say(page, '不客气');
    await page.locator('.bubble-own .quoted', { hasText: '懂了，谢谢' }).waitFor();
    // The bubble stands there before the server has the message.
    await expect.poll(() => fake.messages.at(-1)?.replyToMessageId).toBe('m5');
  });

  it('takes feedback on an answer, and its label along when the text is copied', async () => {
    const page = await openRoom();
    const answer = page.locator('[data-message-id="m4"]');
    await answer.getByRole('button', { name: '没帮助' }).click();
    // Checked until it is: a click on the form that has just opened may hit what moves away below it.
    await answer.getByRole('radio', { name: '内容有误' }).check();
    await answer.getByPlaceholder('想补充什么').fill('第二句不对');
    // From the keyboard, for the same reason.
    await answer.getByRole('button', { name: '提交' }).press('Enter');
    await answer.getByText('谢谢，记下了').waitFor();
    expect(fake.feedback).toEqual([{ answerId: 'ans_1', body: { verdict: 'wrong', comment: '第二句不对' } }]);
    await answer.getByRole('button', { name: '复制' }).click();
    await answer.getByRole('button', { name: '已复制' }).waitFor();
    expect(await clipboardText(page)).toMatch(/「AI生成」$/);
  });
});

describe('writing', () => {
  it('sends by Enter, breaks the line by Shift+Enter, and leaves Enter to an input method', async () => {
    const page = await openRoom({ conversation: 'empty' });
    const composer = page.getByTestId('composer');
    await composer.fill('ni hao');
    await composer.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await composer.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    expect(fake.messages).toEqual([]);
    await composer.press('Shift+Enter');
    await composer.pressSequentially('2');
    await composer.press('Enter');
    await expect.poll(() => fake.messages.map((doc) => doc.text)).toEqual(['ni hao\n2']);
    expect(await composer.inputValue()).toBe('');
  });

  it('addresses the assistant by a button, once', async () => {
    const page = await openRoom({ conversation: 'empty' });
    await page.getByTestId('composer').fill('闭包是什么');
    await page.getByTestId('mention').click();
    await page.getByTestId('mention').click();
    expect(await page.getByTestId('composer').inputValue()).toBe('@助教 闭包是什么');
  });

  it('keeps a refused message with the reason, and sends it again on demand', async () => {
    const page = await openRoom({ conversation: 'empty' });
    fake.refuseSends = 1;
    await say(page, '大家好');
    await message(page, '大家好').getByText('太快了').waitFor();
    await page.getByTestId('resend').click();
    // The button goes as the message sets out, before the server has it.
    await page.getByTestId('resend').waitFor({ state: 'detached' });
    await expect.poll(() => fake.messages.map((doc) => doc.text)).toEqual(['大家好']);
    expect(await page.getByTestId('message').count()).toBe(1);
  });
});

describe('what one has said', () => {
  it('is put otherwise where one writes, from the keyboard alone; what one was writing is there afterwards', async () => {
    const page = await openRoom();
    await say(page, '作业周五教');
    await page.getByTestId('composer').fill('还没写完的话');
    await message(page, '作业周五教').getByRole('button', { name: '更多操作' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':focus').getAttribute('data-testid')).toBe('edit');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('composer').inputValue()).toBe('作业周五教');
    await page.getByText('修改这条消息').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText('交');
    await page.keyboard.press('Enter');
    await message(page, '作业周五交').getByText('已编辑').waitFor();
    expect(await page.getByTestId('editing').count()).toBe(0);
    await expect.poll(() => page.getByTestId('composer').inputValue()).toBe('还没写完的话');
    await expect.poll(() => page.locator(':focus').getAttribute('data-testid')).toBe('composer');
  });

  it('stays as it was where that is refused, which is said; Escape leaves it so', async () => {
    const page = await openRoom();
    await say(page, '作业周五教');
    await message(page, '作业周五教').hover();
    await message(page, '作业周五教').getByRole('button', { name: '更多操作' }).click();
    await page.getByTestId('edit').click();
    await page.getByTestId('composer').fill('作业周五交');
    fake.refuseSends = 1;
    await page.getByTestId('composer').press('Enter');
    await page.getByRole('alert').filter({ hasText: '没有改成：发出超过 10 分钟的消息不能再改了' }).waitFor();
    expect(await page.getByTestId('composer').inputValue()).toBe('作业周五交');
    await page.getByTestId('composer').press('Escape');
    await expect.poll(() => page.getByTestId('composer').inputValue()).toBe('');
    await message(page, '作业周五教').waitFor();
  });

  it('is taken back on a phone as well; what others said is not', async () => {
    const page = await openRoom({}, { phone: true });
    await say(page, '我的电话 13800000000');
    const own = message(page, '我的电话');
    expect(await page.getByRole('button', { name: '更多操作' }).count()).toBe(1);
    await own.getByRole('button', { name: '更多操作' }).click();
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.getByTestId('recall').click();
    await page.getByText('你撤回了一条消息').waitFor();
    expect(await own.count()).toBe(0);
  });
});

describe('what somebody is writing', () => {
  it('is still there after a phone has opened the page anew', async () => {
    const page = await openRoom();
    await page.getByTestId('composer').fill('闭包和装饰器');
    await page.reload();
    await page.getByTestId('composer').waitFor();
    expect(await page.getByTestId('composer').inputValue()).toBe('闭包和装饰器');
  });

  it('is still there where it was meant for staff alone, and gone once it is cancelled', async () => {
    const page = await open();
    fake.privately = [
      {
        id: 'prv_1',
        direction: 'to_learner',
        text: '你好，提醒一下群规第 1 条。',
        about: 'reminder',
        violationId: 'vio_1',
        replyTo: null,
        sentAt: new Date().toISOString(),
      },
    ];
    await join(page, fake);
    await page.getByTestId('reply-privately').click();
    await page.getByTestId('private-text').fill('这是我自己的笔记');
    await page.reload();
    await page.getByTestId('private-text').waitFor();
    expect(await page.getByTestId('private-text').inputValue()).toBe('这是我自己的笔记');
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByTestId('reply-privately').click();
    expect(await page.getByTestId('private-text').inputValue()).toBe('');
  });

  it('comes back once they have joined again, where the server knew them no more; and they are told why', async () => {
    const page = await openRoom();
    await page.context().clearCookies();
    await say(page, '我的长问题');
    await page.getByText('你的登录失效了').waitFor();
    await page.getByTestId('join-nickname').fill('小满');
    await page.getByTestId('join-submit').click();
    await page.getByTestId('composer').waitFor();
    expect(await page.getByTestId('composer').inputValue()).toBe('我的长问题');
    await page.getByTestId('send').click();
    await message(page, '我的长问题').waitFor();
    await page.reload();
    await page.getByTestId('composer').waitFor();
    expect(await page.getByTestId('composer').inputValue()).toBe('');
  });
});

describe('a broken connection', () => {
  it('is said, mended, and loses nothing either way', async () => {
    const page = await openRoom({ conversation: 'empty' });
    fake.offline = true;
    fake.breakStreams();
    await page.getByText('正在重新连接').waitFor();
    await say(page, '我在断网时写的');
    await page.getByText('连不上服务器').waitFor();
    fake.say(
      messageDoc({
        messageId: 'meanwhile',
        sender: learner('lrn_x', 'Mia'),
        text: '你不在的时候',
        sentAt: new Date().toISOString(),
      }),
    );
    fake.offline = false;
    await message(page, '你不在的时候').waitFor();
    await page.getByText('正在重新连接').waitFor({ state: 'detached' });
    // What never reached the server goes by itself, once.
    await expect.poll(() => fake.messages.filter((doc) => doc.text === '我在断网时写的').length).toBe(1);
    await page.getByText('连不上服务器').waitFor({ state: 'detached' });
    expect(await message(page, '我在断网时写的').count()).toBe(1);
  });
});

describe('a thousand messages', () => {
  it('open at the end and load upwards without moving what is read', { timeout: 60_000 }, async () => {
    const page = await openRoom({ conversation: 'long' });
    await message(page, '第 999 条消息').waitFor();
    const scroller = page.getByRole('region', { name: '群消息' });
    const fromEnd = () => scroller.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight);
    expect(await fromEnd()).toBeLessThan(5);
    await scroller.evaluate((box) => {
      box.scrollTop = 300;
    });
    const anchor = page.locator('[data-message-id="old955"]');
    await anchor.waitFor();
    const before = await anchor.evaluate((row) => row.getBoundingClientRect().top);
    await page.locator('[data-message-id="old910"]').waitFor();
    expect(Math.abs((await anchor.evaluate((row) => row.getBoundingClientRect().top)) - before)).toBeLessThan(
      3,
    );
    // Further up nothing pulls the reader down; a word says what is new.
    fake.say(
      messageDoc({
        messageId: 'new1',
        sender: learner('lrn_x', 'Mia'),
        text: '最新的一条',
        sentAt: new Date().toISOString(),
      }),
    );
    await page.getByRole('button', { name: '1 条新消息' }).click();
    await expect.poll(fromEnd).toBeLessThan(5);
  });
});

describe('looks and languages', () => {
  it('follows the browser and the group, and the switches from then on', async () => {
    const page = await openRoom({ conversation: 'empty', language: 'en' }, { dark: true });
    await page.getByPlaceholder('Say something').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByRole('button', { name: '切换到中文' }).click();
    await page.getByRole('button', { name: '切换到浅色' }).click();
    await page.reload();
    await page.getByPlaceholder('说点什么').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  it('fits a phone', async () => {
    const page = await openRoom({}, { phone: true });
    const overflow = () => sidewaysOverflow(page);
    expect(await overflow()).toBe(0);
    await page.getByRole('button', { name: '关于这个群' }).click();
    await page.getByText('没有使用大模型').waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByTestId('citation').first().click();
    await page.getByTestId('passage-drawer').locator('.lesson-cited').waitFor();
    expect(await overflow()).toBe(0);
  });

  it('closes a drawer on the way back that a browser has, and does not leave the group for it', async () => {
    const page = await openRoom({}, { phone: true });
    const drawer = page.getByTestId('passage-drawer');
    await page.getByTestId('citation').first().click();
    await drawer.locator('.lesson-cited').waitFor();
    await page.goBack();
    await drawer.waitFor({ state: 'detached' });
    // Closed by hand it leaves no step in the history, either.
    const steps = await page.evaluate('history.state?.opened ?? null');
    expect(steps).toBeNull();
    await page.getByTestId('citation').first().click();
    await drawer.locator('.lesson-cited').waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
    await drawer.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('history.state?.opened ?? null')).toBeNull();
    await page.getByTestId('composer').waitFor();
  });

  it('says on a phone what the group is about, and why nobody can leave it, while nothing answers', async () => {
    const page = await openRoom({}, { phone: true });
    const isHere =
      "performance.getEntriesByType('resource').some(({ name }) => name.includes('about-drawer'))";
    await expect.poll(() => page.evaluate(isHere)).toBe(true);
    fake.offline = true;
    await page.getByRole('button', { name: '关于这个群' }).click();
    await page.getByText('没有使用大模型').waitFor();
    await page.getByRole('button', { name: '退出本群' }).click();
    await page.getByRole('button', { name: '确定退出' }).click();
    await page.getByRole('dialog').getByText('连不上服务器').waitFor();
  });

  it('counts the members anew when somebody looks at it again', async () => {
    const page = await openRoom();
    await page.getByText('128 位成员').waitFor();
    fake.members = 131;
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.getByText('131 位成员').waitFor();
  });

  it('lets one leave, after asking once more, and keeps nothing that they had begun', async () => {
    const page = await openRoom();
    await page.getByTestId('composer').fill('不给下一位看的');
    await page.getByRole('button', { name: '退出本群' }).click();
    await page.getByRole('button', { name: '确定退出' }).click();
    await page.getByTestId('join-nickname').waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    expect(await page.getByText('你的登录失效了').count()).toBe(0);
  });
});
