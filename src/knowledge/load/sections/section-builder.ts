import type { Block, Section } from '../document.ts';
import { createAnchors } from './anchors.ts';

/** Gathers a document's blocks under its headings, in reading order. */
export interface SectionBuilder {
  /** `id` is the place's own name in the document, where it has one; else the heading's text makes it. */
  heading(depth: number, text: string, id?: string): void;
  block(kind: Block['kind'], text: string): void;
  /** Content from here on, until the next heading, is found at `locator`. */
  place(locator: string): void;
  /** Content from here on, until the next heading, belongs to the document and to none of its headings: its notes. */
  apart(): void;
  /**
   * What is read meanwhile stands under a title of its own below the heading at hand; then the text around it goes on
   * in its place.
   */
  titled(title: string, id: string | undefined, read: () => void): void;
  /** The same of a box set apart from that text. */
  boxed(title: string, id: string | undefined, read: () => void): void;
  /** Sections that hold something. */
  sections(): Section[];
  /** The first heading of the document, or null before there is one. */
  firstHeading(): string | null;
}

/** `title` stands in the heading trail of what comes before the first heading. */
export function createSectionBuilder(title: string): SectionBuilder {
  const anchorOf = createAnchors();
  let trail: { depth: number; text: string }[] = [];
  let section: Section = { headings: [title], locator: '', blocks: [] };
  const sections: Section[] = [section];
  let first: string | null = null;

  const open = (headings: string[], locator: string) => {
    section = { headings, locator, blocks: [] };
    sections.push(section);
  };
  const under = (depth: number, text: string, id?: string) => {
    while ((trail.at(-1)?.depth ?? 0) >= depth) trail.pop();
    trail.push({ depth, text });
    const anchor = anchorOf(text);
    open(
      trail.map((entry) => entry.text),
      id ? `#${id}` : anchor,
    );
  };
  const titled = (title: string, id: string | undefined, read: () => void) => {
    const { headings, locator } = section;
    const around = [...trail];
    under((trail.at(-1)?.depth ?? 0) + 1, title, id);
    read();
    trail = around;
    open(headings, locator);
  };
  return {
    heading(depth, text, id) {
      first ??= text;
      under(depth, text, id);
    },
    titled,
    boxed(title, id, read) {
      const first = sections.length;
      titled(title, id, read);
      // The last one is of the text around it.
      for (const inside of sections.slice(first, -1)) inside.isAside = true;
    },
    block(kind, text) {
      const trimmed = text.trimEnd();
      if (trimmed.trim() !== '') section.blocks.push({ kind, text: trimmed });
    },
    place(locator) {
      open(section.headings, locator);
    },
    apart: () => open([title], ''),
    sections: () => sections.filter((candidate) => candidate.blocks.length > 0),
    firstHeading: () => first,
  };
}
