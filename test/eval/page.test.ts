import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate, type Subject } from '../../src/eval/index.ts';
import { tokenise } from '../../src/knowledge/index.ts';
import { openBrowser } from '../support/browser.ts';
import { movableClock } from '../support/movable-clock.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { cited, subjectAnswer } from './samples.ts';
import { openWatched } from './watched-page.ts';

const EVIL = '</script><script>window.broken = true</script><img src=x onerror="window.broken = true">';
const N = 4627;

const subject: Subject = {
  async answer({ id }) {
    const number = Number(id);
    const spoken = number % 3 !== 0;
    const text = number === 7 ? EVIL : '闭包会记住外层函数的变量 [1]。';
    return subjectAnswer({
      outcome: spoken ? 'answered' : 'abstained',
      confidence: (number % 100) / 100,
      text: spoken ? text : '资料里没有',
      candidate: text,
      hits: ['f.md#闭包', 'g.md'],
      citations: spoken
        ? [cited(number % 5 === 0 ? 'g.md' : 'f.md#闭包', 1, '闭包会记住外层函数的变量')]
        : [],
      passages: [{ label: 'f.md#闭包', text: `闭包会记住外层函数的变量。${EVIL}` }],
    });
  },
  moderate: async () => [],
};

let browser: Browser;
let address: string;
const complaints: string[] = [];

beforeAll(async () => {
  const directory = temporaryDirectory();
  const lines = Array.from({ length: N }, (_, i) => ({
    id: String(i),
    question: i === 4000 ? '唯一的一个问题' : `第 ${i} 个问题`,
    courseId: 'c',
    expect: { sources: ['f.md'] },
    tags: [i % 10 === 0 ? 'follow-up' : 'zh'],
  }));
  writeFileSync(join(directory, 'set.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  await evaluate({
    testSet: join(directory, 'set.jsonl'),
    subject,
    courseExists: () => true,
    tokenise,
    settings: {},
    reportDir: directory,
    clock: movableClock(),
    progress: { write: () => {} },
  });
  address = `file://${directory}/report.html`;
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

async function open(width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  return await openWatched(page, address, complaints);
}

describe('report.html in a browser', () => {
  it.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)(
    'stays within %d pixels, asks for nothing and runs nothing of its cases (%s)',
    async (width, scheme) => {
      const page = await open(width, scheme);
      const over = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(over).toBe(0);
      await page.locator('#search').fill('window.broken');
      await page.getByText(/^第 1–[12] 条，共 [12] 条$/).waitFor();
      await page.locator('.case summary').first().click();
      await page.locator('.body blockquote').first().waitFor();
      expect(await page.locator('.body').first().textContent()).toContain(EVIL);
      expect(await page.evaluate('window.broken')).toBeUndefined();
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('shows fifty cases at a time, and finds them by outcome, tag and text', async () => {
    const page = await open(1280, 'light');
    const shown = page.locator('#shown');
    expect(await page.locator('.case').count()).toBe(50);
    expect(await shown.textContent()).toBe('第 1–50 条，共 4,627 条');
    await page.getByRole('button', { name: '下一页' }).click();
    expect(await shown.textContent()).toBe('第 51–100 条，共 4,627 条');
    await page.getByRole('button', { name: /^答错/ }).click();
    expect(await shown.textContent()).toBe('第 1–50 条，共 617 条');
    await page.locator('#tag').selectOption({ label: 'follow-up (463)' });
    expect(await shown.textContent()).toBe('第 1–50 条，共 308 条');
    await page.getByRole('button', { name: /^全部/ }).click();
    await page.locator('#tag').selectOption('-1');
    await page.locator('#search').fill('唯一的');
    await page.getByText('第 1–1 条，共 1 条', { exact: true }).waitFor();
    await page.locator('#search').fill('没有这样的问题');
    await page.getByText('没有符合的结果', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('tells what another setting of the gate would do', async () => {
    const page = await open(1280, 'light');
    await page.locator('#gate-at').focus();
    await page.keyboard.press('End');
    expect(await page.locator('.slider output').textContent()).toMatch(
      /置信度达到 0\.000 才作答：覆盖率 100\.0%/,
    );
    await page.close();
  });
});
