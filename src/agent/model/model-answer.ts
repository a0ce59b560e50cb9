import { AI_LABEL } from '../../domain/conversation/answer.ts';
import type { FoundPassage } from '../../knowledge/index.ts';
import { type ChatModel, createDeadline, ModelError } from '../../llm/index.ts';
import { maskPersonalData } from '../../moderation/index.ts';
import type { Tool } from '../../tools/index.ts';
import { gradedCodeOf } from '../bounds/forbidden/graded-code.ts';
import { gradedWorkIn } from '../graded-work/named.ts';
import { phrasesFor } from '../phrases.ts';
import { tellsWhatToSay } from '../question/intents/tells-what-to-say.ts';
import { type AgentRequest, type AgentResult, saidByAsker } from '../request.ts';
import type { AgentParts, Run } from '../run.ts';
import { announce, resultOf, saidWhole } from '../said.ts';
import { separator } from '../writing/joined-pieces.ts';
import { isInOtherLanguage } from '../writing/material-language.ts';
import { toolsFor } from './agent-tools.ts';
import { audienceOf } from './audience.ts';
import { type GenerativeOutcome, writeGeneratively } from './generative-writer.ts';

/** The question, what it quotes or what was said before names graded work. */
function isNearGradedWork({ question, quoted, history, courses }: AgentRequest): boolean {
  const said = [question, quoted ?? '', ...history.map((turn) => turn.text)];
  return said.some((text) => gradedWorkIn(text, courses) !== null);
}

/** Whatever the model does, the learner has an outcome within this time. */
const ANSWER_WITHIN_MS = 30_000;
/** Kept back for falling to the extractive answer and storing it. */
const RESERVE_MS = 1_000;

/** What a model may rest on: passages, and what these tools tell. */
interface Sources {
  found: FoundPassage[];
  tools: Tool[];
}

/**
 * The courses that are answered in the words of their material: those that say so, and all where the asker tells what
 * is to be said, now or before.
 */
function onlyQuotedOf(request: AgentRequest): ReadonlySet<string> {
  const { courses, question, quoted, history } = request;
  const isTold = [question, quoted ?? '', ...saidByAsker(history)].some(tellsWhatToSay);
  return new Set(courses.flatMap(({ id, wording }) => (isTold || wording === 'material' ? [id] : [])));
}

/** From what was found in the material, with every tool there is for the asker. */
export const generate = async (parts: AgentParts, chat: ChatModel, run: Run) =>
  await generateFrom(
    { found: run.retrieval.found, tools: await toolsFor(parts, run.request, run.language) },
    { parts, chat, run },
  );

/** Without a passage, from the given tools alone: until one was used nothing is shown, and nothing can stand. */
export const generateFromTools = async (parts: AgentParts, chat: ChatModel, run: Run, tools: Tool[]) =>
  await generateFrom({ found: [], tools }, { parts, chat, run });

async function generateFrom(
  { found, tools }: Sources,
  { parts, chat, run }: { parts: AgentParts; chat: ChatModel; run: Run },
) {
  const { request, language } = run;
  const started = performance.now();
  const left = ANSWER_WITHIN_MS - RESERVE_MS - (performance.now() - run.startedAt);
  const deadline = createDeadline(request.signal);
  // No fault of the endpoint's: the tools and the search before it have had their part of the time.
  deadline.limit(left, () => new ModelError('cancelled', "the answer's time was up"));
  const onlyQuoted = onlyQuotedOf(request);
  let announced = false;
  let usedTools = false;
  const outcome = await writeGeneratively(
    { chat, prompts: parts.prompts },
    {
      // Telephone numbers and the like are masked before anything goes to a model.
      question: maskPersonalData(request.question),
      found,
      language,
      history: request.history.map((turn) => ({ ...turn, text: maskPersonalData(turn.text) })),
      quoted: request.quoted === null ? null : maskPersonalData(request.quoted),
      audience: audienceOf(
        {
          group: request.group,
          form: request.form ?? 'chat',
          isAcross: isInOtherLanguage(found, language),
          isQuoted: found.some(({ passage }) => onlyQuoted.has(passage.courseId)),
        },
        language,
      ),
      groupId: request.group?.id ?? null,
      tools,
      graded: gradedCodeOf(
        request.courses.flatMap((course) => course.graded),
        isNearGradedWork(request),
      ),
      onlyQuoted,
      signal: deadline.signal,
      onTool: (name) => {
        usedTools = true;
        run.listener({ type: 'tool', name });
      },
      form: request.form ?? 'chat',
    },
    (piece, joint, citation) => {
      if (found.length === 0 && !usedTools) return;
      if (!announced) {
        announced = true;
        announce(run, 'answered', 'generated', AI_LABEL);
      }
      if (citation) run.listener({ type: 'citation', citation });
      run.listener({ type: 'delta', text: joint + piece });
    },
  ).finally(() => deadline.close());
  // The asker going away ends everything; running out of time only ends the model's part.
  request.signal?.throwIfAborted();
  return { outcome, ms: performance.now() - started, usedTools };
}

/** The same answer, given lately: no call, and today's evidence beside it. */
export function saidAgain(run: Run, known: AgentResult): AgentResult {
  const written = { text: known.text, pieces: [known.text], citations: known.citations };
  return saidWhole(run, { outcome: 'answered', mode: 'generated', label: AI_LABEL, written });
}

export function saidByModel(
  parts: AgentParts,
  run: Run,
  generated: GenerativeOutcome & { kind: 'answered' },
  ms: number,
): AgentResult {
  let { answer } = generated;
  if (generated.cut) {
    // What was shown stays; an honest line says that it is not all.
    const closing = phrasesFor(run.language).cutShort;
    const joint = separator(answer.pieces.at(-1) ?? '', closing);
    run.listener({ type: 'delta', text: joint + closing });
    answer = { ...answer, text: answer.text + joint + closing, pieces: [...answer.pieces, closing] };
    parts.logger.warn({}, 'the model failed in the middle of an answer; what was shown stays');
  }
  if (generated.dropped > 0) {
    parts.logger.info(
      { dropped: generated.dropped },
      'statements without support in the passages were left out',
    );
  }
  return resultOf(run, {
    outcome: 'answered',
    mode: 'generated',
    label: AI_LABEL,
    written: answer,
    spent: { usage: generated.usage, ms },
  });
}
