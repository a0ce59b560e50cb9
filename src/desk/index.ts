export { createDesk, type Desk, STAFF_REPLY_JOB } from './desk.ts';
export { calendarOf, handOff, ownerOf } from './hand-off.ts';
export { promiseSentence } from './promise.ts';
