/** The address of a link in material or in an answer, if it is one that we let people follow. */
export function safeLink(href: string): string | null {
  try {
    const url = new URL(href);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    // Relative: it points into the course's own files, which are not served.
    return null;
  }
}
