interface Waiting<Q, A> {
  question: Q;
  resolve(answer: A): void;
  reject(error: unknown): void;
}

/**
 * One call for many: what is asked in the same turn of the event loop, by whoever runs side by side, goes to the
 * database as one statement. `all` answers in the order of the questions.
 */
export function gather<Q, A>(all: (questions: Q[]) => Promise<A[]>): (question: Q) => Promise<A> {
  let waiting: Waiting<Q, A>[] = [];

  async function ask(): Promise<void> {
    const asking = waiting;
    waiting = [];
    try {
      const answers = await all(asking.map(({ question }) => question));
      // `all` keeps the order and the number of what it was asked.
      for (const [i, { resolve }] of asking.entries()) resolve(answers[i] as A);
    } catch (error) {
      for (const { reject } of asking) reject(error);
    }
  }

  return (question) =>
    new Promise((resolve, reject) => {
      // The next tick begins when everybody who can go on has come to their next question.
      if (waiting.push({ question, resolve, reject }) === 1) process.nextTick(() => void ask());
    });
}
