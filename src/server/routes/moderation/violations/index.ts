import type { TypedApp } from '../../../requests/typed-app.ts';
import type { ViolationParts } from './cases.ts';
import { violationDecidingRoutes } from './deciding.ts';
import { violationReadingRoutes } from './reading.ts';

/** What people see and decide of violations. A token that is bound to a group sees that group's. */
export function violationRoutes(app: TypedApp, parts: ViolationParts): void {
  violationReadingRoutes(app, parts);
  violationDecidingRoutes(app, parts);
}
