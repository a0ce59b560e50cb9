export { createAccess } from './access.ts';
export { meteredAgent, meteredIntake, meteredModerator } from './metrics/metered.ts';
export { createProbeServer } from './probe-server.ts';
export { createServer } from './server.ts';
