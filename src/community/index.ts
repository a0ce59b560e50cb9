export { readHouseRules } from './house-rules.ts';
export { importSchool } from './import-school.ts';
export { createInvites, type Invites, type Session } from './invites.ts';
