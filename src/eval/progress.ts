import type { Clock } from '../domain/time/clock.ts';

/** Where progress is shown: standard error, or a test's ear. */
export interface ProgressWriter {
  write(text: string): void;
  /** A bar is drawn over itself; elsewhere plain lines come, one for each tenth. */
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

export interface Progress {
  /** So many cases have ended since the last call, so many of them with a fault. */
  advance(cases: number, faults: number): void;
  /** Ends the bar's line. */
  end(): void;
}

export interface ProgressOptions {
  writer: ProgressWriter;
  clock: Clock;
  total: number;
  /** Cases that an earlier run finished: they count as done, not towards the speed. */
  alreadyDone: number;
}

/** Drawing more often costs more than it tells. */
const REDRAW_MS = 100;
const TENTHS = 10;
const BAR_WIDTH = 24;
const NARROWEST = 60;

export function createProgress({ writer, clock, total, alreadyDone }: ProgressOptions): Progress {
  const startedAt = clock.now();
  let done = alreadyDone;
  let faults = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let tenth = Math.floor((done / total) * TENTHS);
  if (alreadyDone > 0)
    writer.write(`${count(alreadyDone)} of ${count(total)} cases were done before; going on.\n`);

  function state(): string {
    const seconds = (clock.now() - startedAt) / 1000;
    const perSecond = seconds > 0 ? (done - alreadyDone) / seconds : 0;
    const parts = [`${count(done)}/${count(total)}`];
    if (perSecond > 0)
      parts.push(`${perSecond >= 10 ? count(Math.round(perSecond)) : perSecond.toFixed(1)}/s`);
    if (perSecond > 0 && done < total) parts.push(`${duration((total - done) / perSecond)} left`);
    if (faults > 0) parts.push(`${count(faults)} ${faults === 1 ? 'fault' : 'faults'}`);
    return parts.join(' · ');
  }

  function draw(): void {
    const percent = `${String(Math.floor((done / total) * 100)).padStart(3)} %`;
    const filled = Math.round((done / total) * BAR_WIDTH);
    const bar =
      (writer.columns ?? NARROWEST) >= NARROWEST
        ? `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} `
        : '';
    writer.write(`\r\u001b[2K${bar}${percent}  ${state()}`);
  }

  return {
    advance(cases, faulty) {
      done += cases;
      faults += faulty;
      if (writer.isTTY) {
        if (done < total && clock.now() - drawnAt < REDRAW_MS) return;
        drawnAt = clock.now();
        draw();
        return;
      }
      const reached = Math.floor((done / total) * TENTHS);
      if (reached === tenth) return;
      tenth = reached;
      writer.write(`${String(reached * 10).padStart(3)} %  ${state()}\n`);
    },
    end() {
      if (writer.isTTY) writer.write('\n');
    },
  };
}

const count = (n: number): string => n.toLocaleString('en-US');

/** "45 s", "3 min 20 s", "1 h 12 min" */
function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
