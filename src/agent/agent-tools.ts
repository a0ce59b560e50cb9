import type { Clock } from '../domain/clock.ts';
import type { HouseRule } from '../domain/group.ts';
import type { Language } from '../domain/language.ts';
import type { Knowledge } from '../knowledge/index.ts';
import {
  groupRulesTool,
  handOffTool,
  lookUpCalendarTool,
  searchCourseTool,
  type Tool,
} from '../tools/index.ts';
import type { AgentRequest } from './request.ts';

/** Passages a search of the model's own looks at. */
const SEARCHED = 6;

export interface AgentToolParts {
  knowledge: Knowledge;
  clock: Clock;
  /** The house rules of a group. */
  readRules: (rulesId: string) => Promise<HouseRule[]>;
}

/** The tools for one question: all bound to the asker's own group and courses, none with an effect. */
export function toolsFor(parts: AgentToolParts, request: AgentRequest, language: Language): Tool[] {
  const courseIds = request.courses.map((course) => course.id);
  const tools: Tool[] = [
    searchCourseTool(async (query, signal) => {
      const { found } = await parts.knowledge.retrieve(query, courseIds, { limit: SEARCHED, signal });
      return found.map((hit) => hit.passage);
    }),
    handOffTool,
  ];
  if (request.courses.some((course) => course.schedule !== null)) {
    const { courses } = request;
    tools.push(
      lookUpCalendarTool({
        courses,
        clock: parts.clock,
        timeZone: request.group?.timeZone ?? null,
        language,
      }),
    );
  }
  const { group } = request;
  if (group) tools.push(groupRulesTool(() => parts.readRules(group.rulesId), language));
  return tools;
}
