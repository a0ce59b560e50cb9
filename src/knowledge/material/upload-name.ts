import type { MaterialFault } from '../../domain/school/course.ts';
import { COURSE_FILE_NAME } from '../load/document.ts';
import { endingOf, READABLE_ENDINGS, remedyFor } from '../load/formats.ts';

const MAX_NAME = 200;
const MAX_DEPTH = 8;
/** Of one folder or file in UTF-8, as file systems take them: 85 Chinese characters. */
const MAX_PART_BYTES = 255;
const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const readable = new Set(READABLE_ENDINGS);

/** The source that an uploaded file gets, `week1/notes.md`, or why it is not taken. */
export function uploadName(given: string): { name: string } | { refused: MaterialFault } {
  const refuse = (code: string, message: string) => ({ refused: { code, message } });
  const parts = given
    .normalize('NFC')
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const name = parts.join('/');
  if (name === '' || name.length > MAX_NAME || parts.length > MAX_DEPTH || CONTROL.test(name))
    return refuse(
      'bad_file_name',
      `A file name has 1 to ${MAX_NAME} characters without line breaks, in at most ${MAX_DEPTH - 1} ` +
        'folders. Rename the file.',
    );
  if (parts.some((part) => Buffer.byteLength(part) > MAX_PART_BYTES))
    return refuse(
      'bad_file_name',
      `"${name}" is too long a name to be put on a disk: a file or a folder may have 85 Chinese ` +
        'characters, or 255 Latin ones. Shorten it.',
    );
  if (parts.some((part) => part.startsWith('.') || /^[a-z]:$/i.test(part)))
    return refuse(
      'bad_file_name',
      `"${name}" is hidden or leaves its folder; it was not taken. Rename the file.`,
    );
  if (parts.at(-1) === COURSE_FILE_NAME)
    return refuse(
      'course_file',
      'course.yaml describes a course and is no material. Change the course itself with PATCH.',
    );
  if (readable.has(endingOf(name))) return { name };
  const remedy = remedyFor(name) ?? `Save it in one of ${READABLE_ENDINGS.join(', ')}`;
  return refuse(
    'unsupported_format',
    `${name} has a format that cannot be read. ${remedy}, and upload that.`,
  );
}
