import type { ToolCall } from '../chat.ts';
import type { ToolCallPiece } from './reply-piece.ts';

/** Puts the pieces of streamed tool calls together. */
export interface ToolCallAssembly {
  add(piece: ToolCallPiece): void;
  /** Characters so far, for the bound on a reply. */
  readonly length: number;
  calls(): ToolCall[];
}

/**
 * A piece belongs to the call of its `index`. Some servers tell no index, or the same one for all; there, a new id
 * begins a new call, and so does a name where the call before it has all of its arguments: others repeat the name in
 * every piece.
 */
export function createToolCallAssembly(): ToolCallAssembly {
  const calls: (ToolCall & { index: number | undefined })[] = [];
  let length = 0;

  const callOf = (piece: ToolCallPiece): ToolCall => {
    const last = calls.at(-1);
    const sameIndex =
      piece.index === undefined ? last : calls.findLast((candidate) => candidate.index === piece.index);
    const another =
      piece.id !== '' && sameIndex !== undefined && sameIndex.id !== '' && piece.id !== sameIndex.id;
    const anotherName =
      piece.name !== '' &&
      (piece.id === '' || piece.id !== sameIndex?.id) &&
      sameIndex !== undefined &&
      piece.arguments !== '' &&
      isWhole(sameIndex.arguments);
    if (sameIndex && !another && !anotherName) return sameIndex;
    const call = { index: piece.index, id: '', name: '', arguments: '', extra: undefined };
    calls.push(call);
    return call;
  };

  return {
    add(piece) {
      const call = callOf(piece);
      call.id ||= piece.id;
      // A server that repeats the whole name in every piece must not double it.
      if (call.name !== piece.name) call.name += piece.name;
      call.arguments += piece.arguments;
      call.extra ??= piece.extra;
      length += piece.name.length + piece.arguments.length;
    },
    get length() {
      return length;
    },
    calls: () =>
      calls.map((call, position) => ({
        id: call.id || `call_${position + 1}`,
        name: call.name,
        arguments: call.arguments || '{}',
        ...(call.extra === undefined ? {} : { extra: call.extra }),
      })),
  };
}

function isWhole(written: string): boolean {
  if (!written.trimEnd().endsWith('}')) return false;
  try {
    JSON.parse(written);
    return true;
  } catch {
    return false;
  }
}
