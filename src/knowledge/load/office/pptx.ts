import type { Loader } from '../document.ts';
import { empty, pictureOnly, wrongFormat } from '../faults.ts';
import { fileTitle } from '../files/file-title.ts';
import { descendants, firstNamed, type MarkupElement, textOf } from '../markup/markup-tree.ts';
import { openPackage, type PackageParts } from '../markup/package-parts.ts';
import { createSectionBuilder } from '../sections/section-builder.ts';
import { relationsOf } from './office-relations.ts';
import { readNotes, readSlide, type Slide } from './slide.ts';

/** What presentation programs write where nobody gave a title. */
const UNTITLED = /^(?:powerpoint|presentation\d*|演示文稿\d*|幻灯片\s*\d*|slide\s*\d*|无标题)\b|^$/i;

/** A presentation: each slide with its speaker notes is found at `slide 7`, counted as the program counts. */
export const pptxLoader: Loader = {
  async load(file, onProgress) {
    const parts = await openPackage(file.bytes);
    const main = (await relationsOf(parts, '')).find((relation) => relation.type === 'officeDocument');
    const slides = main ? await slidesOf(parts, main.target, onProgress) : null;
    if (slides === null) return [wrongFormat(file, 'an archive without a presentation')];
    const title =
      (await givenTitle(parts)) ?? slides.find((slide) => slide.title !== '')?.title ?? fileTitle(file);
    const sections = slides.flatMap((slide, index) => {
      const builder = createSectionBuilder(title);
      if (slide.title !== '' && slide.title !== title) builder.heading(1, slide.title);
      for (const block of [...slide.blocks, ...slide.notes]) builder.block(block.kind, block.text);
      const headings = slide.title === '' || slide.title === title ? [title] : [title, slide.title];
      return builder.sections().map((section) => ({ ...section, headings, locator: `slide ${index + 1}` }));
    });
    if (sections.length === 0) {
      const pictures = slides.some((slide) => slide.pictures > 0);
      return [pictures ? pictureOnly(file, `${slides.length} slides`) : empty(file)];
    }
    return [{ ok: true, document: { source: file.source, title, sections } }];
  },
};

/** Whoever hides a slide keeps it from the learners: an answer key, say. */
const isHidden = (slide: MarkupElement): boolean => {
  const show = firstNamed(slide, 'p:sld')?.attributes['show'];
  return show === '0' || show === 'false';
};

/** The slides in their order; null where `main` is no presentation. */
async function slidesOf(parts: PackageParts, main: string, onProgress?: () => void): Promise<Slide[] | null> {
  const presentation = firstNamed(await parts.xml(main), 'p:presentation');
  if (!presentation) return null;
  const targets = new Map((await relationsOf(parts, main)).map((relation) => [relation.id, relation.target]));
  const slides: Slide[] = [];
  // Each is a part of its own: one that is listed again would be read as often as somebody cares to list it.
  const listed = descendants(presentation, ['p:sldId']).map(({ attributes }) =>
    targets.get(attributes['r:id'] ?? ''),
  );
  for (const part of new Set(listed)) {
    if (part === undefined) continue;
    onProgress?.();
    const slide = await parts.xml(part);
    // It keeps its number.
    if (isHidden(slide)) {
      slides.push({ title: '', blocks: [], notes: [], pictures: 0 });
      continue;
    }
    const relations = await relationsOf(parts, part);
    const notes = relations.find((relation) => relation.type === 'notesSlide');
    const diagrams = relations.filter((relation) => relation.type === 'diagramData');
    slides.push({
      ...readSlide(slide, await Promise.all(diagrams.map((relation) => parts.xml(relation.target)))),
      notes: notes && parts.has(notes.target) ? readNotes(await parts.xml(notes.target)) : [],
    });
  }
  return slides;
}

async function givenTitle(parts: PackageParts): Promise<string | null> {
  if (!parts.has('docProps/core.xml')) return null;
  const element = firstNamed(await parts.xml('docProps/core.xml'), 'dc:title');
  const title = element ? textOf(element).trim() : '';
  return UNTITLED.test(title) ? null : title;
}
