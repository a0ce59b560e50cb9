/** Does this text call the assistant by one of its names? The server decides; we only show that it looks. */
export function addressesAssistant(text: string, names: string[]): boolean {
  const lower = text.toLowerCase();
  return names.some((name) => ['@', '＠'].some((at) => lower.includes(at + name.toLowerCase())));
}

/** The text with the assistant addressed at its head, once. */
export function addressed(text: string, names: string[]): string {
  return addressesAssistant(text, names) ? text : `@${names[0] ?? ''} ${text}`;
}
