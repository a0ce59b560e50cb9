export { createAccess } from './access.ts';
export { createServer } from './server.ts';
