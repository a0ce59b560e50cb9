export {
  nextOccurrence,
  type Occurrence,
  occurrencesOf,
  spokenTime,
  weekdayName,
} from './course-calendar.ts';
