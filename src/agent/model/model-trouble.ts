import type { Logger } from '../../domain/signals/logger.ts';

/** Says at `warn` once that models' answers cannot be used, counts while that goes on, and says when it is over. */
export interface ModelTrouble {
  failed(reason: string): void;
  worked(): void;
}

export function createModelTrouble(logger: Logger): ModelTrouble {
  let failures = 0;
  return {
    failed(reason) {
      failures++;
      if (failures === 1)
        logger.warn({ reason }, 'the model gave no usable answer; extractive answers serve meanwhile');
    },
    worked() {
      if (failures > 1) logger.info({ failures }, 'the model gives usable answers again');
      failures = 0;
    },
  };
}
