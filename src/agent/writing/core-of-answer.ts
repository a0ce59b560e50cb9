import { isOnlyUnheld } from '../grounding/fallen/late-start.ts';

/**
 * What becomes of the statement that answers, mostly the first of a reply: what follows one that does not stand
 * answers nothing.
 */
export interface CoreOfAnswer {
  /** Statements that were shown. */
  held(): number;
  /**
   * The one that was to answer and does not stand; null where none was, or one stood. Another may answer in its place.
   */
  fallen(): string | null;
  /** It was wrong: nothing that follows is said. */
  isGone(): boolean;
  /** The material spoke for it: of what follows only what the material says itself is said, in the model's order. */
  isDoubted(): boolean;
  falls(piece: string, reason: string): void;
  /** It only led up to what answers, in words that do not stand. */
  isPutOff(piece: string): void;
  stoodAfterAll(): void;
  stands(sayer: Sayer): void;
}

/** In whose words a piece is said. */
export type Sayer = 'model' | 'material' | 'material for what fell';

export function createCoreOfAnswer(): CoreOfAnswer {
  let held = 0;
  let fallen: string | null = null;
  let isGone = false;
  let isDoubted = false;
  const isPutOff = (piece: string): void => {
    if (held === 0) fallen ??= piece;
  };
  return {
    held: () => held,
    fallen: () => fallen,
    isGone: () => isGone,
    isDoubted: () => isDoubted,
    isPutOff,
    falls(piece, reason) {
      // Where it only has too few of the passages' words, a later one may answer.
      if (isOnlyUnheld(reason)) isPutOff(piece);
      else isGone ||= held === 0;
    },
    stoodAfterAll() {
      fallen = null;
    },
    stands(sayer) {
      isDoubted ||= held === 0 && sayer === 'material for what fell';
      held++;
    },
  };
}
