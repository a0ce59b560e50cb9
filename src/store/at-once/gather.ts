/** A question that many works ask at the same step, answered for all of them at once. */
export interface Gathered<Q, A> {
  add(waiting: Waiting<Q, A>): void;
}

interface Waiting<Q, A> {
  question: Q;
  resolve(answer: A): void;
  reject(error: unknown): void;
}

/** Asks at a step; the answer comes when all are there. */
export type Ask = <Q, A>(of: Gathered<Q, A>, question: Q) => Promise<A>;

/** What is asked at the same step goes out side by side. */
export interface Step {
  /** One call for many: `all` answers in the order of the questions. */
  gather<Q, A>(all: (questions: Q[]) => Promise<A[]>): Gathered<Q, A>;
}

/** Works that go side by side, step by step. */
export interface Gathering {
  /**
   * Questions are put once everybody who runs has come to a step. Steps come in the order in which they are made here:
   * who is at a later one waits for those who are still at an earlier one.
   */
  step(): Step;
  /** A work that takes part. It may ask several questions at once, and must not wait for another work. */
  run<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
}

export function createGathering(): Gathering {
  const steps: { isAskedFor(): boolean; putAll(): void }[] = [];
  /** Works that are at no step: they think, or have a statement of their own under way. */
  let running = 0;
  /** Questions that are put and not answered yet. */
  let put = 0;
  let looking = false;

  function look(): void {
    if (looking) return;
    looking = true;
    // The next tick begins when everybody who can go on has gone on.
    process.nextTick(() => {
      looking = false;
      if (running > 0 || put > 0) return;
      steps.find((step) => step.isAskedFor())?.putAll();
    });
  }

  function step(): Step {
    const gathered: { isAskedFor(): boolean; put(): Promise<void> }[] = [];
    steps.push({
      isAskedFor: () => gathered.some((one) => one.isAskedFor()),
      putAll() {
        for (const one of gathered) if (one.isAskedFor()) void one.put();
      },
    });
    return {
      gather<Q, A>(all: (questions: Q[]) => Promise<A[]>): Gathered<Q, A> {
        let waiting: Waiting<Q, A>[] = [];
        gathered.push({
          isAskedFor: () => waiting.length > 0,
          async put() {
            const asking = waiting;
            waiting = [];
            put++;
            try {
              const answers = await all(asking.map(({ question }) => question));
              // `all` keeps the order and the number of what it was asked.
              for (const [i, { resolve }] of asking.entries()) resolve(answers[i] as A);
            } catch (error) {
              for (const { reject } of asking) reject(error);
            } finally {
              put--;
            }
            look();
          },
        });
        return { add: (one: Waiting<Q, A>) => void waiting.push(one) };
      },
    };
  }

  return {
    step,
    async run(work) {
      /** Of this work, questions that are not answered yet; while there are any, it is at a step. */
      let open = 0;
      running++;
      const answered = () => {
        if (--open === 0) running++;
      };
      try {
        return await work(
          (of, question) =>
            new Promise((resolve, reject) => {
              if (open++ === 0) running--;
              of.add({
                question,
                resolve(answer) {
                  answered();
                  resolve(answer);
                },
                reject(error) {
                  answered();
                  reject(error);
                },
              });
              look();
            }),
        );
      } finally {
        running--;
        look();
      }
    },
  };
}
