import { Drawer } from 'antd';
import { useWideScreen } from '../../browser/use-media-query.ts';
import { problemWords } from '../../language/problem-words.ts';
import type { Citation } from '../../wire/message.ts';
import { useRoom } from '../room-context.tsx';
import { useDrawerOpen } from '../use-drawer-open.ts';
import { useWords } from '../use-words.ts';
import { LessonText } from './lesson-text.tsx';
import { useLesson } from './use-lesson.ts';

/** A citation opened: the passage, marked in the lesson it stands in. Beside the chat, or over it on a phone. */
export function PassageDrawer({ citation, onClose }: { citation: Citation; onClose: () => void }) {
  const words = useWords();
  const { time } = useRoom();
  const wide = useWideScreen();
  const drawer = useDrawerOpen(onClose);
  const lesson = useLesson(citation.passageId);
  return (
    <Drawer
      {...drawer}
      data-testid="passage-drawer"
      placement={wide ? 'right' : 'bottom'}
      size={wide ? 560 : '86%'}
      closable={{ 'aria-label': words.close }}
      title={
        <div className="lesson-title">
          <h2>{lesson.state === 'loaded' ? lesson.doc.lesson.title : words.passage.heading}</h2>
          <span>
            {lesson.state === 'loaded' ? `${lesson.doc.course.title} · ${citation.source}` : citation.source}
          </span>
        </div>
      }
    >
      {lesson.state === 'loading' && <p role="status">{words.passage.loading}</p>}
      {lesson.state === 'failed' && (
        <p role="alert">{words.passage.failed(problemWords(lesson.problem, time.language))}</p>
      )}
      {lesson.state === 'loaded' && <LessonText lesson={lesson.doc} quote={citation.quote} />}
    </Drawer>
  );
}
