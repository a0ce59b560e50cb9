/**
 * What fields mean in one place: by the name of a document, a route, or the field around them; then by their own name.
 */
export type WordsByPlace = Readonly<Record<string, Readonly<Record<string, string>>>>;
