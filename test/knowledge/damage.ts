import { openArchive } from '../../src/knowledge/load/archive/archive.ts';
import { zipFile } from './zip-file.ts';

/** What happens to a file on its way, one or more of it, as `random` has it; `others` are what it may be mixed with. */
export function damage(whole: Buffer, others: Buffer[], random: () => number): Buffer<ArrayBuffer> {
  const below = (limit: number) => Math.floor(random() * limit);
  const bytes = Buffer.from(whole);
  const place = () => below(bytes.length + 1);
  switch (below(7)) {
    case 0: // cut off at its end
      return Buffer.from(bytes.subarray(0, place()));
    case 1: // its beginning is lost
      return Buffer.from(bytes.subarray(place()));
    case 2: {
      // bits turn over
      for (let flips = 1 + below(20); flips > 0 && bytes.length > 0; flips--) {
        const at = below(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
      }
      return bytes;
    }
    case 3: {
      // a stretch becomes zeros
      const from = place();
      return bytes.fill(0, from, Math.min(bytes.length, from + below(2000)));
    }
    case 4: {
      // a stretch is lost
      const from = place();
      return Buffer.concat([
        bytes.subarray(0, from),
        bytes.subarray(Math.min(bytes.length, from + below(2000))),
      ]);
    }
    case 5: {
      // a stretch is there twice
      const from = place();
      const to = Math.min(bytes.length, from + below(2000));
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
    }
    default: {
      // it goes on as another file
      const other = others[below(others.length)] ?? bytes;
      return Buffer.concat([bytes.subarray(0, place()), other.subarray(below(other.length))]);
    }
  }
}

/** A packed document in which one part was damaged before it was packed: its checksum tells nobody. */
export async function damageInside(
  whole: Buffer,
  others: Buffer[],
  random: () => number,
): Promise<Buffer<ArrayBuffer>> {
  const parts = await Promise.all(
    (await openArchive(whole)).map(async (entry) => ({ name: entry.name, content: await entry.read() })),
  );
  const chosen = Math.floor(random() * parts.length);
  return zipFile(
    parts.map((part, index) =>
      index === chosen ? { ...part, content: damage(part.content, others, random) } : part,
    ),
  );
}
