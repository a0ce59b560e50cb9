/** What an RFC 9457 problem document of ours holds beside the standard members. */
interface ProblemDocument {
  detail?: string;
  title?: string;
  code?: string;
  fix?: string;
}

/** No answer from the server at all: the network, or a server that is being restarted. */
export const UNREACHABLE = 'unreachable';

/** A request that was refused, or never reached the server. `message` is fit to be shown. */
export class Problem extends Error {
  /** HTTP status, or 0 where nothing answered. */
  readonly status: number;
  readonly code: string;
  readonly fix: string | undefined;
  /** The whole document, for members that one endpoint adds. */
  readonly document: object;

  constructor(status: number, document: ProblemDocument) {
    super(document.detail ?? document.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = document.code ?? (status === 0 ? UNREACHABLE : `http_${status}`);
    this.fix = document.fix;
    this.document = document;
  }

  get unreachable(): boolean {
    return this.code === UNREACHABLE;
  }
}

/** Anything thrown, as a problem: what is not one is a fault of the page and still must be shown. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, {
    code: 'page_fault',
    detail: error instanceof Error ? error.message : String(error),
  });
}
