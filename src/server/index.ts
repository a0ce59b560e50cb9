export { meteredAgent, meteredIntake, meteredModerator } from './metrics/metered.ts';
export { createProbeServer } from './probe-server.ts';
export { createAccess } from './requests/access.ts';
export { createServer } from './server.ts';
