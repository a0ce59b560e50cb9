import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { randomId } from '../../browser/random-id.ts';
import { keepUnsent } from '../../browser/unsent.ts';
import type { MessageDoc } from '../../wire/message.ts';
import {
  editMessage,
  fetchMessages,
  fetchPrivateMessages,
  fetchSession,
  postMessage,
  recallMessage,
} from '../../wire/page-api.ts';
import type { PrivateMessageDoc } from '../../wire/private-message.ts';
import { asProblem, type Problem } from '../../wire/problem.ts';
import type { SessionDoc } from '../../wire/session.ts';
import { addressesAssistant } from '../composer/addressing.ts';
import { composerKey } from '../composer/composer.tsx';
import { conversationReducer, EMPTY } from './conversation.ts';
import { followGroup } from './group-events.ts';
import { asEntry, withPrivate } from './private-entries.ts';

export type Loading = { state: 'loading' } | { state: 'loaded' } | { state: 'failed'; problem: Problem };

/** Milliseconds between two looks for answers that are no longer coming. */
const LOOK_MS = 5_000;

/** The group's messages as they come and go, and what a learner does with them. */
export function useConversation(session: SessionDoc, onSessionLost: () => void) {
  const { learner } = session;
  const { assistantNames, id: groupId } = session.group;
  const [conversation, dispatch] = useReducer(conversationReducer, EMPTY);
  const [opening, setOpening] = useState<Loading>({ state: 'loading' });
  const [older, setOlder] = useState<Loading>({ state: 'loaded' });
  const [attempt, setAttempt] = useState(0);
  const [link, setLink] = useState<'open' | 'broken'>('open');
  const privateMessages = useRef<PrivateMessageDoc[]>([]);

  // Read by callbacks that must not change with every message.
  const latest = useRef(conversation);
  useLayoutEffect(() => {
    latest.current = conversation;
  });

  /** Whether an answer is to be expected: the server knows, and what it has not said yet is guessed. */
  const addresses = useCallback(
    (doc: MessageDoc): boolean => {
      if (doc.answering !== undefined) return doc.answering;
      if (doc.sender.role === 'bot') return false;
      if (addressesAssistant(doc.text, assistantNames)) return true;
      const target = latest.current.entries.find((entry) => entry.doc.messageId === doc.replyToMessageId);
      return target?.doc.sender.ours === true && target.doc.answer?.signedBy == null;
    },
    [assistantNames],
  );

  const lost = useCallback(() => {
    fetchSession().catch((error) => {
      if (asProblem(error).status === 401) onSessionLost();
    });
  }, [onSessionLost]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens it all again
  useEffect(() => {
    const leaving = new AbortController();
    let stopFollowing = () => {};
    setOpening({ state: 'loading' });
    Promise.all([fetchMessages(null, leaving.signal), fetchPrivateMessages(leaving.signal)]).then(
      ([page, privately]) => {
        if (leaving.signal.aborted) return;
        privateMessages.current = privately.items;
        const items = withPrivate(page.items, privately.items, {
          groupId,
          learner,
          hasOlder: page.nextCursor !== null,
          before: null,
        });
        dispatch({ kind: 'opened', items, olderCursor: page.nextCursor });
        setOpening({ state: 'loaded' });
        stopFollowing = followGroup(page.lastEventId, {
          onMessage: (doc) =>
            dispatch({ kind: 'arrived', doc, addressesAssistant: addresses(doc), now: Date.now() }),
          onDelta: (delta) => dispatch({ kind: 'delta', delta, now: Date.now() }),
          onMeasure: ({ kind, state, privateMessage }) => {
            // Only one's own removal is told with its kind.
            if (kind === 'remove' && state === 'done') onSessionLost();
            if (!privateMessage) return;
            const doc = asEntry(privateMessage, { groupId, learner });
            const alone = learner.id;
            dispatch({ kind: 'arrived', doc, addressesAssistant: false, alone, now: Date.now() });
          },
          onLink: setLink,
          onRefused: lost,
        });
      },
      (error) => {
        if (leaving.signal.aborted) return;
        const problem = asProblem(error);
        if (problem.status === 401) onSessionLost();
        else setOpening({ state: 'failed', problem });
      },
    );
    return () => {
      leaving.abort();
      stopFollowing();
    };
  }, [attempt]);

  useEffect(() => {
    const timer = setInterval(() => dispatch({ kind: 'waited', now: Date.now() }), LOOK_MS);
    return () => clearInterval(timer);
  }, []);

  const deliver = useCallback(
    async (doc: MessageDoc) => {
      dispatch({ kind: 'sending', doc });
      const { messageId, text, replyToMessageId } = doc;
      try {
        await postMessage({
          clientId: messageId,
          text,
          ...(replyToMessageId === null ? {} : { replyToMessageId }),
        });
        dispatch({ kind: 'accepted', messageId, addressesAssistant: addresses(doc), now: Date.now() });
      } catch (error) {
        const problem = asProblem(error);
        if (problem.status === 401) {
          keepUnsent(composerKey(groupId), text);
          onSessionLost();
        }
        dispatch({ kind: 'failed', messageId, problem });
      }
    },
    [addresses, groupId, onSessionLost],
  );

  const send = useCallback(
    (text: string, replyTo: MessageDoc | null) => {
      const clientId = `c_${randomId()}`;
      void deliver({
        id: clientId,
        messageId: clientId,
        groupId,
        sender: { id: learner.id, name: learner.name, role: 'learner', ours: false },
        text,
        replyToMessageId: replyTo?.messageId ?? null,
        quoted: replyTo ? { senderName: replyTo.sender.name, text: replyTo.text } : null,
        attachments: [],
        revision: 0,
        sentAt: new Date().toISOString(),
        editedAt: null,
        recalled: false,
        removed: false,
        answer: null,
      });
    },
    [deliver, groupId, learner],
  );

  /** The same `clientId` again: however often it arrives, it is one message. */
  const resend = useCallback((doc: MessageDoc) => void deliver(doc), [deliver]);
  const discard = useCallback((messageId: string) => dispatch({ kind: 'discarded', messageId }), []);

  /** What was refused, or null; the change itself comes as everybody gets it. */
  const attemptChange = useCallback(
    async (work: Promise<unknown>, words: string | null): Promise<Problem | null> => {
      try {
        await work;
        return null;
      } catch (error) {
        const problem = asProblem(error);
        if (problem.status === 401) {
          if (words !== null) keepUnsent(composerKey(groupId), words);
          onSessionLost();
        }
        return problem;
      }
    },
    [groupId, onSessionLost],
  );
  const edit = useCallback(
    (doc: MessageDoc, text: string) => attemptChange(editMessage(doc.messageId, text), text),
    [attemptChange],
  );
  const recall = useCallback(
    (doc: MessageDoc) => attemptChange(recallMessage(doc.messageId), null),
    [attemptChange],
  );

  useEffect(() => {
    if (link === 'broken') return;
    for (const { doc, delivery } of latest.current.entries) {
      // What never reached the server is worth another try by itself; what was refused is not.
      if (delivery.state === 'failed' && delivery.problem.unreachable) void deliver(doc);
    }
  }, [link, deliver]);

  const loadingOlder = useRef(false);
  const loadOlder = useCallback(async () => {
    const cursor = latest.current.olderCursor;
    if (cursor === null || loadingOlder.current) return;
    loadingOlder.current = true;
    setOlder({ state: 'loading' });
    try {
      const page = await fetchMessages(cursor);
      const items = withPrivate(page.items, privateMessages.current, {
        groupId,
        learner,
        hasOlder: page.nextCursor !== null,
        before: latest.current.entries[0]?.doc.sentAt ?? null,
      });
      dispatch({ kind: 'older', items, olderCursor: page.nextCursor });
      setOlder({ state: 'loaded' });
    } catch (error) {
      setOlder({ state: 'failed', problem: asProblem(error) });
    } finally {
      loadingOlder.current = false;
    }
  }, [groupId, learner]);

  const reopen = useCallback(() => setAttempt((count) => count + 1), []);
  return useMemo(
    () => ({ conversation, opening, older, link, send, resend, discard, edit, recall, loadOlder, reopen }),
    [conversation, opening, older, link, send, resend, discard, edit, recall, loadOlder, reopen],
  );
}
