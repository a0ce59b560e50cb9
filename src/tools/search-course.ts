import { z } from 'zod';
import type { Passage } from '../domain/school/course.ts';
import { defineTool, type Tool } from './tool.ts';

const MAX_QUERY = 200;
const SHOWN = 4;

/** Made once, as every tool's: to make a schema, and to write it out for a model, takes longer than most answers. */
const schema = z.object({
  query: z.string().min(1).max(MAX_QUERY).describe('a few words, in the language of the course'),
});

/** Looks into the course once more, in other words than the learner's. */
export function searchCourseTool(search: (query: string, signal: AbortSignal) => Promise<Passage[]>): Tool {
  return defineTool({
    name: 'search_course',
    description:
      'Search the course material again, in other words. Use it when the passages given do not hold the ' +
      'answer but the course may. Returns passages that you may cite.',
    schema,
    async run({ query }, signal) {
      const passages = (await search(query, signal)).slice(0, SHOWN);
      if (passages.length === 0) return { content: 'Nothing was found.' };
      return { content: `${passages.length} passages were found.`, passages };
    },
  });
}
