export { groupRulesTool } from './group-rules.ts';
export { handOffTool } from './hand-off.ts';
export { lookUpCalendarTool } from './look-up-calendar.ts';
export { myStandingTool } from './my-standing.ts';
export { lookAtTools } from './school/look-at-tools.ts';
export { NO_SCHOOL_TOOLS, openSchoolTools, type SchoolTools } from './school/school-tools.ts';
export { searchCourseTool } from './search-course.ts';
export { MAX_TOOL_OUTPUT, type Tool, type ToolResult } from './tool.ts';
