/** What of course material is to be read. */
export interface IngestRequest {
  paths: string[];
  courseId: string;
  /** Remove what is no longer under the given folders. */
  prune?: boolean;
  signal?: AbortSignal | undefined;
  onProgress?: (done: number, total: number, source: string) => void;
}

/** How every document ended. Counts are of documents: a JSONL file holds many. */
export interface IngestReport {
  courseId: string;
  version: number;
  files: number;
  indexed: number;
  unchanged: number;
  removed: number;
  passages: number;
  faults: { source: string; code: string; message: string }[];
  /** Titles of the works that the material's headings set, where the school has not said which are graded. */
  gradedFound: string[];
  /** In the given folders, but no course material: pictures, programs, links. */
  passedOver: string[];
  timings: { loadMs: number; indexMs: number; totalMs: number };
}
