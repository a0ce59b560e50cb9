import type { Page } from 'playwright-core';

/** Joins the group at the door of its page under a nickname, and waits for the room. */
export async function joinGroup(page: Page, url: string, nickname: string): Promise<void> {
  await page.goto(`${url}/`);
  await page.getByTestId('join-nickname').fill(nickname);
  await page.getByTestId('join-submit').click();
  await page.getByTestId('composer').waitFor();
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByTestId('composer').fill(text);
  await page.getByTestId('send').click();
}
