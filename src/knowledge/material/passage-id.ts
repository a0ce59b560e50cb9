import { createHash } from 'node:crypto';

/**
 * Identifiers are made from the content, so that the same document gives the same passages on every machine
 * and at every ingest, and citations stay good while a file does not change. The file it stands in (`origin`)
 * is part of them: a document that moves is staged in its new file while the old one is still read.
 */
export function passageId(place: {
  courseId: string;
  origin: string;
  source: string;
  hash: string;
  ordinal: number;
}): string {
  const digest = createHash('sha256')
    .update(`${place.courseId}\0${place.origin}\0${place.source}\0${place.hash}\0${place.ordinal}`)
    .digest('hex');
  return `pas_${digest.slice(0, 24)}`;
}
