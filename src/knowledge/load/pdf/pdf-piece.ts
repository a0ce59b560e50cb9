/** A run of text as the page places it, in points from the upper left corner as a reader sees the page. */
export interface Piece {
  text: string;
  x: number;
  /** The line it stands on, growing downwards. */
  baseline: number;
  width: number;
  size: number;
  font: string;
  /** Height of the page: for what stands in its margins. */
  pageHeight: number;
}
