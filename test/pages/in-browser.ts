import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import type { FakeServer } from './fake.ts';
import { type FakeServerOptions, startFakeServer } from './fake-server.ts';
import { type Visitor, type VisitorOptions, visit } from './visitor.ts';

/**
 * A page in a real browser before a server of each test's own; at its end the browser must have complained of nothing.
 */
export function pageInBrowser() {
  let browser: Browser;
  let fake: FakeServer;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  afterEach(async () => {
    await visitor?.leave();
    fake?.stop();
    expect(visitor?.complaints, 'what the browser complained about').toEqual([]);
  });

  return {
    get fake(): FakeServer {
      return fake;
    },
    get visitor(): Visitor {
      return visitor;
    },
    async startServer(options: FakeServerOptions = {}): Promise<FakeServer> {
      fake = await startFakeServer(options);
      return fake;
    },
    async openWindow(who: VisitorOptions = {}): Promise<Page> {
      visitor = await visit(browser, who);
      return visitor.page;
    },
  };
}
