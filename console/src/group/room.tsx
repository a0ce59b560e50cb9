import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWideScreen } from '../browser/use-media-query.ts';
import { useLanguage } from '../language/language-context.tsx';
import { AntLook } from '../look/ant-look.tsx';
import { SkipLink } from '../look/skip-link.tsx';
import { preloadMarkdown } from '../text/lazy-markdown.tsx';
import type { Citation, MessageDoc } from '../wire/message.ts';
import type { SessionDoc } from '../wire/session.ts';
import { AboutGroup } from './about/about-group.tsx';
import { Composer, type ComposerHandle } from './composer/composer.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { MessageList, type MessageListHandle } from './messages/message-list.tsx';
import { useConversation } from './messages/use-conversation.ts';
import { RoomContext } from './room-context.tsx';
import { RoomHeader } from './room-header.tsx';
import { useWords } from './use-words.ts';
import './room.css';

const loadPassageDrawer = () => import('./lesson/passage-drawer.tsx');
const PassageDrawer = lazy(async () => ({ default: (await loadPassageDrawer()).PassageDrawer }));
const loadAboutDrawer = () => import('./about/about-drawer.tsx');
const AboutDrawer = lazy(async () => ({ default: (await loadAboutDrawer()).AboutDrawer }));

/** The group itself: its messages, the composer, and beside them what the group is about. */
export function Room(props: {
  session: SessionDoc;
  onLeave: () => Promise<void>;
  onSessionLost: () => void;
}) {
  const { session } = props;
  const words = useWords();
  const { language } = useLanguage();
  const wide = useWideScreen();
  const talk = useConversation(session, props.onSessionLost);
  const { resend, discard, edit, recall } = talk;
  const [citation, setCitation] = useState<Citation | null>(null);
  const [aboutOpen, setAboutOpen] = useState(false);
  const [replyTo, setReplyTo] = useState<MessageDoc | null>(null);
  const [editing, setEditing] = useState<MessageDoc | null>(null);
  const list = useRef<MessageListHandle>(null);
  const composer = useRef<ComposerHandle>(null);

  useEffect(() => {
    // Small, and wanted by the first answer, the first citation and on a phone: here before they are, or the network
    // goes.
    preloadMarkdown();
    for (const load of [loadPassageDrawer, loadAboutDrawer]) load().catch(() => undefined);
  }, []);

  const setting = useMemo(
    () => ({
      session,
      time: { language, timeZone: session.group.timeZone },
      openCitation: setCitation,
      replyTo: (doc: MessageDoc) => {
        setReplyTo(doc);
        composer.current?.focus();
      },
      edit: setEditing,
      recall: async (doc: MessageDoc) => {
        const refused = await recall(doc);
        // What was pressed is gone with the message; on a phone the keyboard would cover the conversation.
        if (refused === null && wide) composer.current?.focus();
        return refused;
      },
      jumpTo: (messageId: string) => list.current?.jumpTo(messageId),
      resend,
      discard,
    }),
    [session, language, resend, discard, recall, wide],
  );

  const { send } = talk;
  const sendText = useCallback(
    (text: string) => {
      send(text, replyTo);
      setReplyTo(null);
      list.current?.toBottom();
    },
    [send, replyTo],
  );
  const ask = useCallback(
    (question: string) => sendText(`@${session.group.assistantNames[0] ?? ''} ${question}`),
    [sendText, session],
  );

  return (
    <AntLook>
      <RoomContext value={setting}>
        <div className="room">
          <SkipLink label={words.composer.skipTo} onSkip={() => composer.current?.focus()} />
          {wide && <AboutGroup session={session} onLeave={props.onLeave} />}
          <main className="room-main">
            <RoomHeader session={session} wide={wide} onAbout={() => setAboutOpen(true)} />
            <ConnectionNotice link={talk.link} />
            <MessageList ref={list} talk={talk} onAsk={ask} onLeave={() => composer.current?.focus()} />
            <Composer
              key={editing?.messageId ?? 'new'}
              ref={composer}
              editing={editing}
              onStopEditing={() => {
                setEditing(null);
                // Once the field for what is new is back.
                if (wide) setTimeout(() => composer.current?.focus());
              }}
              onEdit={edit}
              replyTo={replyTo}
              onStopReplying={() => setReplyTo(null)}
              onSend={sendText}
            />
          </main>
        </div>
        <Suspense>
          {citation && <PassageDrawer citation={citation} onClose={() => setCitation(null)} />}
          {aboutOpen && !wide && (
            <AboutDrawer session={session} onLeave={props.onLeave} onClose={() => setAboutOpen(false)} />
          )}
        </Suspense>
      </RoomContext>
    </AntLook>
  );
}
