import type { Browser, Page } from 'playwright-core';
import { joinGroup } from '../support/in-the-group.ts';
import type { FakeServer } from './fake.ts';

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

/** A window that somebody has left, by what was asked of it. */
const left = new WeakMap<Browser, Map<string, { page: Page; hear: (complaints: string[]) => void }>>();

/**
 * A window in which nobody has been, as far as a page can tell: no cookies, nothing stored. It may be one that somebody
 * left: with a new one the browser reads and compiles the same scripts again for every test, which was half of the time
 * these tests took.
 */
export async function visit(browser: Browser, options: VisitorOptions = {}): Promise<Visitor> {
  const kind = JSON.stringify(options);
  const windows = left.get(browser) ?? new Map();
  left.set(browser, windows);
  const window = windows.get(kind) ?? (await newWindow(browser, options));
  windows.delete(kind);
  const complaints: string[] = [];
  window.hear(complaints);
  const { page } = window;
  return {
    page,
    complaints,
    async leave() {
      if (await isEmptied(page)) windows.set(kind, window);
      else await page.context().close();
    },
  };
}

async function newWindow(browser: Browser, options: VisitorOptions) {
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
  let heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    // A refused request is the server's answer, not the page's fault.
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load')) {
      heard.push(message.text());
    }
  });
  return {
    page,
    hear(complaints: string[]) {
      heard = complaints;
    },
  };
}

/** Takes out of a window what its page kept. False where that cannot be done: then nobody else gets it. */
async function isEmptied(page: Page): Promise<boolean> {
  try {
    if (page.context().pages().length > 1) return false;
    await page.evaluate('localStorage.clear(); sessionStorage.clear(); navigator.clipboard.writeText("")');
    await page.goto('about:blank');
    await page.context().clearCookies();
    return true;
  } catch {
    return false;
  }
}

/** Joins the group under a nickname and waits for the room. */
export async function join(page: Page, fake: FakeServer, nickname = '小满'): Promise<void> {
  await joinGroup(page, fake.url, nickname);
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByTestId('composer').fill(text);
  await page.getByTestId('composer').press('Enter');
}

/** Pixels by which the page is wider than the window. (Scripts for the browser are text: here there is no DOM.) */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

export const clipboardText = (page: Page): Promise<string> => page.evaluate('navigator.clipboard.readText()');
