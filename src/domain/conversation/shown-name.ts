import { oneLine } from './one-line.ts';

/**
 * What somebody calls themselves on a platform: it stands in letters, in notices and on the desk beside words of ours.
 * Empty where nothing of it can be shown.
 */
export const shownName = (name: string): string => oneLine(name);
