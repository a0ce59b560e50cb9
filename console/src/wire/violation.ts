import type { MessageDoc } from './message.ts';

export type CategoryCode = 'advertising' | 'personal_attack' | 'spam' | 'piracy';
export type MeasureCode = 'warn' | 'delete' | 'private_reminder' | 'mute' | 'remove' | 'legal_escalation';
export type SeverityCode = 'low' | 'medium' | 'high';
export type ViolationStatusCode = 'open' | 'acted' | 'confirmed' | 'overturned' | 'withdrawn' | 'observed';

export interface MeasureState {
  kind: MeasureCode;
  text: string;
  requiresApproval: boolean;
  state: 'proposed' | 'due' | 'done' | 'task' | 'dropped' | 'undone';
  reason: string | null;
  doneAt: string | null;
}

export interface ViolationDoc {
  id: string;
  groupId: string;
  groupName: string | null;
  messageId: string;
  sender: { id: string; name: string };
  text: string;
  category: CategoryCode;
  severity: SeverityCode;
  rule: number | null;
  hardEvidence: boolean;
  status: ViolationStatusCode;
  verdict: {
    confidence: number;
    decidedBy: 'rules' | 'classifier' | 'model';
    needsReview: boolean;
    evidence: { start: number; end: number; text: string; reason: string }[];
    alerts: { kind: string; reason: string }[];
  };
  measures: MeasureState[];
  repeats: number;
  dueAt: string | null;
  overdue: boolean;
  appealOpen: boolean;
  decidedBy: string | null;
  note: string | null;
  sentAt: string;
}

export interface AppealDoc {
  id: string;
  violationId: string;
  text: string;
  status: 'open' | 'accepted' | 'rejected';
  decidedBy: string | null;
  reply: string | null;
  dueAt: string;
  createdAt: string;
}

export interface AuditDoc {
  seq: number;
  violationId: string | null;
  groupId: string | null;
  at: string;
  actor: string;
  action: string;
  detail: Record<string, unknown>;
}

export interface ViolationDetailDoc extends ViolationDoc {
  context: MessageDoc[];
  history: {
    id: string;
    category: CategoryCode;
    status: ViolationStatusCode;
    text: string;
    sentAt: string;
  }[];
  strikes: Record<string, number>;
  appeals: AppealDoc[];
  audit: AuditDoc[];
}
