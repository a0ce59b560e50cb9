let segmenter: Intl.Segmenter | undefined;

/** A text cut into words by a dictionary of Chinese, which is read once, when the first text comes. */
export function segmentsIn(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}
