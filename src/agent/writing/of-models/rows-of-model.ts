import { writtenIn } from '../../../domain/language/language.ts';
import { rowBelow, TABLE_ROW, TABLE_RULE } from '../../../knowledge/index.ts';
import { citedIn, withoutMarks } from '../../grounding/pieces/citation-marks.ts';
import { bareCells, isOfQualities } from '../../grounding/reading/tables/table-cells.ts';
import { rowTold } from '../../grounding/reading/tables/tables-told.ts';

/** A piece of a model's answer, and what it says where that is told otherwise than it is shown. */
export interface ModelPiece {
  shown: string;
  /** What is held against the passages. */
  told: string;
}

const asItStands = (piece: string): ModelPiece => ({ shown: piece, told: piece });

/**
 * Models like tables, and a chat shows none. A row is shown as an item, `- 能否修改（列表：可以；元组：不可以）。`,
 * and held against the passages cell by cell.
 */
export function createRowReader(): { read(piece: string): ModelPiece[]; end(): ModelPiece[] } {
  /** The row above, until a rule below it says whether it names the columns. */
  let above: string | null = null;
  let head: string | null = null;

  function end(): ModelPiece[] {
    const pieces = above === null ? [] : [asItStands(above)];
    above = null;
    head = null;
    return pieces;
  }

  return {
    read(piece) {
      const row = withoutMarks(piece);
      if (!TABLE_ROW.test(row)) return [...end(), asItStands(piece)];
      if (TABLE_RULE.test(row)) {
        head ??= above;
        above = null;
        return [];
      }
      if (head !== null) return [rowOf(row, { head, cited: citedIn(piece) })];
      const pieces = end();
      above = piece;
      return pieces;
    },
    end,
  };
}

function rowOf(row: string, { head, cited }: { head: string; cited: readonly number[] }): ModelPiece {
  const marks = cited.map((index) => `[${index}]`).join('');
  const columns = withoutMarks(head);
  const language = writtenIn(row);
  const shown = rowBelow(() => columns, row, language);
  const end = language === 'zh' ? '。' : '. ';
  const [cells, names] = [bareCells(row), bareCells(columns)];
  const told = rowTold(cells, { head: names, isOfQualities: isOfQualities(names, cells[0] ?? '') })
    .map((sentence) => sentence + end)
    .join('');
  return { shown: `- ${shown} ${marks}`.trim(), told: `${told} ${marks}`.trim() };
}
