import { beforeAll, describe, expect, test } from 'vitest';
import { modelOn, warmUp } from '../llm/model-under-test.ts';
import { FAILURES } from '../scripted-model/server.ts';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

beforeAll(warmUp);

/** A tenth of what an installation allows: 30 s there. */
const WITHIN_MS = 3_000;
const TIMEOUTS = { firstTokenMs: 300, stallMs: 300, totalMs: 900 };

describe.each([
  ['streaming', true],
  ['not streaming', false],
])('an endpoint that fails, %s', (_, streaming) => {
  test.each(Object.keys(FAILURES))('by %s: the asker has an outcome in time', async (name) => {
    // The keys of the very object.
    const failure = FAILURES[name as keyof typeof FAILURES];
    const { model } = await modelOn(() => failure, { streaming, timeouts: TIMEOUTS, retries: 1 });
    const under = agentOn({ passages: [aPassage()] }, model);
    const started = performance.now();
    const answer = await under.ask('闭包是什么？');
    expect(performance.now() - started).toBeLessThan(WITHIN_MS);
    expect(answer.outcome).toBe('answered');
    expect(answer.text).toContain('闭包');
    expect(under.shown()).toBe(answer.text);
    expect(under.events.filter((event) => event.type === 'outcome')).toHaveLength(1);
  });
});
