import { Button, Checkbox } from 'antd';
import { useCallback, useState } from 'react';
import { isUnsent, useUnsent } from '../../browser/unsent.ts';
import { useNow } from '../../browser/use-now.ts';
import { problemWords } from '../../language/problem-words.ts';
import { withoutMarks } from '../../text/without-marks.ts';
import { useDesk } from '../desk-context.tsx';
import { usePolled } from '../use-polled.ts';
import { useWords } from '../use-words.ts';
import { askerName } from './asker-name.ts';
import { Conversation } from './reading/conversation.tsx';
import { NearestPassages } from './reading/nearest-passages.tsx';
import { PastAnswers } from './reading/past-answers.tsx';
import { QuestionHead } from './reading/question-head.tsx';
import { QuestionHistory } from './reading/question-history.tsx';
import { AfterAnswer } from './reply/after-answer.tsx';
import { ClaimBar } from './reply/claim-bar.tsx';
import { DismissDialog } from './reply/dismiss-dialog.tsx';
import { ReplyDraft } from './reply/reply-draft.tsx';
import { ReplyEditor } from './reply/reply-editor.tsx';
import { TakenNotice } from './reply/taken-notice.tsx';
import { useActions } from './reply/use-actions.ts';
import { useCorrection } from './reply/use-correction.ts';
import { changesIn, holderOf, isWaiting, replyDraft, WAITING_EVERY_MS } from './waiting.ts';

/** Reasons by which the passages did not answer; what was answered and did not help may stand in them. */
const FELL_SHORT: ReadonlySet<string> = new Set(['not_in_material', 'nearest_only']);

/** Reasons by which the assistant's answer is doubted: asked again, it would say the same. */
const DOUBTED: ReadonlySet<string> = new Set(['wrong', 'not_helpful']);

/** What the notice above the editor says as well, and better: who it is. */
const OVERTAKEN: ReadonlySet<string> = new Set(['question_taken', 'question_answered', 'question_dismissed']);

const HELP_EVERY_MS = 60_000;
const holdsForGood = () => null;

interface QuestionDetailProps {
  id: string;
  /** It is answered or closed, or the operator leaves it to whoever was first. */
  onDone: (id: string) => void;
  onChanged: () => void;
}

