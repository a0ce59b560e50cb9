import type { AgentRequest, AgentResult } from './request.ts';

/** Answers a model gave lately, for who asks the same again. */
export interface AnswerMemory {
  recall(request: AgentRequest): AgentResult | null;
  keep(request: AgentRequest, result: AgentResult, usedTools: boolean): void;
}

/** Some 4 kB each. */
const MAX_ANSWERS = 500;
/** What a course says may be right for long; what people hold of an answer (feedback, an operator's own) comes in sooner. */
const KEPT_MS = 60 * 60_000;

/** An answer that holds only now, or only for the one who asks. */
const PASSING =
  /今天|明天|昨天|后天|现在|目前|最近|刚才|本周|这周|下周|上周|下(?:一)?次|下个?月|几点|几号|什么时候|啥时候|何时|还有多久|截止|\b(?:today|tomorrow|yesterday|now|currently|latest|next|when|deadline|due|this week|tonight)\b/i;
const PERSONAL =
  /我的|我们班|我交|我做|我写|我考|我报|我这|帮我|我能|我还|我已|轮到我|本人|\b(?:my|mine|me|i'm|i've|i am|i have|i did|did i|am i|have i|can i)\b/i;
/** A code block or a message of an error is somebody's own. */
const LONGEST = 200;

/**
 * Off for questions of the moment, of a person, with a history, a quotation or an attachment. Two questions are the
 * same where nothing but forms of address and of asking differs, in the same order: "for 转 while" is another than
 * "while 转 for", and one word more is another question. An answer is dropped with the version of its courses.
 */
export function createAnswerMemory(clock: { now(): number }): AnswerMemory {
  const kept = new Map<string, { result: AgentResult; until: number }>();
  return {
    recall(request) {
      const key = keyOf(request);
      const known = key === null ? undefined : kept.get(key);
      if (key === null || !known) return null;
      kept.delete(key);
      if (known.until < clock.now()) return null;
      kept.set(key, known);
      return known.result;
    },
    keep(request, result, usedTools) {
      const key = keyOf(request);
      if (key === null || usedTools || result.outcome !== 'answered' || result.mode !== 'generated') return;
      kept.set(key, { result, until: clock.now() + KEPT_MS });
      const [oldest] = kept.keys();
      if (kept.size > MAX_ANSWERS && oldest !== undefined) kept.delete(oldest);
    },
  };
}

/** Null where the answer must not be reused. */
function keyOf(request: AgentRequest): string | null {
  const { question, history, quoted, courses, group, form } = request;
  if (!request.reuse || history.length > 0 || quoted !== null || request.overheard) return null;
  if (question.length > LONGEST || question.includes('\n')) return null;
  if (PASSING.test(question) || PERSONAL.test(question)) return null;
  const versions = courses.map((course) => `${course.id}@${course.version}`).sort();
  return [...versions, group?.id ?? '', form ?? 'chat', plainQuestion(question)].join('\n');
}

const SAME: [RegExp, string][] = [
  [/为啥/g, '为什么'],
  [/啥/g, '什么'],
  [/咋样|怎样|如何|咋/g, '怎么'],
  [/请问一下|请问|麻烦问一下|问一下|老师们?|助教|同学们|大家好|你好|您好|谢谢|拜托|一下/g, ''],
  [/\b(?:please|hi|hello|hey|thanks|thank you|could you|can you|tell me|explain)\b/g, ''],
  [/\bwhat's\b/g, 'what is'],
  [/[呢啊呀吗吧哦嘛哈]+(?=\W|$)/gu, ''],
];

function plainQuestion(question: string): string {
  let plain = question.normalize('NFKC').toLowerCase();
  for (const [pattern, same] of SAME) plain = plain.replace(pattern, same);
  // Marks that code is written with tell questions apart: `==` and `=`, `[]` and `{}`.
  return plain.replace(/[，,。.!！?？~～…；;：:\s]+/g, ' ').trim();
}
