/** The slice of pino that our rooms use; handed in, so that tests can listen. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
