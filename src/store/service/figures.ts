import { sql } from 'kysely';
import type { Executor } from '../executor.ts';

/** What is counted: from `from` (included) to `to` (not), in epoch milliseconds; of one group, or of all. */
export interface FigurePeriod {
  from: number;
  to: number;
  groupId?: string | undefined;
}

/** How learners' questions ended; every one asked in the period is in exactly one of these. */
export interface QuestionFigures {
  asked: number;
  /** Of these the assistant was addressed. */
  addressed: number;
  /** Settled by the asker's own word, and by quiet alone: kept apart. */
  confirmed: number;
  assumed: number;
  /** Answered by whom, settled or not; kept apart. */
  answeredBy: { assistant: number; peer: number; staff: number };
  unanswered: number;
  dismissed: number;
  /** Handed to a person, and how many of these had no answer within the service level. */
  handedOff: number;
  missed: number;
  /** Came back after an answer: "还是不行". */
  reopened: number;
  /** Milliseconds from the question to its answer, of those answered: the middle one, and nine in ten. */
  answerMs: { p50: number | null; p90: number | null };
}

export interface AnswerFigures {
  outcomes: Record<string, number>;
  modes: Record<string, number>;
  feedback: { helpful: number; not_helpful: number; wrong: number };
}

export interface TalkFigures {
  messages: number;
  /** Of these the assistant's own. */
  ours: number;
  /** Distinct learners who said something. */
  speakers: number;
}

const SETTLED_SHARES = { p50: 0.5, p90: 0.9 };

/** Counts over the rows of other repositories; writes nothing. */
export function figureRepository(db: Executor) {
  async function questions({ from, to, groupId }: FigurePeriod): Promise<QuestionFigures> {
    const asked = () => {
      const query = db.selectFrom('questions').where('created_at', '>=', from).where('created_at', '<', to);
      return groupId === undefined ? query : query.where('group_id', '=', groupId);
    };
    const count = (condition: ReturnType<typeof sql<boolean>>) =>
      sql<number>`sum(case when ${condition} then 1 else 0 end)`;
    const row = await asked()
      .select((eb) => [
        eb.fn.countAll<number>().as('asked'),
        count(sql<boolean>`addressed = 1`).as('addressed'),
        count(sql<boolean>`resolution = 'confirmed'`).as('confirmed'),
        count(sql<boolean>`resolution = 'assumed'`).as('assumed'),
        count(sql<boolean>`answered_by = 'assistant'`).as('assistant'),
        count(sql<boolean>`answered_by = 'peer'`).as('peer'),
        count(sql<boolean>`answered_by = 'staff'`).as('staff'),
        count(sql<boolean>`status = 'dismissed'`).as('dismissed'),
        count(sql<boolean>`answered_by is null and status <> 'dismissed'`).as('unanswered'),
        count(sql<boolean>`due_at is not null`).as('handedOff'),
        count(sql<boolean>`due_at is not null and coalesce(answered_at, ${to}) > due_at`).as('missed'),
        count(sql<boolean>`reopened > 0`).as('reopened'),
        eb.fn.count<number>('answered_at').as('answered'),
      ])
      .executeTakeFirstOrThrow();
    const answered = Number(row.answered);
    const waited = async (share: number): Promise<number | null> => {
      if (answered === 0) return null;
      const at = await asked()
        .select(sql<number>`answered_at - created_at`.as('waited'))
        .where('answered_at', 'is not', null)
        .orderBy('waited')
        .offset(Math.min(answered - 1, Math.floor(answered * share)))
        .limit(1)
        .executeTakeFirst();
      return at ? Number(at.waited) : null;
    };
    return {
      asked: Number(row.asked),
      addressed: Number(row.addressed),
      confirmed: Number(row.confirmed),
      assumed: Number(row.assumed),
      answeredBy: {
        assistant: Number(row.assistant),
        peer: Number(row.peer),
        staff: Number(row.staff),
      },
      unanswered: Number(row.unanswered),
      dismissed: Number(row.dismissed),
      handedOff: Number(row.handedOff),
      missed: Number(row.missed),
      reopened: Number(row.reopened),
      answerMs: { p50: await waited(SETTLED_SHARES.p50), p90: await waited(SETTLED_SHARES.p90) },
    };
  }

  async function answers({ from, to, groupId }: FigurePeriod): Promise<AnswerFigures> {
    let said = db
      .selectFrom('answers')
      .select((eb) => ['outcome', 'mode', eb.fn.countAll<number>().as('n')])
      .where('created_at', '>=', from)
      .where('created_at', '<', to)
      .groupBy(['outcome', 'mode']);
    let verdicts = db
      .selectFrom('feedback')
      .innerJoin('answers', 'answers.id', 'feedback.answer_id')
      .select((eb) => ['feedback.verdict', eb.fn.countAll<number>().as('n')])
      .where('answers.created_at', '>=', from)
      .where('answers.created_at', '<', to)
      .groupBy('feedback.verdict');
    if (groupId !== undefined) {
      said = said.where('group_id', '=', groupId);
      verdicts = verdicts.where('answers.group_id', '=', groupId);
    }
    const figures: AnswerFigures = {
      outcomes: {},
      modes: {},
      feedback: { helpful: 0, not_helpful: 0, wrong: 0 },
    };
    for (const { outcome, mode, n } of await said.execute()) {
      figures.outcomes[outcome] = (figures.outcomes[outcome] ?? 0) + Number(n);
      figures.modes[mode] = (figures.modes[mode] ?? 0) + Number(n);
    }
    for (const { verdict, n } of await verdicts.execute())
      if (verdict === 'helpful' || verdict === 'not_helpful' || verdict === 'wrong')
        figures.feedback[verdict] = Number(n);
    return figures;
  }

  async function talk({ from, to, groupId }: FigurePeriod): Promise<TalkFigures> {
    let query = db
      .selectFrom('messages')
      .select((eb) => [
        eb.fn.countAll<number>().as('messages'),
        sql<number>`sum(ours)`.as('ours'),
        sql<number>`count(distinct case when sender_role = 'learner' and ours = 0 then sender_id end)`.as(
          'speakers',
        ),
      ])
      .where('sent_at', '>=', from)
      .where('sent_at', '<', to)
      .where('recalled_at', 'is', null);
    if (groupId !== undefined) query = query.where('group_id', '=', groupId);
    const row = await query.executeTakeFirstOrThrow();
    return { messages: Number(row.messages), ours: Number(row.ours), speakers: Number(row.speakers) };
  }

  return { questions, answers, talk };
}
