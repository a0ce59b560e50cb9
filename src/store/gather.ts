interface Waiting<Q, A> {
  question: Q;
  resolve(answer: A): void;
  reject(error: unknown): void;
}

interface Step {
  isAskedFor(): boolean;
  ask(): Promise<void>;
}

/** Works that go side by side, step by step. */
export interface Gathering {
  /**
   * One call for many: `all` is asked once everybody who runs has come to a step, and answers in the order of the
   * questions. Steps come in the order in which they are gathered here: who is at a later one waits for those who are
   * still at an earlier one.
   */
  gather<Q, A>(all: (questions: Q[]) => Promise<A[]>): (question: Q) => Promise<A>;
  /** A work that takes part. It must not wait for another one. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

export function createGathering(): Gathering {
  const steps: Step[] = [];
  /** Works that are at no step: they think, or have a statement of their own under way. */
  let running = 0;
  let looking = false;

  function look(): void {
    if (looking) return;
    looking = true;
    // The next tick begins when everybody who can go on has gone on.
    process.nextTick(() => {
      looking = false;
      if (running > 0) return;
      void steps.find((step) => step.isAskedFor())?.ask();
    });
  }

  return {
    gather<Q, A>(all: (questions: Q[]) => Promise<A[]>) {
      let waiting: Waiting<Q, A>[] = [];
      steps.push({
        isAskedFor: () => waiting.length > 0,
        async ask() {
          const asking = waiting;
          waiting = [];
          try {
            const answers = await all(asking.map(({ question }) => question));
            running += asking.length;
            // `all` keeps the order and the number of what it was asked.
            for (const [i, { resolve }] of asking.entries()) resolve(answers[i] as A);
          } catch (error) {
            running += asking.length;
            for (const { reject } of asking) reject(error);
          }
          look();
        },
      });
      return (question: Q) =>
        new Promise<A>((resolve, reject) => {
          waiting.push({ question, resolve, reject });
          running--;
          look();
        });
    },
    async run(work) {
      running++;
      try {
        return await work();
      } finally {
        running--;
        look();
      }
    },
  };
}
