import type { LanguageCode } from '../language/language-code.ts';
import type { JobCountDoc, JobDoc, JobsDoc } from './job.ts';
import type { CourseMaterialDoc, MaterialChangeDoc } from './material.ts';
import type { NoticeRouteDoc } from './notice.ts';
import type {
  CoverageGapDoc,
  DeskGroupDoc,
  DeskHelpDoc,
  GroupModeCode,
  HelperDoc,
  ModerationModeCode,
  ModerationModeDoc,
  QuestionDetailDoc,
  QuestionDoc,
  SwitchDoc,
} from './question.ts';
import { request, requestsOf, requestText } from './request.ts';
import type { TokenDoc, TokenToMake } from './token.ts';

/** What one look brings, as many as the server gives at once; a count that reaches it stands for that many or more. */
export const PAGE_SIZE = 200;
/** Enough to see what takes long. */
const RUNNING_SHOWN = 20;

/** As long as the server waits for an upload to arrive. */
const UPLOAD_MS = 15 * 60_000;

/** Which questions an operator wants to see; null for all. */
export interface WantedQuestions {
  /** Those that wait for a person, that the group itself may still answer, that were answered, or closed, lately. */
  state: 'waiting' | 'open' | 'answered' | 'dismissed';
  kind: string | null;
  owner: string | null;
  groupId: string | null;
  /** In its words or the asker's name. */
  find: string | null;
}

export const ALL_WAITING: WantedQuestions = {
  state: 'waiting',
  kind: null,
  owner: null,
  groupId: null,
  find: null,
};

const QUESTIONS_IN = {
  waiting: 'status=handed_off,claimed&order=priority',
  open: 'status=open&order=age&duplicates=hide',
  answered: 'status=answered,resolved&order=latest&duplicates=hide',
  dismissed: 'status=dismissed&order=latest&duplicates=hide',
};

export interface DeskApi {
  waitingQuestions: (signal?: AbortSignal) => Promise<QuestionDoc[]>;
  /** Those of one state alone, and where it is given of one kind, owner or group. */
  questionsIn: (wanted: WantedQuestions, signal?: AbortSignal) => Promise<QuestionDoc[]>;
  help: (id: string, signal?: AbortSignal) => Promise<DeskHelpDoc>;
  keep: (id: string, operator: string) => Promise<unknown>;
  solve: (id: string, operator: string) => Promise<QuestionDoc>;
  followUp: (id: string, operator: string) => Promise<QuestionDoc>;
  coverageGaps: (signal?: AbortSignal) => Promise<CoverageGapDoc[]>;
  /** The courses, each with what it is made of and what could not be read. */
  courses: (signal?: AbortSignal) => Promise<CourseMaterialDoc[]>;
  /** Staff answers of a course, as lines of a test set. */
  testSet: (courseId: string) => Promise<string>;
  /** Files into a course; a file of the same name takes the place of the one that is there. */
  addMaterial: (courseId: string, files: File[]) => Promise<MaterialChangeDoc>;
  materialChange: (courseId: string, id: string, signal?: AbortSignal) => Promise<MaterialChangeDoc>;
  switches: (signal?: AbortSignal) => Promise<SwitchDoc[]>;
  turn: (groupId: string | null, off: boolean, operator: string) => Promise<SwitchDoc>;
  /** Null: back to what the group's file or the rules say. */
  setModeration: (
    groupId: string,
    mode: ModerationModeCode | null,
    operator: string,
  ) => Promise<ModerationModeDoc>;
  setMode: (groupId: string, mode: GroupModeCode, operator: string) => Promise<DeskGroupDoc>;
  question: (id: string, signal?: AbortSignal) => Promise<QuestionDetailDoc>;
  claim: (id: string, operator: string) => Promise<QuestionDoc>;
  release: (id: string, operator: string) => Promise<QuestionDoc>;
  /** `keep`: it is given from now on whenever the same is asked. */
  answer: (id: string, operator: string, text: string, keep: boolean) => Promise<QuestionDoc>;
  /** Puts a wrong answer right: the one that was given at `answeredAt`. */
  correct: (id: string, operator: string, text: string, answeredAt: string | null) => Promise<QuestionDoc>;
  dismiss: (id: string, operator: string, reason: string) => Promise<QuestionDoc>;
  /** What was closed without an answer waits again. */
  reopen: (id: string, operator: string) => Promise<QuestionDoc>;
  groups: (signal?: AbortSignal) => Promise<DeskGroupDoc[]>;
  helpers: (groupId: string, signal?: AbortSignal) => Promise<HelperDoc[]>;
  setCore: (learnerId: string, core: boolean) => Promise<unknown>;
  /** The school's ways of telling staff. */
  notices: (signal?: AbortSignal) => Promise<NoticeRouteDoc[]>;
  setNotices: (routes: NoticeRouteDoc[]) => Promise<NoticeRouteDoc[]>;
  /** Of colleagues and programs, revoked ones too. */
  tokens: (signal?: AbortSignal) => Promise<TokenDoc[]>;
  makeToken: (wanted: TokenToMake) => Promise<{ token: string }>;
  revokeToken: (id: string) => Promise<unknown>;
  invite: (groupId: string, days: number) => Promise<{ url: string; expiresAt: string }>;
  revokeInvite: (groupId: string, url: string) => Promise<unknown>;
  jobs: (signal?: AbortSignal) => Promise<JobsDoc>;
  replay: (jobId: string) => Promise<unknown>;
  /** Of one kind, or all. */
  replayFailed: (kind: string | null) => Promise<{ replayed: number }>;
  cancelJob: (jobId: string) => Promise<unknown>;
}