/** One question with what it takes to answer it: the conversation, the passages, the draft, the editor. */
export function QuestionDetail({ id, onDone, onChanged }: QuestionDetailProps) {
  const words = useWords();
  const { api, operator, language, timeIn, onRefused } = useDesk();
  const now = useNow(10_000);
  const load = useCallback((signal: AbortSignal) => api.question(id, signal), [api, id]);
  const [text, write] = useUnsent(replyDraft(id));
  const [keeping, setKeeping] = useState(false);
  const dismissal = `dismissal.${id}`;
  const [dismissing, setDismissing] = useState(() => isUnsent(dismissal));
  const correction = useCorrection(id);
  // Who puts it right wants to know at once when a colleague does.
  const every = correction.isUnderWay ? WAITING_EVERY_MS : changesIn;
  const { data: question, problem, refresh } = usePolled(load, every, onRefused);
  const loadHelp = useCallback((signal: AbortSignal) => api.help(id, signal), [api, id]);
  const helpEvery = question && !isWaiting(question) ? holdsForGood : HELP_EVERY_MS;
  const help = usePolled(loadHelp, helpEvery, onRefused).data;
  const actions = useActions(id, {
    onDone: () => onDone(id),
    onChanged: () => {
      onChanged();
      return refresh();
    },
  });

  async function correct(reply: string, readAt: string | null) {
    if (await actions.correct(reply, readAt)) correction.drop();
    // Somebody was faster: their answer is shown now, and may be put right in its turn.
    else correction.readAnew();
  }

  function beginCorrection(readAt: string | null) {
    // Asked for, what was written while the question waited is what they begin with.
    correction.begin(readAt, text);
    write('');
  }

  const mayKeep =
    question !== null &&
    DOUBTED.has(question.reason) &&
    question.courseId !== null &&
    question.kind !== 'alert';

  async function answer(reply: string, said: string) {
    if (await actions.answer(reply, { said, keep: mayKeep && keeping })) write('');
  }

  if (!question) {
    return (
      <p className="questions-note" role={problem ? 'alert' : 'status'}>
        {problem ? words.detail.failed(problemWords(problem, language)) : words.loading}
      </p>
    );
  }
  const holder = holderOf(question, now);
  const mine = holder === operator;
  const draft = withoutMarks(question.draft === '' ? (help?.draft ?? '') : question.draft);
  const inPrivate = question.kind === 'alert';
  const isQuarrel = question.kind === 'quarrel';
  const replyKind = inPrivate
    ? 'private'
    : isQuarrel
      ? 'quarrel'
      : question.messageId === null
        ? 'rest'
        : 'reply';
  const replyDone = {
    private: words.reply.privatelyDone,
    quarrel: words.reply.quarrelDone,
    rest: words.reply.restDone,
    reply: words.reply.done,
  }[replyKind];
  const free = isWaiting(question) && (holder === null || mine);
  const { correctable, answeredAt } = question;
  const correcting = correctable && correction.isUnderWay;
  // That somebody else was faster is said where one writes, in sight without scrolling.
  const taken = (
    <TakenNotice question={question} holder={holder} hasText={text !== ''} onNext={() => onDone(id)} />
  );
  return (
    <article className="question-detail" data-testid="question-detail" data-question-id={question.id}>
      <QuestionHead question={question} now={now} />

      <Conversation
        messages={question.context}
        askedMessageId={question.messageId}
        hasGroup={question.groupId !== null}
        asks={!inPrivate && !isQuarrel && question.kind !== 'complaint'}
        time={timeIn(question.groupId)}
      />

      {free && draft !== '' && <ReplyDraft draft={draft} text={text} onUse={() => write(draft)} />}
      {/* Nobody in need is answered from the material, and who quarrels has asked nothing. */}
      {!inPrivate && !isQuarrel && (
        <>
          <PastAnswers past={help?.past ?? []} onUse={free ? write : null} />
          <NearestPassages
            passages={help?.nearest ?? question.nearest}
            fellShort={isWaiting(question) && FELL_SHORT.has(question.reason)}
          />
        </>
      )}
      <QuestionHistory question={question} time={timeIn(question.groupId)} />

      <AfterAnswer
        question={question}
        onCorrect={correctable && !correcting ? () => beginCorrection(answeredAt) : null}
        onChanged={() => {
          onChanged();
          return refresh();
        }}
      />
      {correcting && (
        <div className="question-reply">
          {/* What is put right is read beside it; what a colleague said meanwhile, too. */}
          {question.reply !== null && taken}
          <ReplyEditor
            text={correction.text}
            onWrite={correction.write}
            open
            focused={correction.isBegun}
            busy={actions.busy}
            problem={actions.problem}
            as={{ corrects: question.answeredBy }}
            onAnswer={(reply) => void correct(reply, correction.of ?? answeredAt)}
          >
            {question.alsoGiven > 0 && (
              <span className="reply-also">{words.correct.alsoGiven(question.alsoGiven)}</span>
            )}
            <Button type="text" size="small" data-testid="correct-cancel" onClick={correction.drop}>
              {words.cancel}
            </Button>
          </ReplyEditor>
        </div>
      )}
      {!free && text === '' && !correcting && <div className="question-reply">{taken}</div>}
      {(free || text !== '') && (
        <div className="question-reply">
          {taken}
          <ReplyEditor
            text={text}
            onWrite={write}
            open={free}
            busy={actions.busy}
            problem={free || !OVERTAKEN.has(actions.problem?.code ?? '') ? actions.problem : null}
            as={replyKind}
            onAnswer={(reply) => void answer(reply, replyDone(askerName(question.asker.name, words)))}
          >
            {free && mayKeep && (
              <Checkbox
                data-testid="keep-too"
                checked={keeping}
                onChange={(event) => setKeeping(event.target.checked)}
              >
                {words.reply.keepToo}
                <small className="reply-keep-note">
                  {keeping ? words.reply.keptToo : words.reply.notKept}
                </small>
              </Checkbox>
            )}
            <ClaimBar
              mineForMs={mine && question.leaseUntil !== null ? Date.parse(question.leaseUntil) - now : null}
              busy={actions.busy}
              onClaim={actions.claim}
              onRelease={actions.release}
              onDismiss={() => setDismissing(true)}
            />
          </ReplyEditor>
        </div>
      )}
      {dismissing && isWaiting(question) && (
        <DismissDialog
          draft={dismissal}
          onClose={() => setDismissing(false)}
          onDismiss={async (reason) => {
            const done = await actions.dismiss(reason);
            if (done) write('');
            return done;
          }}
        />
      )}
    </article>
  );
}
