/*
 * What answers over HTTP. `server.ts` joins the plugins.
 *
 * - `requests/`: who asks and how much: tokens, limits, bodies, idempotency, problems told
 * - `routes/`: REST, a file for what one path offers
 * - `group-page/`: what the learners' page asks for
 * - `documents/`: what goes out, and how its fields are described
 * - `events/`: event streams
 * - `metrics/`, `state/`: figures for Prometheus, and whether the parts are well
 */
export { meteredAgent, meteredIntake, meteredModerator } from './metrics/metered.ts';
export { createProbeServer } from './probe-server.ts';
export { createAccess } from './requests/access/access.ts';
export { createServer } from './server.ts';
