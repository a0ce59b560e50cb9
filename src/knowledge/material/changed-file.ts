import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fault, type LoadResult } from '../load/document.ts';
import { tooLarge } from '../load/faults.ts';
import { MAX_FILE_BYTES, type MaterialReader } from '../load/material-reader.ts';
import { unsupported } from '../load/unsupported.ts';
import type { FoundFile } from './scan.ts';

/** Raised when loading or splitting changes what a file's passages are: then every file counts as changed. */
export const PIPELINE_VERSION = 10;

/** What a file holds. */
export interface LoadedFile {
  /** Of its content and of the way it was read. */
  hash: string;
  /** The hash of the same content as an earlier version read it; null where that read other content, or none. */
  hashBefore: string | null;
  bytes: number;
  results: LoadResult[];
}

/** Reads a file, unless it is what `liveHash` says was read before: then it only costs the hash. */
export async function readIfChanged(
  file: FoundFile,
  liveHash: string | null,
  reader: MaterialReader,
  signal?: AbortSignal,
): Promise<'unchanged' | LoadedFile> {
  const given = (hash: string, result: LoadResult): 'unchanged' | LoadedFile =>
    hash === liveHash ? 'unchanged' : { hash, hashBefore: null, bytes: file.bytes, results: [result] };
  if (file.remedy !== null) {
    return given(`unsupported:${PIPELINE_VERSION}`, unsupported(file.source, file.remedy));
  }
  if (file.bytes > MAX_FILE_BYTES) {
    return given(`too-large:${file.bytes}`, tooLarge(file.source, file.bytes, MAX_FILE_BYTES));
  }
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    const message = `${file.source} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return given(`unreadable:${Date.now()}`, fault(file.source, 'unreadable', message));
  }
  const hash = hashOf(bytes, PIPELINE_VERSION);
  if (hash === liveHash) return 'unchanged';
  const size = bytes.length;
  const results = await reader.read({ path: file.path, source: file.source, bytes }, signal);
  const hashBefore = liveHash !== null && isOfEarlierVersion(liveHash, bytes) ? liveHash : null;
  return { hash, hashBefore, bytes: size, results };
}

const hashOf = (bytes: Uint8Array, version: number): string =>
  createHash('sha256').update(`${version}\0`).update(bytes).digest('hex');

function isOfEarlierVersion(hash: string, bytes: Uint8Array): boolean {
  for (let version = PIPELINE_VERSION - 1; version > 0; version--)
    if (hashOf(bytes, version) === hash) return true;
  return false;
}
