/** What the prompt asks the model to reply when the passages do not answer. */
const NO_ANSWER = 'NO_ANSWER';

/** Tells NO_ANSWER from a text while it comes in, holding back only what may still become it. */
export function createReplyReader(onText: (text: string) => void) {
  let start = '';
  let decided = false;
  return {
    push(text: string) {
      if (decided) {
        onText(text);
        return;
      }
      start += text;
      const trimmed = start.trimStart();
      if (NO_ANSWER.startsWith(trimmed) || trimmed.startsWith(NO_ANSWER)) return;
      decided = true;
      onText(start);
    },
    /** What was held back as a possible NO_ANSWER and is none is let go. */
    end() {
      if (!decided && !start.trimStart().startsWith(NO_ANSWER)) onText(start);
    },
    saysNoAnswer: () => !decided && start.trimStart().startsWith(NO_ANSWER),
  };
}
