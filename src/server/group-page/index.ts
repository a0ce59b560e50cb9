import type { TypedApp } from '../requests/typed-app.ts';
import { pageAnswerRoutes } from './answers.ts';
import { joiningRoutes } from './joining.ts';
import { refuseOtherSites } from './own-pages.ts';
import type { GroupPageParts } from './parts.ts';
import { privateTalkRoutes } from './private-talk.ts';
import { talkRoutes } from './talk.ts';

/**
 * What the learners' page talks to. The cookie names one learner in one group and is signed by us; the
 * sender of a message is always taken from it, so nobody can speak as another or read another group.
 */
export function groupPageRoutes(app: TypedApp, parts: GroupPageParts): void {
  app.addHook('onRequest', refuseOtherSites);
  joiningRoutes(app, parts);
  talkRoutes(app, parts);
  privateTalkRoutes(app, parts);
  pageAnswerRoutes(app, parts);
}
