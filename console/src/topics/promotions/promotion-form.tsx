import { Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { mondayOf } from '../../../../src/domain/time/iso-week.ts';
import { addDays, instantOf, minutesOf } from '../../../../src/domain/time/local-time.ts';
import { useUnsent } from '../../browser/unsent.ts';
import { clockTime, localDate } from '../../language/moment.ts';
import type { DeskGroupDoc } from '../../wire/question.ts';
import type { PromotionDoc, PromotionToSend } from '../../wire/topics-api.ts';
import { useTopicWords } from '../use-topic-words.ts';

const LONGEST = 500;
/** People look at their phones at noon, and topics come in the evening. */
const USUAL_TIME = '12:00';
/** A promotion keeps for so many days where nobody says otherwise. */
const KEEPS_DAYS = 3;
const END_OF_DAY = 24 * 60 - 1;

export const textKeyOf = (draft: string): string => `${draft}.text`;

/** Tomorrow, or the first day of a week to come; today on the last day of this one. */
function usualDay(week: string, today: string): string {
  const monday = mondayOf(week);
  const sunday = addDays(monday, 6);
  const tomorrow = addDays(today, 1);
  if (tomorrow < monday) return monday;
  return tomorrow > sunday ? sunday : tomorrow;
}

/** What is made known, when, and until when it is worth knowing: in the group's own days and hours. */
export function PromotionForm(props: {
  group: DeskGroupDoc;
  week: string;
  /** The one to change; null writes a new one. */
  promotion: PromotionDoc | null;
  /** Under which its words are kept until they are sent. */
  draft: string;
  busy: boolean;
  onCancel: () => void;
  /** Whether it was taken. */
  onSend: (written: PromotionToSend) => Promise<boolean>;
}) {
  const allWords = useTopicWords();
  const words = allWords.promotion;
  const id = useId();
  const { promotion, week, group } = props;
  const { timeZone } = group;
  const today = localDate(Date.now(), timeZone);
  const before = promotion?.text ?? '';
  const [text, setText] = useUnsent(textKeyOf(props.draft), before);
  const [day, setDay] = useState(() =>
    promotion ? localDate(promotion.at, timeZone) : usualDay(week, today),
  );
  const [time, setTime] = useState(() =>
    promotion ? clockTime(promotion.at, { language: 'en', timeZone }).padStart(5, '0') : USUAL_TIME,
  );
  const [until, setUntil] = useState(() =>
    promotion ? localDate(promotion.validUntil, timeZone) : addDays(day, KEEPS_DAYS),
  );

  const isComplete = text.trim() !== '' && day !== '' && time !== '' && until >= day;

  async function send(): Promise<void> {
    const at = instantOf(day, minutesOf(time), timeZone);
    const isTaken = await props.onSend({
      text: text.trim(),
      at: new Date(at).toISOString(),
      validUntil: new Date(instantOf(until, END_OF_DAY, timeZone)).toISOString(),
    });
    if (isTaken) setText(before);
  }

  return (
    <form
      className="topic-editor"
      data-testid="promotion-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && !props.busy) void send();
      }}
    >
      <label htmlFor={`${id}-text`}>{words.text}</label>
      <Input.TextArea
        id={`${id}-text`}
        data-testid="promotion-text"
        autoFocus
        value={text}
        maxLength={LONGEST}
        showCount
        placeholder={words.textHint}
        autoSize={{ minRows: 3, maxRows: 12 }}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="promotion-times">
        <Labelled id={`${id}-day`} label={words.day}>
          <Input
            id={`${id}-day`}
            data-testid="promotion-day"
            type="date"
            min={today > mondayOf(week) || promotion ? today : mondayOf(week)}
            {...(promotion ? {} : { max: addDays(mondayOf(week), 6) })}
            value={day}
            onChange={({ target }) => {
              setDay(target.value);
              if (target.value > until) setUntil(addDays(target.value, KEEPS_DAYS));
            }}
          />
        </Labelled>
        <Labelled id={`${id}-time`} label={words.time}>
          <Input
            id={`${id}-time`}
            data-testid="promotion-time"
            type="time"
            value={time}
            onChange={({ target }) => setTime(target.value)}
          />
        </Labelled>
        <Labelled id={`${id}-until`} label={words.until}>
          <Input
            id={`${id}-until`}
            data-testid="promotion-until"
            type="date"
            min={day}
            value={until}
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => setUntil(target.value)}
          />
        </Labelled>
      </div>
      <p className="promotion-hint" id={`${id}-hint`}>
        {words.inZone(timeZone)}
        {words.untilHint}
      </p>
      <div className="topic-actions">
        <Button
          onClick={() => {
            setText(before);
            props.onCancel();
          }}
        >
          {allWords.cancel}
        </Button>
        <Button
          type="primary"
          htmlType="submit"
          data-testid="promotion-send"
          disabled={!isComplete}
          loading={props.busy}
        >
          {promotion ? allWords.save : words.schedule}
        </Button>
      </div>
    </form>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
