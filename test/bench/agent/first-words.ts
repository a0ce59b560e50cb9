import type { Course } from '../../../src/domain/school/course.ts';
import type { Knowledge } from '../../../src/knowledge/index.ts';
import type { ChatModel } from '../../../src/llm/index.ts';
import { agentOn } from './answering-service.ts';

/** From the model's first whole sentence, with more to come, to the first `delta`; one question at a time. */
export async function timeToFirstWords(
  knowledge: Knowledge,
  course: Course,
  asked: readonly string[],
): Promise<number> {
  const times: number[] = [];
  let sentenceAt = 0;
  const chat: ChatModel = {
    name: 'scripted',
    async *stream({ messages }) {
      const prompt = messages[0]?.content ?? '';
      const first =
        /<<<passages \w+\n\[1\][^\n]*\n([\s\S]*?)(?:\n\n\[2\]|\n\w+ passages>>>)/
          .exec(prompt)?.[1]
          ?.replace(/```[\s\S]*?```/g, '') ?? '';
      const sentence = /^[\s\S]*?[。.!！?？]/.exec(first.trim())?.[0] ?? first;
      for (const piece of sentence.match(/.{1,4}/gsu) ?? []) yield { type: 'text' as const, text: piece };
      sentenceAt = performance.now();
      yield { type: 'text' as const, text: ' [1]\n' };
      await new Promise((resolve) => setTimeout(resolve, 30));
      yield {
        type: 'end' as const,
        finishReason: 'stop',
        usage: { inputTokens: 1, outputTokens: 1 },
        model: 'scripted',
      };
    },
    complete: () => Promise.reject(new Error('not asked for')),
  };
  const agent = agentOn(knowledge, chat);
  for (const question of asked) {
    let shownAt = 0;
    const answer = await agent.answer(
      { question, courses: [course], group: null, history: [], quoted: null, overheard: false },
      (event) => {
        if (event.type === 'delta' && shownAt === 0) shownAt = performance.now();
      },
    );
    if (answer.mode === 'generated' && shownAt > 0) times.push(shownAt - sentenceAt);
  }
  const sorted = times.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}
