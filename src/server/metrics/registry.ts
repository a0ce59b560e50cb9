import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { freeBytes } from '../../domain/faults/free-bytes.ts';
import type { Measured, Meter } from '../../domain/signals/meter.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';
import type { DataDisk } from '../state/data-disk.ts';
import { answeredWithin, PATIENCE_MS, type StoreState } from '../state/store-state.ts';

export interface MetricsParts {
  meter: Meter;
  store: Store;
  storeState: StoreState;
  clock: Clock;
  /** Event streams that are open in this process. */
  openStreams: () => number;
  dataDisk: DataDisk;
  /** Null where the installation has no Redis. */
  redisUp: (() => boolean) | null;
}

/** Seconds; from a cached extractive answer to a model at its time limit. */
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25];
const JOB_SECONDS = [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300];
/** States are asked of the store at most this often, however often somebody scrapes. */
const READ_AGAIN_MS = 5_000;

/**
 * What a Prometheus reads. Counters are this process's own; jobs and questions are read from the store, the same in
 * every replica: take their maximum, not their sum.
 */
export function createMetrics(parts: MetricsParts): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'zhujiao_' });
  parts.meter.listen(countersOn(registry));
  gaugesOn(registry, parts);
  return registry;
}

function countersOn(registry: Registry): (measured: Measured) => void {
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `zhujiao_${name}`, help, labelNames, registers });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    buckets: number[],
  ) => new Histogram({ name: `zhujiao_${name}`, help, labelNames, buckets, registers });

  const messages = counter('messages_total', 'Group messages taken in', ['channel', 'became']);
  const answers = counter('answers_total', 'Answers given by the agent', ['outcome', 'mode']);
  const answerSeconds = histogram('answer_seconds', 'How long an answer took', ['mode'], ANSWER_SECONDS);
  const verdicts = counter('verdicts_total', 'Moderation verdicts', ['category', 'decided_by', 'became']);
  const calls = counter('model_calls_total', 'Tries at a model', ['model', 'purpose', 'outcome']);
  const callSeconds = histogram(
    'model_call_seconds',
    'How long a try at a model took',
    ['model'],
    ANSWER_SECONDS,
  );
  const tokens = counter('model_tokens_total', 'Tokens used at a model', ['model', 'direction']);
  const cost = counter('model_cost_total', 'What calls cost, by the table of prices', ['model']);
  const jobs = counter('job_attempts_total', 'Attempts at jobs that came to an end', ['kind', 'became']);
  const jobSeconds = histogram('job_seconds', 'How long an attempt took', ['kind'], JOB_SECONDS);
  const waited = histogram('job_wait_seconds', 'From due to begun', ['kind'], JOB_SECONDS);

  return (measured) => {
    switch (measured.what) {
      case 'message':
        messages.inc({ channel: measured.channel, became: measured.became });
        return;
      case 'answer':
        answers.inc({ outcome: measured.outcome, mode: measured.mode });
        answerSeconds.observe({ mode: measured.mode }, measured.ms / 1_000);
        return;
      case 'verdict':
        verdicts.inc({
          category: measured.category,
          decided_by: measured.decidedBy,
          became: measured.became,
        });
        return;
      case 'model_call':
        calls.inc({ model: measured.model, purpose: measured.purpose, outcome: measured.outcome });
        callSeconds.observe({ model: measured.model }, measured.ms / 1_000);
        tokens.inc({ model: measured.model, direction: 'in' }, measured.inputTokens);
        tokens.inc({ model: measured.model, direction: 'out' }, measured.outputTokens);
        if (measured.cost !== null) cost.inc({ model: measured.model }, measured.cost);
        return;
      case 'job':
        jobs.inc({ kind: measured.kind, became: measured.became });
        jobSeconds.observe({ kind: measured.kind }, measured.ms / 1_000);
        waited.observe({ kind: measured.kind }, Math.max(0, measured.waitedMs) / 1_000);
    }
  };
}

function gaugesOn(
  registry: Registry,
  { store, storeState, clock, openStreams, dataDisk, redisUp }: MetricsParts,
): void {
  const registers = [registry];
  const jobs = remembered(() => store.jobs.counts(clock.now()), storeState);
  const questions = remembered(() => store.questions.openCounts(clock.now()), storeState);

  new Gauge({
    name: 'zhujiao_store_up',
    help: '1 while the store can be written and read',
    registers,
    async collect() {
      this.set((await storeState()).works ? 1 : 0);
    },
  });
  new Gauge({
    name: 'zhujiao_data_disk_free_bytes',
    help: 'Room left to this user on the disk of the data directory',
    registers,
    async collect() {
      this.set(await freeBytes(dataDisk.path).catch(() => Number.NaN));
    },
  });
  new Gauge({
    name: 'zhujiao_jobs',
    help: 'Jobs that wait, run or failed for the last time',
    labelNames: ['kind', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { kind, state, count } of (await jobs()) ?? []) this.set({ kind, state }, count);
    },
  });
  new Gauge({
    name: 'zhujiao_jobs_oldest_due_seconds',
    help: 'How long the longest waiting due job has been due',
    registers,
    async collect() {
      const known = await jobs();
      if (!known) return this.set(Number.NaN);
      const ready = known.filter(({ state }) => state === 'ready');
      const oldest = Math.min(...ready.map(({ oldestRunAt }) => oldestRunAt), clock.now());
      this.set(Math.max(0, clock.now() - oldest) / 1_000);
    },
  });
  new Gauge({
    name: 'zhujiao_questions_open',
    help: 'Questions that are not closed',
    labelNames: ['status'],
    registers,
    async collect() {
      this.reset();
      for (const { status, count } of (await questions()) ?? []) this.set({ status }, count);
    },
  });
  new Gauge({
    name: 'zhujiao_questions_overdue',
    help: 'Questions on the desk whose due time has passed',
    registers,
    async collect() {
      const known = await questions();
      this.set(known ? known.reduce((sum, { overdue }) => sum + overdue, 0) : Number.NaN);
    },
  });
  new Gauge({
    name: 'zhujiao_event_streams_open',
    help: 'Event streams that are open in this process',
    registers,
    collect() {
      this.set(openStreams());
    },
  });
  if (!redisUp) return;
  new Gauge({
    name: 'zhujiao_redis_up',
    help: '1 while Redis is there',
    registers,
    collect() {
      this.set(redisUp() ? 1 : 0);
    },
  });
}

/**
 * Asked of the store once in a while; null where it is away or silent: the process's own figures still come, and no
 * alarm is called off by a 0 that nobody read.
 */
function remembered<T>(read: () => Promise<T[]>, storeState: StoreState): () => Promise<T[] | null> {
  let at = Number.NEGATIVE_INFINITY;
  let last: Promise<T[] | null> = Promise.resolve(null);
  return () => {
    if (performance.now() - at < READ_AGAIN_MS) return last;
    at = performance.now();
    last = storeState()
      .then(({ works }) => (works ? answeredWithin(PATIENCE_MS, read()) : null))
      .catch(() => null);
    return last;
  };
}
