import type { Loader } from '../document.ts';
import { empty, pictureOnly, wrongFormat } from '../faults.ts';
import { fileTitle } from '../files/file-title.ts';
import { readMarkup } from '../markup/markup-sections.ts';
import { inlineText } from '../markup/markup-text.ts';
import { descendants, type MarkupElement, parseMarkup } from '../markup/markup-tree.ts';
import { openPackage } from '../markup/package-parts.ts';
import { createSectionBuilder } from '../sections/section-builder.ts';
import { convertWord } from './docx-conversion.ts';
import { relationsOf } from './office-relations.ts';

/** A Word document: places are its headings. Word has no pages until it prints. */
export const docxLoader: Loader = {
  async load(file) {
    const parts = await openPackage(file.bytes);
    const main = (await relationsOf(parts, '')).find(
      (relation) => relation.type === 'officeDocument',
    )?.target;
    if (main === undefined || !(await parts.text(main)).includes('<w:body')) {
      return [wrongFormat(file, 'an archive without a Word document')];
    }
    const page = parseMarkup(await convertWord(parts, main), 'html');
    const titled = descendants(page, ['p']).find(isTitle);
    const given = titled ? inlineText(titled.children) : '';
    const builder = createSectionBuilder(given || fileTitle(file));
    readMarkup(page, { builder, ids: false, skip: (element) => isTitle(element) || isWayBack(element) });
    const sections = builder.sections();
    if (sections.length === 0) {
      const pictures = descendants(page, ['img']).length;
      return [pictures > 0 ? pictureOnly(file, `${pictures} of them`) : empty(file)];
    }
    const title = given || builder.firstHeading() || fileTitle(file);
    return [{ ok: true, document: { source: file.source, title, sections } }];
  },
};

const isTitle = (element: MarkupElement): boolean => element.attributes['class'] === 'document-title';

/** The arrow from a footnote back to its mark. */
const isWayBack = (element: MarkupElement): boolean =>
  /^#(?:foot|end)note-ref/.test(element.attributes['href'] ?? '');
