import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { BrandMark } from '../look/brand-mark.tsx';
import { Doorway } from '../look/doorway.tsx';
import './entry-card.css';

/** One question before the desk opens, with one field to answer it. */
export function EntryCard(props: {
  heading: string;
  lead: string;
  label: string;
  submit: string;
  testId: string;
  placeholder?: string;
  secret?: boolean;
  alert?: boolean;
  /** What was entered last time: Enter keeps it, and typing takes its place. */
  before?: string | null;
  onEnter: (value: string) => void;
}) {
  const id = useId();
  const [value, setValue] = useState(props.before ?? '');
  const entered = value.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (entered !== '') props.onEnter(entered);
  }

  return (
    <Doorway className="entry">
      <form className="doorway-card entry-card" onSubmit={submit}>
        <BrandMark size={48} />
        <h1>{props.heading}</h1>
        <p role={props.alert ? 'alert' : undefined} className={props.alert ? 'entry-alert' : undefined}>
          {props.lead}
        </p>
        <label htmlFor={id}>{props.label}</label>
        <Input
          id={id}
          // The one thing there is to do here.
          autoFocus
          onFocus={(event) => event.target.select()}
          size="large"
          data-testid={props.testId}
          type={props.secret ? 'password' : 'text'}
          autoComplete={props.secret ? 'off' : 'name'}
          value={value}
          maxLength={props.secret ? 500 : 60}
          placeholder={props.placeholder}
          onChange={(event) => setValue(event.target.value)}
        />
        <Button
          type="primary"
          size="large"
          block
          htmlType="submit"
          disabled={entered === ''}
          data-testid={`${props.testId}-submit`}
        >
          {props.submit}
        </Button>
      </form>
    </Doorway>
  );
}
