const WHERE =
  /^(?:那么?|请问|老师|[，,\s])*(?:[在去从到]哪(?:里|儿|个(?:地方|页面?))?|哪里|哪儿)(?:能|可以|去)?(\p{Script=Han}{1,2}?)(?:到|呢|啊|呀|[？?。\s])*$/u;

/**
 * 「在哪看」 after an answer that says 「看回放就行」: 「回放在哪看」. What is done there the answer names right
 * behind the word for doing it; null where it does not, or another question was asked.
 */
export function ofWhatIsDone(question: string, answer: string): string | null {
  const done = WHERE.exec(question.trim())?.[1];
  if (done === undefined) return null;
  const named = new RegExp(`${done}(\\p{Script=Han}{2,4}?)(?:就行|就可以|就好|即可|[，,。；;、])`, 'u');
  const thing = named.exec(answer)?.[1];
  return thing === undefined ? null : `${thing}在哪${done}`;
}
