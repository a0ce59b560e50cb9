import { fault, type LoadResult, type SourceFile } from './document.ts';

/** The faults that loaders of several formats share: what is wrong, and how to mend it. */

export const empty = ({ source }: SourceFile): LoadResult =>
  fault(source, 'empty', `${source} holds no text. Add content, or remove the file.`);

/** A page of a book that leads to its other pages: its index, its contents. */
export const onlyLinks = ({ source }: SourceFile): LoadResult =>
  fault(
    source,
    'empty',
    `${source} holds only what leads to other pages: contents, an index, ` +
      'links. Nothing is lost; leave it out of the folder.',
  );

/** A page that its author has not published. */
export const draft = ({ source }: SourceFile): LoadResult =>
  fault(
    source,
    'draft',
    `${source} says of itself that it is a draft, and learners are told nothing of it. ` +
      'Publish it (take "draft: true" or "published: false" out of its head), or leave it out of the folder.',
  );

export const damaged = ({ source }: SourceFile, reason: string): LoadResult =>
  fault(
    source,
    'damaged',
    `${source} is damaged and cannot be read (${oneLine(reason)}). Export or download it again.`,
  );

export const encrypted = ({ source }: SourceFile): LoadResult =>
  fault(
    source,
    'encrypted',
    `${source} is protected by a password. Save it without one, and ingest it again.`,
  );

/** Every document in an archive: packed with a password, as a whole. */
export const encryptedArchive = ({ source }: SourceFile): LoadResult =>
  fault(
    source,
    'encrypted',
    `${source} is protected by a password. Pack it again without one, and ingest it again.`,
  );

export const pictureOnly = ({ source }: SourceFile, pictures: string): LoadResult =>
  fault(
    source,
    'picture_only',
    `${source} holds only pictures (${pictures}) and no text; text in pictures is not recognised. ` +
      'Run a text recognition (OCR) over it, or ingest the document it was made from.',
  );

export const notText = ({ source }: SourceFile): LoadResult =>
  fault(
    source,
    'not_text',
    `${source} is neither UTF-8 nor GB18030 text. Save it as UTF-8, and ingest it again.`,
  );

export const wrongFormat = ({ source }: SourceFile, is: string): LoadResult =>
  fault(
    source,
    'wrong_format',
    `${source} is not what its ending says: it is ${is}. Give it its right ending, or export it again.`,
  );

export const zipBomb = ({ source }: SourceFile, reason: string): LoadResult =>
  fault(
    source,
    'zip_bomb',
    `${source} was not expanded: ${reason}. Pack only the course material, or ingest its folder.`,
  );

export const tooLarge = (source: string, bytes: number, limit: number): LoadResult =>
  fault(
    source,
    'too_large',
    `${source} has ${megabytes(bytes)} MB; the limit is ` +
      `${megabytes(limit)} MB. Split it, or make its pictures smaller.`,
  );

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 ** 2);

const LONGEST_REASON = 200;

const oneLine = (reason: string): string => reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
