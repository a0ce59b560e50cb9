/** A record that has a value for each of these names. */
export function recordOf<const Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name, at: number) => Value,
): Record<Name, Value> {
  // One entry a name, just made.
  return Object.fromEntries(names.map((name, at) => [name, value(name, at)])) as Record<Name, Value>;
}
