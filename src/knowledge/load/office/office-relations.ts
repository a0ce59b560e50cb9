import { descendants } from '../markup/markup-tree.ts';
import { type PackageParts, resolvePart } from '../markup/package-parts.ts';

/** How one part of an Office document points at another. */
export interface OfficeRelation {
  id: string;
  /** The last word of the relation's type: `slide`, `notesSlide`, `officeDocument`, … */
  type: string;
  target: string;
}

/** What `part` points at inside the package; of the package itself where `part` is empty. */
export async function relationsOf(parts: PackageParts, part: string): Promise<OfficeRelation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!parts.has(list)) return [];
  return descendants(await parts.xml(list), ['Relationship'])
    .filter((relation) => relation.attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: resolvePart(part, attributes['Target'] ?? ''),
    }));
}
