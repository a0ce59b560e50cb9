import { z } from 'zod';
import type { Passage } from '../../domain/school/course.ts';

export const passageSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    headings: z.array(z.string()),
    locator: z.string(),
    kind: z.string(),
    question: z.string().nullable(),
    text: z.string(),
    source: z.string(),
  })
  .meta({ id: 'Passage' });

export const passageDocument = (passage: Passage): z.input<typeof passageSchema> => ({
  id: passage.id,
  title: passage.title,
  headings: passage.headings,
  locator: passage.locator,
  kind: passage.kind,
  question: passage.question,
  text: passage.text,
  source: passage.source,
});
