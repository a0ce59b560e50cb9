/** Takes a leading `<think>…</think>` out of a reply, piece by piece. */
export interface ThinkingFilter {
  /** What of the reply so far may be shown and was not returned before. */
  push(text: string): string;
  /** What was held back in case it became a mark and did not. */
  end(): string;
}

const OPEN = '<think>';
const CLOSE = '</think>';

/**
 * Models that reason (DeepSeek-R1, Qwen3) write their thoughts into the reply itself where the server does
 * not part them from it. Learners are not shown them. Leading white space goes too: it is no first word.
 */
export function createThinkingFilter(): ThinkingFilter {
  let state: 'start' | 'thinking' | 'speaking' = 'start';
  let held = '';

  function push(text: string): string {
    if (state === 'speaking') return text;
    held += text;
    if (state === 'start') {
      held = held.trimStart();
      if (held === '' || (OPEN.startsWith(held) && held !== OPEN)) return '';
      if (held.startsWith(OPEN)) {
        state = 'thinking';
      } else {
        state = 'speaking';
        return held;
      }
    }
    const closed = held.indexOf(CLOSE);
    if (closed < 0) {
      // Thoughts may be long: keep only what may be the beginning of the closing mark.
      held = held.slice(-CLOSE.length);
      return '';
    }
    state = 'start';
    const rest = held.slice(closed + CLOSE.length);
    held = '';
    return push(rest);
  }

  return {
    push,
    end() {
      if (state !== 'start') return '';
      const rest = held;
      held = '';
      return rest;
    },
  };
}
