/** What a letter's link is about: one question, or one case. */
export interface LinkedPlace {
  kind: 'question' | 'case';
  id: string;
}

/** Out of the address behind the `#`, once: a copied or reloaded address opens the desk as it is. Null without one. */
export function takeLinkedPlace(): LinkedPlace | null {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const kind of ['question', 'case'] as const) {
    const id = given.get(kind);
    if (id === null || id === '') continue;
    history.replaceState(null, '', location.pathname + location.search);
    return { kind, id };
  }
  return null;
}
