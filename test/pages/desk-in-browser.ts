import type { Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import { type FakeServer, OPERATOR_TOKEN } from './fake.ts';
import { pageInBrowser } from './in-browser.ts';
import type { VisitorOptions } from './visitor.ts';

/** The console in a real browser. */
export function deskInBrowser() {
  const browser = pageInBrowser();
  const { openWindow } = browser;

  beforeEach(async () => {
    await browser.startServer();
  });

  return {
    get fake(): FakeServer {
      return browser.fake;
    },
    openWindow,
    /** The desk, with its token and a name given. */
    async openDesk(who: VisitorOptions = {}): Promise<Page> {
      const page = await openWindow(who);
      await page.goto(`${browser.fake.url}/console#token=${OPERATOR_TOKEN}`);
      // The one field there is has the cursor.
      await page.getByTestId('operator-name').waitFor();
      await page.keyboard.type('王老师');
      await page.keyboard.press('Enter');
      await page.getByTestId('question-item').first().waitFor();
      return page;
    },
    item: (page: Page, text: string) => page.getByTestId('question-item').filter({ hasText: text }),
    asked: (id: string) => browser.fake.desk.questions.find((question) => question.id === id),
  };
}
