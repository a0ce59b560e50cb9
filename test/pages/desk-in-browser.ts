import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type FakeServer, OPERATOR_TOKEN } from './fake.ts';
import { startFakeServer } from './fake-server.ts';
import { type Visitor, type VisitorOptions, visit } from './visitor.ts';

/** The console in a real browser before a server of each test's own; at its end the browser must have complained of nothing. */
export function deskInBrowser() {
  let browser: Browser;
  let fake: FakeServer;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    fake = await startFakeServer();
  });

  afterEach(async () => {
    await visitor?.leave();
    fake?.stop();
    expect(visitor?.complaints, 'what the browser complained about').toEqual([]);
  });

  async function openWindow(who: VisitorOptions = {}): Promise<Page> {
    visitor = await visit(browser, who);
    return visitor.page;
  }

  return {
    get fake(): FakeServer {
      return fake;
    },
    openWindow,
    /** The desk, with its token and a name given. */
    async openDesk(who: VisitorOptions = {}): Promise<Page> {
      const page = await openWindow(who);
      await page.goto(`${fake.url}/console#token=${OPERATOR_TOKEN}`);
      // The one field there is has the cursor.
      await page.getByTestId('operator-name').waitFor();
      await page.keyboard.type('王老师');
      await page.keyboard.press('Enter');
      await page.getByTestId('question-item').first().waitFor();
      return page;
    },
    item: (page: Page, text: string) => page.getByTestId('question-item').filter({ hasText: text }),
    asked: (id: string) => fake.desk.questions.find((question) => question.id === id),
  };
}
