import { OUTCOMES } from '../../src/domain/conversation/answer.ts';
import { ALERTS, CATEGORIES, MEASURES, SEVERITIES } from '../../src/domain/moderation/moderation.ts';
import type { Judge } from '../../src/eval/judgement/judge.ts';
import { JUDGE_VERDICTS } from '../../src/eval/judgement/judge-opinion.ts';
import type { Subject } from '../../src/eval/subject.ts';
import { cited, subjectAnswer } from './samples.ts';

/** A set without a Latin letter, and a subject that does of everything something: what is English is the page's. */

// Together as many as the page shows at a time.
const QUESTIONS = 30;
const MESSAGES = 20;
const PLACE = '第三章#闭包';
const usage = { modelCalls: 1, inputTokens: 30, outputTokens: 4 };
const of = <T>(all: readonly T[], i: number): T => all[i % all.length]!;

export function chineseSet(): object[] {
  const questions = Array.from({ length: QUESTIONS }, (_, i) => ({
    id: String(i),
    question: i === 5 ? '只在这一处的话' : `第 ${i} 个问题是什么？`,
    courseId: '课程',
    ...(i % 7 === 0
      ? {
          history: [
            { role: 'user', text: '闭包' },
            { role: 'assistant', text: '是函数' },
          ],
        }
      : {}),
    expect:
      i % 4 === 3
        ? { outcome: ['abstained', 'refused', 'hint', 'small_talk'] }
        : { sources: ['第三章', '第四章'], contains: [['变量', '外层']], reference: '记住外层的变量' },
    tags: [of(['基础', '追问', '边界'], i)],
  }));
  const messages = Array.from({ length: MESSAGES }, (_, i) => ({
    id: String(QUESTIONS + i),
    message: `第 ${i} 条消息`,
    expect: { category: of(CATEGORIES, i), alerts: i % 3 === 0 ? [of(ALERTS, i)] : [] },
    tags: ['闲谈'],
  }));
  return [...questions, ...messages];
}

export const chineseSubject = (worse: boolean): Subject => ({
  async answer({ id }) {
    const i = Number(id);
    if (i === 20) throw new Error('模型接口断了');
    const outcome = i % 4 === 3 ? of(OUTCOMES, i) : i % 9 === 1 ? 'abstained' : 'answered';
    const right = i % 4 !== 3 && i % (worse ? 2 : 12) !== 0;
    const text = right ? '闭包会记住外层函数的变量 [1]。' : '循环会重复执行 [1]。';
    const hits = [right ? PLACE : '第九章#循环', PLACE, '第四章'];
    return subjectAnswer({
      outcome,
      confidence: (i % 10) / 10,
      text: outcome === 'abstained' ? '资料里没有' : text,
      candidate: text,
      hits,
      citations: outcome === 'answered' ? [cited(hits[0]!, 1, '闭包会记住外层函数的变量')] : [],
      passages: [{ label: PLACE, text: '闭包会记住外层函数的变量。' }],
      usage,
    });
  },
  moderate: async (lines) =>
    lines.map(({ id }) => {
      const i = Number(id) - QUESTIONS;
      const category = i % 6 === 5 ? 'none' : of(CATEGORIES, i);
      return {
        usage,
        verdict: {
          id,
          category,
          confidence: 0.7,
          severity: category === 'none' ? null : of(SEVERITIES, i),
          evidence: [],
          rule: null,
          measures:
            category === 'none'
              ? []
              : [
                  { kind: of(MEASURES, i), text: '请注意', requiresApproval: false },
                  { kind: 'private_reminder', text: '请注意', requiresApproval: false },
                ],
          alerts: i % 4 === 0 ? [{ kind: i === 0 ? 'fraud' : of(ALERTS, i), reason: '像' }] : [],
          decidedBy: of(['rules', 'classifier', 'model'] as const, i),
          needsReview: i % (worse ? 3 : 5) === 0,
        },
      };
    }),
});

export const judgeInChinese: Judge = {
  name: '评判者',
  opinionOf: async (line) => ({
    verdict: of([...JUDGE_VERDICTS, null], Number(line.id)),
    reason: '意思差不多',
    usage,
  }),
};
