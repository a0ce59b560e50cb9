import { Input } from 'antd';
import { useState } from 'react';
import type { CourseMaterialDoc } from '../wire/material.ts';
import { AddMaterial } from './add-material.tsx';
import { useWords } from './use-words.ts';

/** Of more courses than these one is looked for by its name. */
const SEEN_AT_ONCE = 8;

/** The courses with what they are made of: where a new lesson is added, whether anybody has missed it or not. */
export function CourseList(props: { courses: CourseMaterialDoc[]; onAdded: () => void }) {
  const words = useWords().courses;
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const found = props.courses.filter(({ id, title }) => `${title} ${id}`.toLowerCase().includes(wanted));
  if (props.courses.length === 0) return null;
  return (
    <section className="courses" data-testid="courses">
      <h2>{words.heading}</h2>
      <p className="desk-lead">{words.lead}</p>
      {props.courses.length > SEEN_AT_ONCE && (
        <Input
          type="search"
          className="group-find"
          aria-label={words.find}
          placeholder={words.find}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {found.length === 0 && <p className="questions-note">{words.noneFound}</p>}
      <ul className="cards">
        {found.map(({ id, title, documents }) => (
          <li key={id} className="card" data-testid="course">
            <div className="card-head">
              <div>
                <h3>{title}</h3>
                <span>{id}</span>
              </div>
            </div>
            <details className="course-documents">
              <summary>{words.documents(documents.length)}</summary>
              <ul className="gap-examples">
                {documents.map(({ source, fault }) => (
                  <li key={source}>
                    {source}
                    {fault !== null && ` · ${words.unread}`}
                  </li>
                ))}
              </ul>
            </details>
            <div className="card-actions">
              <AddMaterial course={{ id, title }} onAdded={props.onAdded} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
