import type { Block } from '../document.ts';
import type { SectionBuilder } from '../sections/section-builder.ts';

export interface CaptionsOnce {
  block(kind: Block['kind'], text: string): void;
  /** A paragraph that is a picture's description and nothing else. */
  picture(text: string): void;
  /** The end of what stands under one heading. */
  close(): void;
}

/**
 * Blocks on their way into a document, with what a picture shows written once: pages give it in the caption, before
 * or after the picture, and again as the text for who cannot see it.
 */
export function captionsOnce(builder: SectionBuilder): CaptionsOnce {
  let written: string[] = [];
  /** A picture whose caption may follow. */
  let waiting = '';
  const write = (kind: Block['kind'], text: string) => {
    written.push(text);
    builder.block(kind, text);
  };
  const release = (next: string) => {
    if (waiting !== '' && !next.includes(waiting)) write('prose', waiting);
    waiting = '';
  };
  return {
    block(kind, text) {
      release(text);
      write(kind, text);
    },
    picture(text) {
      if (waiting === text || written.some((block) => block.includes(text))) return;
      release(text);
      waiting = text;
    },
    close() {
      release('');
      written = [];
    },
  };
}
