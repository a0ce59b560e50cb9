export { type Access, createAccess } from './access.ts';
export { coursesOf, groupOf } from './routes/answers.ts';
export { createServer, type ServerParts } from './server.ts';
