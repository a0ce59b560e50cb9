import type { Browser, Page } from 'playwright-core';
import type { FakeServer } from './fake-server.ts';

export interface VisitorOptions {
  phone?: boolean;
  dark?: boolean;
  locale?: string;
  timezoneId?: string;
}

/** Somebody's browser at one of the pages, and what it complained about. */
export interface Visitor {
  page: Page;
  complaints: string[];
  leave: () => Promise<void>;
}

export async function visit(browser: Browser, options: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: options.phone ? { width: 390, height: 844 } : { width: 1280, height: 860 },
    hasTouch: options.phone ?? false,
    isMobile: options.phone ?? false,
    colorScheme: options.dark ? 'dark' : 'light',
    // Nothing waits for a drawer to slide.
    reducedMotion: 'reduce',
    locale: options.locale ?? 'zh-CN',
    timezoneId: options.timezoneId ?? 'Asia/Shanghai',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // A page that never comes to what is waited for shall fail its test, not the whole file.
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refused request is the server's answer, not the page's fault.
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load')) {
      complaints.push(message.text());
    }
  });
  return { page, complaints, leave: () => context.close() };
}

/** Joins the group under a nickname and waits for the room. */
export async function join(page: Page, fake: FakeServer, nickname = '小满'): Promise<void> {
  await page.goto(`${fake.url}/`);
  await page.getByTestId('join-nickname').fill(nickname);
  await page.getByTestId('join-submit').click();
  await page.getByTestId('composer').waitFor();
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByTestId('composer').fill(text);
  await page.getByTestId('composer').press('Enter');
}

/** Pixels by which the page is wider than the window. (Scripts for the browser are text: here there is no DOM.) */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

export const clipboardText = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()');
