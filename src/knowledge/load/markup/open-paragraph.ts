import { holdsHan } from '../../../domain/language/han.ts';
import type { CaptionsOnce } from './captions-once.ts';
import { inlineText } from './markup-text.ts';
import { type MarkupNode, textOf } from './markup-tree.ts';

/** The paragraph that the reading of a page is in the middle of. */
export interface OpenParagraph {
  /** What it begins with: the bullet of the list item that it opens. */
  bullet: string;
  /** The term that it explains. */
  term: string;
  add(node: MarkupNode): void;
  /** Writes it down, where it holds anything. */
  flush(): void;
  /** Before what is no paragraph, a term stands by itself. */
  alone(): void;
}

export function createOpenParagraph(captions: CaptionsOnce): OpenParagraph {
  let inline: MarkupNode[] = [];
  const paragraph: OpenParagraph = {
    bullet: '',
    term: '',
    add: (node) => void inline.push(node),
    flush() {
      const { bullet, term } = paragraph;
      const text = inlineText(inline);
      const picture = inline.every((node) => textOf(node).trim() === '');
      inline = [];
      if (text === '') return;
      if (picture && term === '') captions.picture(bullet + text);
      else captions.block('prose', bullet + explained(term, text));
      paragraph.bullet = '';
      paragraph.term = '';
    },
    alone() {
      if (paragraph.term !== '') captions.block('prose', paragraph.term);
      paragraph.term = '';
    },
  };
  return paragraph;
}

/** A term before its explanation, as a person writes both in one paragraph. */
function explained(term: string, text: string): string {
  if (term === '') return text;
  const chinese = holdsHan(term + text);
  if (/[:：]$/.test(term)) return term + (chinese ? '' : ' ') + text;
  return term + (chinese ? '：' : ': ') + text;
}
