import { ANSWER_WORDS } from './field-words/answers.ts';
import { WORDS_ANYWHERE } from './field-words/anywhere.ts';
import { DESK_WORDS } from './field-words/desk.ts';
import { MODERATION_WORDS } from './field-words/moderation.ts';
import { SCHOOL_WORDS } from './field-words/school.ts';
import type { WordsByPlace } from './field-words/words-by-place.ts';

const WORDS_BY_PLACE: WordsByPlace = { ...ANSWER_WORDS, ...MODERATION_WORDS, ...DESK_WORDS, ...SCHOOL_WORDS };

/** A part of a JSON Schema, as the document has it. */
interface SchemaPart {
  [key: string]: unknown;
}
const isPart = (value: unknown): value is SchemaPart => typeof value === 'object' && value !== null;

/** `place`: the document or the route that it stands in, and the field around it; the nearer one speaks first. */
function wordsFor(name: string, place: readonly string[]): string | undefined {
  for (const around of place.toReversed()) {
    const words = WORDS_BY_PLACE[around]?.[name];
    if (words !== undefined) return words;
  }
  return WORDS_ANYWHERE[name];
}

/** A schema in which every field says what it means; what a field says of itself stays. */
export function withFieldWords<Schema>(schema: Schema, place: readonly string[]): Schema {
  // Walked through as it came: it is JSON, and only descriptions are added.
  return described(schema, place) as Schema;
}

function described(schema: unknown, place: readonly string[]): unknown {
  if (Array.isArray(schema)) return schema.map((part) => described(part, place));
  if (!isPart(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties' && isPart(value) ? fieldsOf(value, place) : described(value, place),
    ]),
  );
}

const fieldsOf = (properties: SchemaPart, place: readonly string[]): SchemaPart =>
  Object.fromEntries(
    Object.entries(properties).map(([name, field]) => {
      const whole = described(field, [...place.slice(0, 1), name]);
      if (!isPart(whole) || whole['description'] !== undefined) return [name, whole];
      const words = wordsFor(name, place);
      return [name, words === undefined ? whole : { ...whole, description: words }];
    }),
  );
