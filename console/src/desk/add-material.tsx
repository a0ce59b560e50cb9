import { Alert, Button, Modal } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { problemWords } from '../language/problem-words.ts';
import type { MaterialChangeDoc } from '../wire/material.ts';
import { asProblem, type Problem } from '../wire/problem.ts';
import { useDesk } from './desk-context.tsx';
import { useWords } from './use-words.ts';
import './add-material.css';

/** Milliseconds: a few files are read in seconds. */
const LOOK_EVERY_MS = 1_000;

/** Files for a course, from the page that says what it lacks: sent, read, and each said to be in or why not. */
export function AddMaterial({
  course,
  onAdded,
}: {
  course: { id: string; title: string };
  onAdded: () => void;
}) {
  const courseId = course.id;
  const words = useWords();
  const { api, language, onRefused } = useDesk();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [files, setFiles] = useState<File[]>([]);
  const [sending, setSending] = useState(false);
  const [change, setChange] = useState<MaterialChangeDoc | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isRead = change?.state === 'done' || change?.state === 'failed';
  const busy = sending || (change !== null && !isRead && problem === null);

  function refused(error: unknown): void {
    const found = asProblem(error);
    if (found.status === 401) onRefused();
    setProblem(found);
  }

  async function send(): Promise<void> {
    setSending(true);
    setProblem(null);
    setChange(null);
    try {
      setChange(await api.addMaterial(courseId, files));
    } catch (error) {
      refused(error);
    }
    setSending(false);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again after each look, until it is read
  useEffect(() => {
    if (change === null || isRead || problem !== null) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      api.materialChange(courseId, change.id, leaving.signal).then(
        (next) => {
          setChange(next);
          if (next.state !== 'done') return;
          setFiles([]);
          if (input.current) input.current.value = '';
          onAdded();
        },
        (error) => leaving.signal.aborted || refused(error),
      );
    }, LOOK_EVERY_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [change]);

  const reasonOf = (fault: { code: string; message: string }): string =>
    words.material.faults[fault.code] ?? fault.message;
  const left = [
    ...(change?.files ?? []).flatMap(({ name, refused: why }) => (why ? [{ name, why: reasonOf(why) }] : [])),
    ...(change?.report?.faults ?? []).map((fault) => ({ name: fault.source, why: reasonOf(fault) })),
  ];
  return (
    <>
      <Button size="small" data-testid="add-material" onClick={() => setOpen(true)}>
        {words.material.add}
      </Button>
      <Modal
        open={open}
        title={words.material.heading(course.title)}
        okText={words.material.submit}
        cancelText={isRead ? words.material.close : words.cancel}
        okButtonProps={{ disabled: files.length === 0, 'data-testid': 'material-submit' }}
        confirmLoading={busy}
        onOk={() => void send()}
        onCancel={() => setOpen(false)}
      >
        <p>{words.material.lead}</p>
        <div className="material-files">
          {/* The browser's own words here would be in its language, not in the reader's. */}
          <input
            ref={input}
            id={id}
            type="file"
            multiple
            className="for-screen-readers"
            disabled={busy}
            data-testid="material-files"
            onChange={(event) => setFiles([...(event.target.files ?? [])])}
          />
          <label htmlFor={id}>{words.material.files}</label>
          {files.length > 0 && (
            <span className="material-chosen">{files.map(({ name }) => name).join(' · ')}</span>
          )}
        </div>
        <div className="material-result" role="status" data-testid="material-result">
          {busy && <p>{words.material.reading}</p>}
          {change?.state === 'done' && (
            <p>{words.material.done(change.report?.indexed ?? 0, change.report?.unchanged ?? 0)}</p>
          )}
          {left.map(({ name, why }) => (
            <p key={name}>{words.material.left(name, why)}</p>
          ))}
          {change?.state === 'failed' && (
            <Alert
              type="error"
              showIcon
              title={words.material.failed(change.problem ? reasonOf(change.problem) : '')}
            />
          )}
          {problem && (
            <Alert
              type="error"
              showIcon
              title={words.material.faults[problem.code] ?? problemWords(problem, language)}
            />
          )}
        </div>
      </Modal>
    </>
  );
}
