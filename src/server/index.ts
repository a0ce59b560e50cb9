export { type Access, createAccess } from './access.ts';
export { createServer, type ServerParts } from './server.ts';
