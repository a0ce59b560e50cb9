import type { AnswerScore } from '../cases/score-answers.ts';
import type { MessageScore } from '../cases/score-moderation.ts';
import { answerStatistics, type FigureName } from '../figures/figures.ts';
import { rounded } from '../figures/summary.ts';

/** Figures of the question lines with one tag; null where the figure is over none of them. */
export interface AnswerTagFigures {
  tag: string;
  n: number;
  coverage: number | null;
  wrongRate: number | null;
  asExpected: number | null;
  hitAt1: number | null;
}

/** Figures of the message lines with one tag. */
export interface MessageTagFigures {
  tag: string;
  n: number;
  accuracy: number;
  /** Lines with the tag that expect `none`, and the share of them that was acted on. */
  expectNone: number;
  falsePositiveRate: number | null;
}

/** By number of lines, then by name. Tags are their authors' own, so there may be many. */
const MAX_TAGS = 60;

export function answersByTag(scores: readonly AnswerScore[]): AnswerTagFigures[] {
  return byTag(scores).map(([tag, tagged]) => {
    const values = new Map(
      answerStatistics(tagged).map((statistic) => [statistic.figure.name, statistic.value()]),
    );
    const value = (name: FigureName): number | null => {
      const found = values.get(name) ?? null;
      return found === null ? null : rounded(found);
    };
    return {
      tag,
      n: tagged.length,
      coverage: value('coverage'),
      wrongRate: value('wrongRate'),
      asExpected: value('asExpected'),
      hitAt1: value('hitAt1'),
    };
  });
}

export function messagesByTag(scores: readonly MessageScore[]): MessageTagFigures[] {
  return byTag(scores).map(([tag, tagged]) => {
    const clean = tagged.filter((score) => score.expectsNone);
    return {
      tag,
      n: tagged.length,
      accuracy: rounded(tagged.filter((score) => score.right).length / tagged.length),
      expectNone: clean.length,
      falsePositiveRate:
        clean.length === 0 ? null : rounded(clean.filter((score) => score.actedOn).length / clean.length),
    };
  });
}

function byTag<S extends { tags: readonly string[] }>(scores: readonly S[]): [string, S[]][] {
  const tagged = new Map<string, S[]>();
  for (const score of scores) {
    for (const tag of score.tags) {
      const known = tagged.get(tag);
      if (known) known.push(score);
      else tagged.set(tag, [score]);
    }
  }
  return [...tagged]
    .sort(([a, those], [b, these]) => these.length - those.length || (a < b ? -1 : 1))
    .slice(0, MAX_TAGS);
}