/** The operators' interface for one token, read in one language. */
export function createDeskApi(token: string, language: LanguageCode): DeskApi {
  const { get, items, post } = requestsOf(token);
  const of = (id: string) => `/v1/questions/${encodeURIComponent(id)}`;
  const questionsIn = async ({ state, ...only }: WantedQuestions, signal?: AbortSignal) => {
    const narrowed = Object.entries(only).map(([name, value]) =>
      value === null ? '' : `&${name}=${encodeURIComponent(value)}`,
    );
    const path = `/v1/questions?${QUESTIONS_IN[state]}&brief=true&limit=${PAGE_SIZE}&language=${language}`;
    return await items<QuestionDoc>(path + narrowed.join(''), signal);
  };
  return {
    waitingQuestions: (signal) => questionsIn(ALL_WAITING, signal),
    questionsIn,
    help: (id, signal) => get(`${of(id)}/help`, signal),
    keep: (id, operator) => post(`${of(id)}/keep`, { operator }),
    solve: (id, operator) => post(`${of(id)}/solve`, { operator }),
    followUp: (id, operator) => post(`${of(id)}/follow-up`, { operator }),
    coverageGaps: (signal) => items('/v1/coverage-gaps', signal),
    courses: async (signal) => {
      const courses = await items<{ id: string; title: string }>('/v1/courses', signal);
      const found: CourseMaterialDoc[] = [];
      // One after the other: a school may have hundreds, and nobody waits for this.
      for (const { id, title } of courses) {
        const path = `/v1/courses/${encodeURIComponent(id)}/materials`;
        const documents = await items<CourseMaterialDoc['documents'][number]>(path, signal);
        found.push({ id, title, documents });
      }
      return found;
    },
    testSet: async (courseId) =>
      await requestText(`/v1/questions/test-set?courseId=${encodeURIComponent(courseId)}`, token),
    addMaterial: async (courseId, files) => {
      const form = new FormData();
      for (const file of files) form.append('file', file, file.name);
      const sent = { method: 'POST', token, form, timeoutMs: UPLOAD_MS } as const;
      return await request(`/v1/courses/${encodeURIComponent(courseId)}/materials`, sent);
    },
    materialChange: (courseId, id, signal) =>
      get(`/v1/courses/${encodeURIComponent(courseId)}/materials/uploads/${encodeURIComponent(id)}`, signal),
    switches: (signal) => items('/v1/assistant-switches', signal),
    turn: async (groupId, off, operator) =>
      await request(
        groupId === null
          ? '/v1/assistant-switch'
          : `/v1/groups/${encodeURIComponent(groupId)}/assistant-switch`,
        { method: 'PUT', token, body: { off, operator } },
      ),
    setModeration: async (groupId, mode, operator) =>
      await request(`/v1/groups/${encodeURIComponent(groupId)}/moderation`, {
        method: 'PUT',
        token,
        body: { mode, operator },
      }),
    setMode: async (groupId, mode, operator) =>
      await request(`/v1/groups/${encodeURIComponent(groupId)}/mode`, {
        method: 'PUT',
        token,
        body: { mode, operator },
      }),
    question: (id, signal) => get(`${of(id)}?language=${language}`, signal),
    claim: (id, operator) => post(`${of(id)}/claim`, { operator }),
    release: (id, operator) => post(`${of(id)}/release`, { operator }),
    answer: (id, operator, text, keep) =>
      post(`${of(id)}/answer`, { operator, text, ...(keep ? { keep } : {}) }),
    correct: (id, operator, text, answeredAt) =>
      post(`${of(id)}/correct`, { operator, text, ...(answeredAt === null ? {} : { answeredAt }) }),
    dismiss: (id, operator, reason) => post(`${of(id)}/dismiss`, { operator, reason }),
    reopen: (id, operator) => post(`${of(id)}/reopen`, { operator }),
    groups: (signal) => items('/v1/groups', signal),
    helpers: (groupId, signal) => items(`/v1/groups/${encodeURIComponent(groupId)}/helpers`, signal),
    setCore: async (learnerId, core) =>
      await request(`/v1/learners/${encodeURIComponent(learnerId)}/core`, {
        method: 'PUT',
        token,
        body: { core },
      }),
    notices: async (signal) => (await get<{ routes: NoticeRouteDoc[] }>('/v1/desk-notices', signal)).routes,
    setNotices: async (routes) => {
      const put = { method: 'PUT', token, body: { routes } } as const;
      return (await request<{ routes: NoticeRouteDoc[] }>('/v1/desk-notices', put)).routes;
    },
    tokens: (signal) => items('/v1/tokens', signal),
    makeToken: (wanted) => post('/v1/tokens', wanted),
    revokeToken: (id) => request(`/v1/tokens/${encodeURIComponent(id)}`, { method: 'DELETE', token }),
    invite: (groupId, days) => post(`/v1/groups/${encodeURIComponent(groupId)}/invites`, { days }),
    revokeInvite: (groupId, url) => post(`/v1/groups/${encodeURIComponent(groupId)}/invites/revoke`, { url }),
    jobs: async (signal) => {
      const [counts, running, failed] = await Promise.all([
        items<JobCountDoc>('/v1/jobs/counts', signal),
        items<JobDoc>(`/v1/jobs?state=running&limit=${RUNNING_SHOWN}`, signal),
        items<JobDoc>(`/v1/jobs?state=dead&limit=${PAGE_SIZE}`, signal),
      ]);
      return { counts, running, failed };
    },
    replay: (jobId) => post(`/v1/jobs/${encodeURIComponent(jobId)}/replay`, {}),
    replayFailed: (kind) => post('/v1/jobs/replay', kind === null ? {} : { kind }),
    cancelJob: (jobId) => post(`/v1/jobs/${encodeURIComponent(jobId)}/cancel`, {}),
  };
}
