import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJudge } from '../../src/eval/index.ts';
import { agreementOf, judgeReport } from '../../src/eval/judgement/agreement.ts';
import type { JudgeVerdict } from '../../src/eval/judgement/judge-opinion.ts';
import { createPromptBook } from '../../src/llm/index.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { answered, cited, questionLine } from './samples.ts';

const prompts = createPromptBook(join(import.meta.dirname, '../../prompts'));
const usage = { modelCalls: 1, inputTokens: 100, outputTokens: 20 };

const recorded = answered({
  text: '闭包会记住外层函数的变量 [1]。',
  citations: [cited('a.md#闭包', 1, '引文'), cited('b.md', 2, '另一处引文')],
  passages: [{ label: 'a.md#闭包', text: '整段课文' }],
});

describe('a judge', () => {
  it('is shown question, expectation, answer and what is cited, each as data', async () => {
    const chat = scriptedChat(['{"reason":"与要点', '一致","verdict":"right"}']);
    const line = questionLine({ expect: { reference: '参考答案', contains: [['外层函数', '外部函数']] } });
    const opinion = await createJudge({ chat, prompts }).opinionOf(line, recorded);
    expect(opinion).toEqual({ verdict: 'right', reason: '与要点一致', usage });
    const [request] = chat.requests;
    expect(request).toMatchObject({ purpose: 'judge', temperature: 0 });
    const prompt = request?.messages[0]?.content ?? '';
    for (const text of [
      '闭包是什么?',
      '参考答案\n外层函数 / 外部函数',
      recorded.text,
      '[1] 整段课文',
      '[2] 另一处引文',
    ]) {
      expect(prompt).toContain(text);
    }
    expect(prompt).toContain('你在检查一位课程助教');
  });

  it('is told where no answer should have been given', async () => {
    const chat = scriptedChat(['```json\n{"reason":"r","verdict":"wrong"}\n```']);
    const line = questionLine({ expect: { outcome: 'abstained' } });
    expect(await createJudge({ chat, prompts }).opinionOf(line, recorded)).toMatchObject({
      verdict: 'wrong',
    });
    expect(chat.requests[0]?.messages[0]?.content).toContain('no answer should have been given');
  });

  it.each([
    ['fails', [new Error('the endpoint is away')], 'the endpoint is away'],
    ['says no JSON', ['looks right to me'], 'gave no verdict'],
    ['says another word', ['{"reason":"r","verdict":"maybe"}'], 'gave no verdict'],
  ])('has no verdict where the model %s', async (_, script, reason) => {
    const opinion = await createJudge({ chat: scriptedChat(script), prompts }).opinionOf(
      questionLine(),
      recorded,
    );
    expect(opinion.verdict).toBeNull();
    expect(opinion.reason).toContain(reason);
    expect(opinion.usage.modelCalls).toBe(1);
  });

  it('stops when it is told to', async () => {
    const stop = AbortSignal.abort(new Error('enough'));
    const judge = createJudge({ chat: scriptedChat(['{}']), prompts });
    await expect(judge.opinionOf(questionLine(), recorded, stop)).rejects.toThrow('enough');
  });
});

describe('agreement', () => {
  it('is what was counted by hand', () => {
    // 20 both right, 15 both wrong, 5 judge only, 10 checks only: raw .7, chance .5, kappa .4
    const pairs = [
      ...Array.from({ length: 20 }, () => ({ judge: true, checks: true })),
      ...Array.from({ length: 15 }, () => ({ judge: false, checks: false })),
      ...Array.from({ length: 5 }, () => ({ judge: true, checks: false })),
      ...Array.from({ length: 10 }, () => ({ judge: false, checks: true })),
    ];
    const { kappa, ...counts } = agreementOf(pairs);
    expect(counts).toEqual({
      n: 50,
      bothRight: 20,
      bothWrong: 15,
      judgeRightOnly: 5,
      checksRightOnly: 10,
      raw: 0.7,
    });
    expect(kappa).toBeCloseTo(0.4, 9);
  });

  it('has no kappa where both say the same of everything, and nothing without cases', () => {
    expect(agreementOf([{ judge: true, checks: true }])).toMatchObject({ raw: 1, kappa: null });
    expect(agreementOf([])).toMatchObject({ n: 0, raw: null, kappa: null });
  });

  it('leaves out who is unsure or silent, lists who differs, and counts the cost', () => {
    const opinion = (verdict: JudgeVerdict | null) => ({ verdict, reason: 'because', usage });
    const report = judgeReport('qwen3', [
      { id: 'd', opinion: opinion('right'), right: false },
      { id: 'c', opinion: opinion('wrong'), right: true },
      { id: 'b', opinion: opinion('unsure'), right: true },
      { id: 'a', opinion: opinion(null), right: true },
    ]);
    expect(report).toMatchObject({
      name: 'qwen3',
      judged: 4,
      unsure: 1,
      failed: 1,
      agreement: { n: 2, raw: 0 },
    });
    expect(report.cost).toEqual({ modelCalls: 4, inputTokens: 400, outputTokens: 80 });
    expect(report.disagreements).toEqual([
      { id: 'c', judge: 'wrong', checks: 'right', reason: 'because' },
      { id: 'd', judge: 'right', checks: 'wrong', reason: 'because' },
    ]);
  });
});
