/**
 * A text without what stands between two marks, whatever their case, and without the marks. Read once from the front: a
 * page may open the same a hundred thousand times. What is never closed stays.
 */
export function withoutBetween(text: string, [open, close]: readonly [string, string]): string {
  const folded = text.toLowerCase();
  let kept = '';
  let taken = 0;
  for (let start = folded.indexOf(open); start >= 0; start = folded.indexOf(open, taken)) {
    const end = folded.indexOf(close, start + open.length);
    if (end < 0) break;
    kept += text.slice(taken, start);
    taken = end + close.length;
  }
  return kept + text.slice(taken);
}
