import type { Language } from '../../domain/language/language.ts';
import type { HouseRule } from '../../domain/school/group.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import {
  groupRulesTool,
  handOffTool,
  lookUpCalendarTool,
  myStandingTool,
  type SchoolTools,
  searchCourseTool,
  type Tool,
} from '../../tools/index.ts';
import type { AgentRequest } from '../request.ts';

/** Passages a search of the model's own looks at. */
const SEARCHED = 6;

export interface AgentToolParts {
  knowledge: Knowledge;
  clock: Clock;
  /** The house rules of a group. */
  readRules: (rulesId: string) => Promise<HouseRule[]>;
  /** What the school itself has added; nothing without it. */
  school?: SchoolTools | undefined;
}

/** The tools for one question: all bound to the asker's own group and courses, none with an effect. */
export async function toolsFor(
  parts: AgentToolParts,
  request: AgentRequest,
  language: Language,
): Promise<Tool[]> {
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
  const { school } = parts;
  const askerId = request.askerId ?? null;
  if (school?.standing && askerId !== null)
    tools.push(
      myStandingTool({
        readStanding: school.standing,
        learnerId: askerId,
        courseIds,
        inGroup: group !== null,
      }),
    );
  const added = await addedTools(parts, request);
  // Ours keep their names, whatever a school calls its own.
  tools.push(...added.filter((tool) => !tools.some((own) => own.name === tool.name)));
  return tools;
}

/** Those that the school has added for the asker's group. */
export async function addedTools(
  { school }: Pick<AgentToolParts, 'school'>,
  { group, askerId, courses }: AgentRequest,
): Promise<Tool[]> {
  const courseIds = courses.map((course) => course.id);
  return await (school?.for({ groupId: group?.id ?? null, askerId: askerId ?? null, courseIds }) ?? []);
}
