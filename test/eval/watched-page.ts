import type { Page } from 'playwright-core';

/**
 * Opens a report in a page that tells, in `complaints`, of every error and of everything that it asks for from outside.
 */
export async function openWatched(page: Page, address: string, complaints: string[]): Promise<Page> {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url() !== address) complaints.push(request.url());
  });
  await page.goto(address);
  await page.locator('.case').first().waitFor();
  return page;
}
