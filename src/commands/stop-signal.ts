/** Resolves when the process is asked to stop. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Resolves when the process is asked to stop, to null; or with the fault for which it has to stop by itself. */
export const untilItEnds = <Fault>(signal: AbortSignal, fault: Promise<Fault>): Promise<Fault | null> =>
  Promise.race([aborted(signal).then(() => null), fault]);
