import type { TypedApp } from '../../requests/typed-app.ts';
import { questionDecidingRoutes } from './deciding.ts';
import type { QuestionRouteParts } from './desk-questions.ts';
import { questionReadingRoutes } from './reading.ts';

/** The desk over REST. */
export function questionRoutes(app: TypedApp, parts: QuestionRouteParts): void {
  questionReadingRoutes(app, parts);
  questionDecidingRoutes(app, parts);
}
