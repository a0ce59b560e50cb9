import type { CourseTables } from './schema/course-tables.ts';
import type { GroupTables } from './schema/group-tables.ts';
import type { ModerationTables } from './schema/moderation-tables.ts';
import type { QuestionTables } from './schema/question-tables.ts';
import type { ServiceTables } from './schema/service-tables.ts';
import type { TopicTables } from './schema/topic-tables.ts';

/**
 * The tables, as Kysely sees them. Portable between SQLite and PostgreSQL: text, integers (epoch
 * milliseconds and booleans as 0/1 too), doubles; JSON is text that the repositories parse.
 */
export interface Schema
  extends CourseTables,
    GroupTables,
    ModerationTables,
    QuestionTables,
    ServiceTables,
    TopicTables {}
