import { describe, expect, it } from 'vitest';
import { deskInBrowser } from './desk-in-browser.ts';
import { clipboardText, sidewaysOverflow } from './visitor.ts';

const desk = deskInBrowser();

describe('beside the questions', () => {
  it('a failed job is tried again', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-jobs').click();
    const failed = page.getByTestId('failed-job').filter({ hasText: 'ECONNREFUSED' });
    await failed.getByTestId('replay').click();
    await failed.waitFor({ state: 'detached' });
    await page.getByTestId('failed-job').filter({ hasText: 'cannot be read' }).waitFor();
  });

  it('failed jobs are looked at by kind, tried again together or done without, beside what runs', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-jobs').click();
    await page.getByText('回答提问 1').click();
    await page.getByTestId('failed-job').filter({ hasText: 'ECONNREFUSED' }).waitFor({ state: 'detached' });
    await page.getByTestId('jobs-now').getByText('3 / 4').waitFor();
    await page.getByTestId('forget-job').click();
    await page.getByRole('dialog').getByRole('button', { name: '不再处理' }).click();
    await page.getByTestId('failed-job').filter({ hasText: 'ECONNREFUSED' }).waitFor();
    await page.getByTestId('replay-all').click();
    await page.getByRole('dialog').getByRole('button', { name: '再试一次' }).click();
    await page.getByText('没有失败的任务').waitFor();
  });

  it('the gaps of the courses are listed with the passage that nearly answered', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-gaps').click();
    await page.getByTestId('gap').getByText('6 人问了 7 次').waitFor();
    await page.getByTestId('gap').getByText('最接近的片段').click();
    await page.getByTestId('gap').locator('.prose, .markdown, p').first().waitFor();
    // By the name that people know; what cannot be had is said.
    expect(await page.getByTestId('gap').textContent()).toContain('Python 入门');
    const problem = { status: 500, code: 'internal_error', detail: 'Something broke.' };
    await page.route('**/test-set?*', (route) => route.fulfill({ status: 500, json: problem }), { times: 1 });
    await page.getByTestId('test-set').click();
    await page.getByText('服务器出了点问题').waitFor();
    await page.unrouteAll();
  });

  it('beside the gaps stands what could not be read, why, and how to mend it; nothing where all was', async () => {
    const page = await desk.openDesk();
    desk.fake.desk.materials = [
      { source: '01-start.md', fault: null },
      { source: '第七课讲义.pdf', fault: { code: 'encrypted', message: 'It has a password.' } },
    ];
    await page.getByTestId('view-gaps').click();
    const unread = page.getByTestId('unread-material');
    await unread.getByText('文件有密码，请去掉密码再传。').waitFor();
    expect(await unread.textContent()).toContain('第七课讲义.pdf · Python 入门');
    expect(await unread.textContent()).not.toContain('01-start.md');
    desk.fake.desk.materials = [];
    await page.getByTestId('view-groups').click();
    await page.getByTestId('view-gaps').click();
    await page.getByTestId('gap').waitFor();
    expect(await unread.count()).toBe(0);
  });

  it('below the gaps stand the courses with their documents, and where to add to each', async () => {
    desk.fake.desk.materials = [
      { source: '01-start.md', fault: null },
      { source: '第七课讲义.pdf', fault: { code: 'encrypted', message: 'It has a password.' } },
    ];
    const page = await desk.openDesk();
    await page.getByTestId('view-gaps').click();
    const course = page.getByTestId('course');
    await course.getByText('2 份资料').click();
    expect(await course.textContent()).toContain('第七课讲义.pdf · 读不了');
    await course.getByRole('button', { name: '补充资料' }).click();
    await page.getByRole('dialog').getByText('给「Python 入门」补充资料').waitFor();
  });

  it('a gap as long as a learner may write does not push the others away', async () => {
    desk.fake.desk.gapTopic = '怎么办 '.repeat(1_000);
    const page = await desk.openDesk();
    await page.getByTestId('view-gaps').click();
    const gap = page.getByTestId('gap');
    await gap.waitFor();
    expect((await gap.boundingBox())?.height).toBeLessThan(300);
    expect(await sidewaysOverflow(page)).toBe(0);
  });

  it('a gap says when it was last asked by the clock of the group that asked, wherever the operator is', async () => {
    const page = await desk.openDesk({ timezoneId: 'America/New_York' });
    await page.getByTestId('view-gaps').click();
    const at = new Date(desk.fake.desk.questions[0]?.createdAt ?? '');
    const inShanghai = new Intl.DateTimeFormat('zh-CN', {
      timeZone: 'Asia/Shanghai',
      hour: 'numeric',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(at);
    await page.getByTestId('gap').getByText(inShanghai).waitFor();
  });

  it('a colleague gets a token of their own, shown once, and is out when it is revoked, after a question back', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-groups').click();
    await page.getByText('谁能进来：令牌').click();
    await page.getByText('还没有发过令牌。').waitFor();
    await page.getByTestId('token-name').fill('李老师');
    await page.getByTestId('token-make').click();
    await page.getByTestId('token-made').getByText('zj_of_tok_1').waitFor();
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    expect(await clipboardText(page)).toBe('zj_of_tok_1');
    const line = page.getByTestId('token-line');
    await line.getByText('李老师').waitFor();
    expect(await line.textContent()).toContain('工作台（老师） · 全部群 · 还没用过');
    expect(desk.fake.desk.tokens).toMatchObject([{ name: '李老师', scopes: ['operate'], groupId: null }]);
    await page.getByRole('button', { name: '作废「李老师」的令牌' }).click();
    expect(desk.fake.desk.tokens[0]?.revokedAt).toBeNull();
    await page.getByRole('button', { name: '确定作废「李老师」的令牌' }).click();
    await line.waitFor({ state: 'detached' });
    expect(desk.fake.desk.tokens[0]?.revokedAt).not.toBeNull();
  });

  it('a line longer than one look brings is not counted as if it were all', async () => {
    const [first] = desk.fake.desk.questions;
    desk.fake.desk.questions = Array.from({ length: 200 }, (_, at) => ({ ...first!, id: `q_${at}` }));
    const page = await desk.openDesk();
    await page.getByTestId('view-questions').getByText('200+').waitFor();
    await page.getByText('这里列出最急的 200 个').waitFor();
  });

  it('the assistant is stopped in a group after a question back, and set going again', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-groups').click();
    // Of many switches each says which group it is for, and its words are as good to click.
    await page.getByRole('switch', { name: '助教在这个群说话 · Python 求职 · 加油站' }).waitFor();
    await page.locator('[data-group-id=python-jobs]').getByText('助教在这个群说话').click();
    await page.getByRole('button', { name: /停\s?下/ }).click();
    await page.getByText('王老师已关闭').waitFor();
    expect(desk.fake.desk.switches).toMatchObject([{ groupId: 'python-jobs', off: true }]);
    await page.getByTestId('switch-python-jobs').click();
    await page.getByText('王老师已关闭').waitFor({ state: 'detached' });
  });

  it('a switch is thrown once: it is at it until it shows that it was, however slow the network is', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-groups').click();
    const thrown = page.getByTestId('switch-python-jobs');
    await thrown.waitFor();
    await page.route('**/v1/assistant-switches', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await thrown.click();
    await page.getByRole('button', { name: /停\s?下/ }).click();
    await expect.poll(() => desk.fake.desk.switches.length).toBe(1);
    // Done, and not shown yet: pressed again now it would ask once more.
    expect(await thrown.isDisabled()).toBe(true);
    await page.getByText('王老师已关闭').waitFor();
    await expect.poll(() => thrown.isDisabled()).toBe(false);
    expect(await thrown.getAttribute('aria-checked')).toBe('false');
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('ways of telling staff that are removed one right after the other are all gone', async () => {
    desk.fake.desk.notices = ['a', 'b', 'c'].map((name) => ({
      via: 'email',
      to: [`${name}@school.example`],
    }));
    const page = await desk.openDesk();
    await page.route('**/v1/desk-notices', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.getByTestId('view-groups').click();
    const route = page.getByTestId('notice-route');
    await route.nth(2).waitFor();
    await route.nth(0).getByRole('button').click();
    await route.nth(1).getByRole('button').click();
    await expect.poll(() => route.count()).toBe(1);
    expect(desk.fake.desk.notices).toEqual([{ via: 'email', to: ['c@school.example'] }]);
    await page.unrouteAll({ behavior: 'wait' });
  });

  it('how much is done without a person is chosen for a group, and unchosen', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-groups').click();
    const mode = page.getByTestId('moderation-mode-python-newcomers');
    await mode.getByText('按群文件和规则（把握大的自动处理）').waitFor();
    const choose = async (option: string) => {
      await mode.click();
      const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
      await open.locator('.ant-select-item-option', { hasText: option }).click();
      await open.waitFor({ state: 'hidden' });
    };
    await choose('都先等人定');
    await expect.poll(() => desk.fake.desk.moderation).toMatchObject({ mode: 'approve', source: 'operator' });
    await mode.getByText('都先等人定').waitFor();
    await choose('按群文件和规则');
    await expect.poll(() => desk.fake.desk.moderation).toMatchObject({ mode: 'auto', source: 'rules' });
    await page.getByTestId('moderation-mode-python-jobs').getByText('按群文件和规则（都先等人定）').waitFor();
  });

  it('a group that is drafted for is let speak by one click once its trial is over, and not before', async () => {
    desk.fake.desk.mode = 'copilot';
    const trial = { draftsSeen: 12, draftsWanted: 50, days: 3, daysWanted: 7, isOver: false };
    desk.fake.desk.copilot = trial;
    let page = await desk.openDesk();
    await page.getByTestId('view-groups').click();
    const shown = page.getByTestId('copilot-trial-python-newcomers');
    await shown.getByText('试用期：已处理 12 / 50 条，过了 3 / 7 天；满一项就可以让它开口。').waitFor();
    expect(await shown.getByRole('button').count()).toBe(0);
    desk.fake.desk.copilot = { ...trial, days: 7, isOver: true };
    page = await desk.openDesk();
    await page.getByTestId('view-groups').click();
    await page.getByTestId('let-speak-python-newcomers').click();
    await expect.poll(() => desk.fake.desk.mode).toBe('mention');
    await page.getByTestId('copilot-trial-python-newcomers').waitFor({ state: 'detached' });
    await page.getByTestId('speaking-mode-python-newcomers').getByText('被 @ 时回答').waitFor();
  });

  it('who helps in a group is made a core learner, and is one no more', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-groups').click();
    await page.getByTestId('helpers-python-newcomers').click();
    await page.getByText('阿珂 · 帮到 4 次').waitFor();
    await page.getByText('小吴 · 核心学员').waitFor();
    await page.getByTestId('core-lrn_ake').click();
    await page.getByTestId('core-lrn_wu').click();
    await page.locator('[data-testid="core-lrn_wu"][aria-checked="false"]').waitFor();
    expect(desk.fake.desk.helpers.map(({ name, core }) => [name, core])).toEqual([
      ['阿珂', true],
      ['小吴', false],
    ]);
    await page.getByTestId('helpers-python-jobs').click();
    await page.getByText('还没有学员的回答得到本人认可').waitFor();
  });

  it('ways of telling staff are added and removed, and the others kept as they were', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-groups').click();
    await page.getByTestId('notice-route').getByText('群 Python 求职 · 加油站 · 财务客服、组长').waitFor();
    const pick = async (select: string, option: string) => {
      await page.getByTestId(select).click();
      const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
      await open.locator('.ant-select-item-option', { hasText: option }).click();
    };
    await pick('notice-via', '邮件');
    await page.getByTestId('notice-target').fill('wang');
    await page.getByTestId('notice-add').click();
    await page.getByText('不是邮箱地址').waitFor();
    await page.getByTestId('notice-target').fill('wang@school.example，li@school.example');
    await pick('notice-who', '讲师');
    await page.keyboard.press('Escape');
    await page.getByTestId('notice-add').click();
    await page.getByText('邮件 wang@school.example、li@school.example · 讲师').waitFor();
    const kept = { via: 'channel', groupId: 'python-jobs', for: ['money', 'lead'], stages: ['breach'] };
    const added = { via: 'email', to: ['wang@school.example', 'li@school.example'], for: ['subject'] };
    expect(desk.fake.desk.notices).toEqual([kept, added]);
    await page.getByTestId('notice-route').first().getByRole('button').click();
    await expect.poll(() => desk.fake.desk.notices).toEqual([added]);
  });

  it('a group of many is found by its name', async () => {
    desk.fake.desk.otherGroups = 12;
    const page = await desk.openDesk();
    await page.getByTestId('view-groups').click();
    await page.getByTestId('group-find').fill('晚间 7');
    await expect.poll(() => page.getByTestId('group-card').count()).toBe(1);
    await page.getByTestId('group-find').fill('没有的');
    await page.getByText('没有叫这个名字的群').waitFor();
  });

  it('an invite link is made and copied', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-groups').click();
    await page.getByTestId('copy-invite').first().click();
    await page.getByText('链接已复制').waitFor();
    const url = await page.getByTestId('invite-url').inputValue();
    expect(url).toContain('?invite=');
    expect(await clipboardText(page)).toBe(url);
  });

  it('an invite link that got into the wrong hands is taken back', async () => {
    const page = await desk.openDesk();
    await page.getByTestId('view-groups').click();
    await page.getByText('作废邀请链接').first().click();
    expect(await page.getByTestId('revoke-invite').first().isDisabled()).toBe(true);
    await page.getByTestId('revoke-url').first().fill(' https://school.example/?invite=leaked ');
    await page.getByTestId('revoke-invite').first().click();
    await page.getByText('链接已作废').waitFor();
    expect(desk.fake.desk.revokedInvites).toEqual(['https://school.example/?invite=leaked']);
    expect(await page.getByTestId('revoke-url').first().inputValue()).toBe('');
  });

  it('speaks English where the operator does', async () => {
    const page = await desk.openDesk({ locale: 'en-GB' });
    await page.getByText('left').first().waitFor();
    await page.getByTestId('view-jobs').click();
    await page.getByRole('heading', { name: 'Failed jobs' }).waitFor();
    await page.getByTestId('view-groups').click();
    const tags = page.getByTestId('group-card').first().getByRole('listitem');
    // How far the learners are is ours to say; the rest is as the school has written it.
    expect((await tags.allTextContents()).slice(0, 3)).toEqual(['Beginner', '编程', '打基础']);
  });
});
