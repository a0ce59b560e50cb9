import { createLogger } from '../app.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../domain/signals/logger.ts';

/** The log of a process that stays: where nothing more was asked for, only what wants looking at. */
export const serviceLogger = (config: Config): Logger =>
  createLogger({ ...config, logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel });
