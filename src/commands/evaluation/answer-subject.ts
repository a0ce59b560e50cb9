import type { AgentResult } from '../../agent/index.ts';
import type { Installation } from '../../app.ts';
import type { Course } from '../../domain/school/course.ts';
import { sourceWithLocator } from '../../domain/school/course.ts';
import type { QuestionLine, SubjectAnswer } from '../../eval/index.ts';

/** Puts test-set questions to the agent that serves groups: no question opened, nothing sent or stored. */
export function createAnswerSubject({ store, agent }: Installation) {
  const courses = new Map<string, Promise<Course | null>>();
  const courseOf = (id: string) => {
    let course = courses.get(id);
    if (!course) {
      course = store.courses.get(id);
      courses.set(id, course);
    }
    return course;
  };

  /** With the agent's whole result, of which calibration needs the evidence. */
  async function ask(
    line: QuestionLine,
    signal?: AbortSignal,
  ): Promise<{ answer: SubjectAnswer; result: AgentResult }> {
    const course = await courseOf(line.courseId);
    const group = line.groupId === undefined ? null : await store.groups.get(line.groupId);
    const started = performance.now();
    const result = await agent.answer({
      question: line.question,
      courses: course ? [course] : [],
      group,
      history: line.history,
      quoted: line.quoted ?? null,
      overheard: false,
      signal,
    });
    const answer: SubjectAnswer = {
      outcome: result.outcome,
      text: result.text,
      confidence: result.confidence,
      citations: result.citations,
      hits: result.found.map(({ passage }) => sourceWithLocator(passage)),
      candidate: result.candidate,
      candidateCitations: result.candidateCitations,
      usage: result.usage,
      ms: performance.now() - started,
      passages: result.found.map(({ passage }) => ({
        label: sourceWithLocator(passage),
        text: passage.text,
      })),
      calibration: result.evidence.calibration,
    };
    return { answer, result };
  }
  return { ask, courseOf };
}
