import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, createService, openInstallation } from '../../app.ts';
import type { Config } from '../../config.ts';
import { UnavailableError } from '../../domain/faults/errors.ts';
import { readOptions } from '../arguments.ts';
import type { Command } from '../command.ts';
import { playDay, type QuestionEnd, type SaidLine, type Stage } from './demo-day.ts';

const usage = 'demo [--json]';
/** In the demo school's own time: before the first line of its day. */
const BEGINS = Date.parse('2026-11-25T09:55:00+08:00');
const CLOCK_EVERY_MS = 5_000;

export const demo: Command = {
  usage,
  does: 'plays a day in the demo group in a few seconds, on throwaway data',
  async run(args, { config, console }) {
    const values = readOptions(usage, args, { json: { type: 'boolean', default: false } });
    const directory = await throwawayDirectory();
    const lines: SaidLine[] = [];
    try {
      const questions = await onStage(config, directory, (stage) =>
        playDay(stage, (line) => {
          lines.push(line);
          if (!values.json) console.out(shownLine(line));
        }),
      );
      if (values.json) console.out(JSON.stringify({ lines, questions }));
      else for (const line of shownEnds(questions)) console.out(line);
      return 0;
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
};

async function throwawayDirectory(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'zhujiao-demo-'));
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new UnavailableError(
      'no_temporary_directory',
      `The demo keeps its data in ${tmpdir()} while it runs, and nothing can be written there (${reason}).`,
      { fix: 'Set TMPDIR to a directory that is there and may be written.', cause },
    );
  }
}

/** The whole service as `serve` has it, but that it listens nowhere, and time and jobs move when they are told to. */
async function onStage<T>(config: Config, dataDir: string, work: (stage: Stage) => Promise<T>): Promise<T> {
  let now = BEGINS;
  const clock = {
    now: () => now,
    to(epochMs: number) {
      now = epochMs;
    },
  };
  // Neither somebody's store nor their model: the day is the same for everybody.
  const alone: Config = {
    ...config,
    dataDir,
    databaseUrl: null,
    vectorIndex: 'memory',
    redisUrl: null,
    endpoint: null,
    chatModel: null,
    chatModelFallback: null,
    embeddingModel: null,
    rerank: null,
    logLevel: 'error',
  };
  const installation = await openInstallation(alone, createLogger(alone), { clock });
  const service = await createService(installation);
  try {
    await service.fillIfEmpty();
    await installation.store.transaction((tx) =>
      tx.jobs.repeat([{ kind: 'desk_clocks', everyMs: CLOCK_EVERY_MS }], now),
    );
    return await work({
      store: installation.store,
      clock,
      drain: () => service.runner.drain(),
      async call(method, url, body) {
        const reply = await service.server.inject({
          method,
          url,
          payload: body,
          headers: { authorization: `Bearer ${service.adminToken}` },
        });
        if (reply.statusCode >= 400) throw new Error(`${method} ${url}: ${reply.statusCode} ${reply.body}`);
        return reply.json();
      },
    });
  } finally {
    await service.stop();
    await installation.close();
  }
}

function shownLine({ at, groupId, who, text, to }: SaidLine): string {
  const [, time] = at.split(' ');
  const room = groupId === 'staff-room' ? '［老师们］' : '';
  return `${time}  ${room}${who}${to === null ? '' : ` → ${to}`}：${text.replaceAll('\n', '\n       ')}`;
}

const BY: Record<string, string> = { peer: '同学', assistant: '助教', staff: '老师' };

function shownEnds(questions: QuestionEnd[]): string[] {
  return [
    '',
    ...questions.map(({ asker, text, answeredBy, resolution, missed }) => {
      const by = answeredBy === null ? '还没有人回答' : `${BY[answeredBy] ?? answeredBy}回答`;
      const settled =
        { confirmed: '，本人确认', assumed: '，一天没人再问，算作解决' }[resolution ?? ''] ?? '';
      const late = missed === 0 ? '' : `，${missed} 次没按时，已经到组长手里`;
      return `${asker}「${text}」：${by}${settled}${late}`;
    }),
  ];
}
