/** Of files that were not read, so many are named. */
const NAMED = 5;

export function passedOver(why: string, names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `Passed over, ${why}: ${names.slice(0, NAMED).join(', ')}${more}.`;
}
