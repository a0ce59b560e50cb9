import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeDirectories } from '../../domain/faults/make-directories.ts';
import type { MaterialFault } from '../../domain/school/course.ts';
import type { MaterialChange, MaterialFile } from '../../domain/school/material-change.ts';
import { MAX_FILE_BYTES } from '../load/material-reader.ts';
import { uploadName } from './upload-name.ts';

/** An upload while its files arrive. */
export interface UploadReceiver {
  /** Streams to disk. A file that cannot be taken is drained and noted; it never throws for what the file is. */
  file(givenName: string, content: Readable & { truncated?: boolean }): Promise<void>;
  /** What came so far. */
  files(): readonly MaterialFile[];
  /**
   * SHA-256 of the names and contents of what came so far, in the order they came in; what could not be taken by its
   * name.
   */
  contentHash(): string;
  /** All has arrived: the change is in line. */
  submit(): Promise<MaterialChange>;
  /** Nothing of it stays; what was submitted is no longer the receiver's. */
  abandon(): Promise<void>;
}

/** One upload may hold so much in all; a ZIP is read within limits of its own. */
const MAX_UPLOAD_BYTES = 1024 ** 3;

/** Takes the files of one upload into a directory that is there for it alone. `submit` puts what came in line. */
export async function receiveUpload(
  directory: string,
  submit: (files: MaterialFile[]) => Promise<MaterialChange>,
): Promise<UploadReceiver> {
  const files: MaterialFile[] = [];
  const all = createHash('sha256');
  let taken = 0;
  let isSubmitted = false;
  const refuse = (name: string, refused: MaterialFault): void =>
    void files.push({ name: name.slice(0, 200), bytes: 0, refused });
  return {
    files: () => files,
    contentHash: () => all.copy().digest('hex'),
    async file(givenName, content) {
      all.update(`${JSON.stringify(givenName)}\n`);
      const read = uploadName(givenName);
      const name = 'refused' in read ? givenName : read.name;
      const refusal = 'refused' in read ? read.refused : inTheWayOf(name, files);
      if (refusal) {
        content.resume();
        return refuse(name, refusal);
      }
      const path = join(directory, name);
      const { bytes, sha256 } = await written(content, path);
      all.update(`${sha256}\n`);
      taken += bytes;
      if (!content.truncated && taken <= MAX_UPLOAD_BYTES) {
        files.push({ name, bytes, refused: null });
        return;
      }
      await rm(path, { force: true });
      refuse(name, tooLarge(name, content.truncated === true));
    },
    submit() {
      isSubmitted = true;
      return submit(files);
    },
    async abandon() {
      if (!isSubmitted) await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Another file of the upload that has the name already, or has it for a folder; null where there is none. */
function inTheWayOf(name: string, files: readonly MaterialFile[]): MaterialFault | null {
  if (files.some((file) => file.name === name && file.refused === null))
    return {
      code: 'duplicate_file',
      message: `${name} came twice in this upload; the second was not taken.`,
    };
  const folder = files.find((file) => isWithin(file.name, name) || isWithin(name, file.name));
  return folder
    ? {
        code: 'duplicate_file',
        message:
          `${name} was not taken: with ${folder.name} in the same upload, ` +
          'one name is a file and a folder. Rename one of them.',
      }
    : null;
}

/** `isFile`: the file alone is, else the upload with it. */
function tooLarge(name: string, isFile: boolean): MaterialFault {
  const limit = isFile ? MAX_FILE_BYTES : MAX_UPLOAD_BYTES;
  const what = isFile ? name : `${name}: with it the upload`;
  return {
    code: 'too_large',
    message: `${what} is larger than ${limit / 1024 ** 2} MB. Split it, and upload the parts.`,
  };
}

const isWithin = (name: string, folder: string): boolean => name.startsWith(`${folder}/`);

/** Streams to disk. */
async function written(content: Readable, path: string): Promise<{ bytes: number; sha256: string }> {
  await makeDirectories(dirname(path));
  const hash = createHash('sha256');
  await pipeline(content, passing(hash), createWriteStream(path));
  const { size } = await stat(path);
  return { bytes: size, sha256: hash.digest('hex') };
}

/** Hashes what is piped through it. */
const passing = (hash: Hash) =>
  async function* (content: AsyncIterable<Buffer>) {
    for await (const piece of content) {
      hash.update(piece);
      yield piece;
    }
  };
