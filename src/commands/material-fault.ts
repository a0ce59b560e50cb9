/** What is wrong with a document, by its name: the words mostly begin with that themselves. */
export function materialFault({ source, message }: { source: string; message: string }): string {
  const [file = source] = source.split(/:(?=[^:/]*$)/);
  return message.startsWith(file) ? message : `${source}: ${message}`;
}
