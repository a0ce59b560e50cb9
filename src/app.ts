/** The composition root: the only place where parts are chosen and joined. */
export { openAccess } from './app/access.ts';
export { DEMO_SCHOOL } from './app/home.ts';
export { createLogger, type Installation, openInstallation, toolsDirectory } from './app/installation.ts';
export { createJobs } from './app/jobs.ts';
export { listensEverywhere } from './app/listening-address.ts';
export { openModeration, openModerator } from './app/moderation.ts';
export { createService } from './app/service.ts';
export { openTopicDrafting } from './app/topics.ts';
export { createWorker } from './app/worker.ts';
