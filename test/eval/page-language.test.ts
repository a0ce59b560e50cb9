import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../src/eval/index.ts';
import { WORDS } from '../../src/eval/report/page/phrase.ts';
import { PAGE_SCRIPT } from '../../src/eval/report/page/script.ts';
import { tokenise } from '../../src/knowledge/index.ts';
import { openBrowser } from '../support/browser.ts';
import { movableClock } from '../support/movable-clock.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { chineseSet, chineseSubject, judgeInChinese } from './chinese-set.ts';
import { openWatched } from './watched-page.ts';

/** Names that stay as they are in a Chinese text. */
const NAMES = /report\.json|JavaScript|MRR|F1|UTC|tokens?/g;
const LATIN = /[A-Za-z]{2,}/;
const HAN = /\p{Script=Han}/u;

describe('the words of report.html', () => {
  it('are Chinese in Chinese and English in English, names aside', () => {
    const places = /\{\w+\}/g;
    const english = Object.values(WORDS.zh).filter((text) =>
      LATIN.test(text.replace(places, '').replace(NAMES, '')),
    );
    expect(english).toEqual([]);
    expect(Object.values(WORDS.en).filter((text) => HAN.test(text))).toEqual([]);
    expect([...Object.values(WORDS.zh), ...Object.values(WORDS.en)]).not.toContain('');
  });

  it('have the same places in both languages', () => {
    const placesOf = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    const different = Object.entries(WORDS.en).filter(
      // A key of both.
      ([key, text]) => placesOf(text).join() !== placesOf(WORDS.zh[key as keyof typeof WORDS.zh]).join(),
    );
    expect(different).toEqual([]);
  });
});

describe('the script of report.html', () => {
  it('says no word that there is not', () => {
    const said = [...PAGE_SCRIPT.matchAll(/word\('([\w.]+)'[,)]/g)].map(([, key]) => key ?? '');
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((key) => !Object.hasOwn(WORDS.en, key))).toEqual([]);
  });
});

let browser: Browser;
let address: string;
const complaints: string[] = [];

beforeAll(async () => {
  const directory = temporaryDirectory();
  const testSet = join(directory, '题集.jsonl');
  writeFileSync(
    testSet,
    chineseSet()
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
  const run = async (name: string, worse: boolean, baseline?: string) =>
    await evaluate({
      testSet,
      subject: chineseSubject(worse),
      courseExists: () => true,
      tokenise,
      settings: {
        mode: 'extractive',
        model: null,
        embedding: 'local',
        versions: { 课程: 3 },
        calibrations: {},
      },
      reportDir: join(directory, name),
      baseline,
      require: 'coverage>=0.2,wrongRate<=0.01',
      failOnRegression: baseline !== undefined,
      judge: judgeInChinese,
      clock: movableClock(),
      progress: { write: () => {} },
    });
  await run('first', false);
  await run('second', true, join(directory, 'first', 'report.json'));
  address = `file://${directory}/second/report.html`;
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

async function open(context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await browser.newContext())).newPage();
  return await openWatched(page, address, complaints);
}

/** Everything that the page says or reads out, ids and names aside, with the language it is marked as. */
async function saidOn(page: Page): Promise<{ text: string; lang: string }[]> {
  await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`);
  await page
    .locator('.case .body')
    .nth(chineseSet().length - 1)
    .waitFor({ state: 'attached' });
  return await page.evaluate(`(() => {
    const said = [];
    const add = (element, text) => {
      if (text?.trim() && !element.closest('script, style, noscript, h1, code, [data-language]'))
        said.push({ text: text.trim(), lang: element.closest('[lang]').lang });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) add(walker.currentNode.parentElement, walker.currentNode.data);
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['title', 'aria-label', 'placeholder', 'aria-valuetext', 'alt']) add(element, element.getAttribute(name));
    return said;
  })()`);
}

const language = async (page: Page) => await page.evaluate('document.documentElement.lang');

describe('report.html in two languages', () => {
  it('begins in the language of the set, and says nothing in English there', async () => {
    const page = await open();
    expect(await language(page)).toBe('zh-CN');
    expect(await page.title()).toMatch(/题集\.jsonl · 评测报告$/);
    await page.locator('#gate-at').press('End');
    const said = (await saidOn(page)).map(({ text }) => text);
    expect(said.filter((text) => LATIN.test(text.replace(NAMES, '')))).toEqual([]);
    expect(said.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
    // All of it is there to be looked at.
    for (const text of [
      '误答率',
      '变差',
      '评判模型的意见',
      '混淆矩阵',
      '如实弃答',
      '私聊提醒',
      '警报：疑似诈骗',
      '出错',
    ])
      expect(said).toContainEqual(expect.stringContaining(text));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('changes to the other on the spot, with nothing drawn again, and remembers it', async () => {
    const page = await open();
    await page.locator('#gate-at').press('End');
    await page.locator('.case').nth(2).locator('summary').click();
    await page.getByRole('button', { name: 'English' }).click();
    expect(await language(page)).toBe('en');
    expect(await page.title()).toMatch(/ · evaluation$/);
    expect(await page.locator('.case').nth(2).locator('h4').first().textContent()).toBe('Expected');
    expect(await page.locator('.slider output').textContent()).toMatch(/^Speaking from confidence/);
    expect(await page.locator('#search').getAttribute('placeholder')).toBe('Search questions, answers, ids');
    expect(await page.getByRole('button', { name: 'English' }).getAttribute('aria-pressed')).toBe('true');
    const said = await saidOn(page);
    expect(said.filter(({ text, lang }) => HAN.test(text) && !lang.startsWith('zh'))).toEqual([]);
    expect(said.filter(({ text }) => /[{}]|undefined/.test(text))).toEqual([]);
    await page.reload();
    await page.locator('.case').first().waitFor();
    expect(await language(page)).toBe('en');
    await page.getByRole('button', { name: '中文' }).click();
    expect(await language(page)).toBe('zh-CN');
    expect(await page.locator('h2').first().textContent()).toBe('回答');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('changes also where the browser keeps nothing', async () => {
    const context = await browser.newContext();
    await context.addInitScript(
      `Object.defineProperty(window, 'localStorage', { get() { throw new Error('not here'); } })`,
    );
    const page = await open(context);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('h2').first().textContent()).toBe('Answers');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('stands in the language of the set without its script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    expect(await page.locator('h2').first().textContent()).toBe('回答');
    expect(await page.locator('noscript').textContent()).toContain('逐条结果要启用');
    expect(await page.getByRole('button', { name: 'English' }).isVisible()).toBe(false);
    await page.close();
  });

  it('holds its data once', () => {
    const page = readFileSync(address.slice('file://'.length), 'utf8');
    expect(page.match(/"只在这一处的话"/g)).toHaveLength(1);
  });
});
