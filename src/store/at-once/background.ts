import { AsyncLocalStorage } from 'node:async_hooks';

const background = new AsyncLocalStorage<boolean>();

/** What `work` asks of a shared store goes behind what a person waits for, and never takes the last connection. */
export const inBackground = <T>(work: () => T): T => background.run(true, work);

/** For what serves whoever comes, and was only begun by something in the background. */
export const forAnybody = <T>(work: () => T): T => background.run(false, work);

export const isInBackground = (): boolean => background.getStore() === true;
