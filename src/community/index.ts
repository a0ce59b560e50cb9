export { readHouseRules } from './house-rules.ts';
export { type ImportReport, importSchool } from './import-school.ts';
export { createInvites, DEFAULT_INVITE_DAYS, type Invites, type Session } from './invites.ts';
