import type { Logger } from '../../src/domain/signals/logger.ts';

export interface LogLine {
  level: 'info' | 'warn' | 'error';
  message: string;
  fields: Record<string, unknown>;
}

/** A logger that a test can read. */
export interface RecordingLogger extends Logger {
  lines: LogLine[];
  /** The messages of one level, in order. */
  said(level: LogLine['level']): string[];
}

export function recordingLogger(): RecordingLogger {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (fields: object, message: string) => {
    lines.push({ level, message, fields: { ...fields } });
  };
  return {
    lines,
    said: (level) => lines.filter((line) => line.level === level).map((line) => line.message),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  };
}
