import type { AnswerUsage } from '../domain/answer.ts';
import { isOnTheMatter } from '../knowledge/index.ts';
import { asideOf, openingFor } from './aside.ts';
import { citationOf } from './citations.ts';
import type { WrittenAnswer } from './extractive-writer.ts';
import { isForAGroup, quoteForAGroup } from './group-length.ts';
import { phrasesFor } from './phrases.ts';
import type { AgentResult } from './request.ts';
import type { Run } from './run.ts';
import { emitWhole, resultOf } from './said.ts';

export function saidExtractively(
  run: Run,
  extract: WrittenAnswer,
  usage: AnswerUsage,
  ms: number,
): AgentResult {
  emitWhole(run, 'answered', 'extractive', null, extract);
  return resultOf(run, {
    outcome: 'answered',
    mode: 'extractive',
    label: null,
    written: extract,
    usage,
    generateMs: ms,
  });
}

/** What platforms put in the place of a picture. */
const PICTURE = /\[(图片|截图|picture|image|photo)\]/i;

/** Says honestly that the material does not hold the answer; in the middle band with the nearest place. */
export function abstain(
  run: Run,
  extract: WrittenAnswer,
  showNearest: boolean,
  usage: AnswerUsage,
  ms: number,
): AgentResult {
  const phrases = phrasesFor(run.language);
  const { features, found } = run.retrieval;
  // What is beside the matter sends a learner to read for nothing.
  const nearest = showNearest && features && isOnTheMatter(features) ? found[0]?.passage : undefined;
  // What is in a picture is asked for once; the question stays on the desk meanwhile.
  const pictured = PICTURE.test(run.request.question);
  const said = pictured ? phrases.unreadableAttachment : openingFor(asideOf(run.request), phrases);
  let written: WrittenAnswer = { text: said, pieces: [said], citations: [] };
  if (nearest && !pictured) {
    const citation =
      extract.citations.find((known) => known.passageId === nearest.id) ??
      citationOf(1, nearest, nearest.text);
    const say = (quote: string) => phrases.nearest(nearest.title, quote);
    const text = isForAGroup(run.request)
      ? say(quoteForAGroup(citation.quote, say, run.language))
      : say(citation.quote);
    // What was shown once did not help: it is not shown again.
    if (!run.request.history.some((turn) => turn.text.startsWith(text)))
      written = { text, pieces: [text], citations: [{ ...citation, index: 1 }] };
  }
  emitWhole(run, 'abstained', 'extractive', null, written);
  return {
    ...resultOf(run, {
      outcome: 'abstained',
      mode: 'extractive',
      label: null,
      written,
      usage,
      generateMs: ms,
    }),
    handOff: { kind: 'subject', reason: nearest ? 'nearest_only' : 'not_in_material' },
    candidate: extract.text,
    candidateCitations: extract.citations,
  };
}
