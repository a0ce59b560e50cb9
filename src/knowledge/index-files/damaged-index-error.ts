import { ZhujiaoError } from '../../domain/faults/errors.ts';

/** An index on disk that cannot be trusted: cut short, overwritten, of another version. It must be built again. */
export class DamagedIndexError extends ZhujiaoError {
  readonly path: string;
  /** What is wrong with it, to be said behind its path. */
  readonly reason: string;

  constructor(path: string, reason: string, cause?: unknown) {
    super('damaged_index', `index file ${path} ${reason}`, {
      fix: 'build the index of this course again: run ingest on its material, or remove the index folder',
      ...(cause === undefined ? {} : { cause }),
    });
    this.path = path;
    this.reason = reason;
  }
}
