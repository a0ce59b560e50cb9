/** Lets one loop sleep until it is nudged or a time is up; a nudge that comes before the sleep is not lost. */
export function createSleeper() {
  let wakeUp: (() => void) | null = null;
  let nudged = false;
  return {
    nudge(): void {
      nudged = true;
      wakeUp?.();
    },
    /** Forgets earlier nudges: call before looking for work. */
    listen(): void {
      nudged = false;
    },
    get nudged(): boolean {
      return nudged;
    },
    async sleep(ms: number): Promise<void> {
      if (nudged) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      wakeUp = null;
    },
  };
}
