import type { AppealStatus } from '../../../src/domain/moderation/appeal.ts';
import type { MeasureState as StateOfMeasure } from '../../../src/domain/moderation/case-measure.ts';
import type {
  MeasureKind,
  Severity,
  Verdict,
  ViolationCategory,
} from '../../../src/domain/moderation/moderation.ts';
import type { ViolationStatus } from '../../../src/domain/moderation/violation.ts';
import type { MessageDoc } from './message.ts';

export type CategoryCode = ViolationCategory;
export type MeasureCode = MeasureKind;
export type SeverityCode = Severity;
export type ViolationStatusCode = ViolationStatus;

export interface MeasureState {
  kind: MeasureCode;
  text: string;
  requiresApproval: boolean;
  state: StateOfMeasure;
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
  verdict: Pick<Verdict, 'confidence' | 'decidedBy' | 'needsReview' | 'evidence' | 'alerts'>;
  measures: MeasureState[];
  repeats: number;
  dueAt: string | null;
  overdue: boolean;
  appealOpen: boolean;
  /** When the open appeal should be decided. */
  appealDueAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
  sentAt: string;
  createdAt: string;
}

export interface AppealDoc {
  id: string;
  violationId: string;
  text: string;
  status: AppealStatus;
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

/** A line where those of all cases stand together. */
export interface NamedAuditDoc extends AuditDoc {
  senderName: string | null;
  groupName: string | null;
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
  /** Who else said nearly the same: decided with it. */
  repeated: {
    id: string;
    sender: { id: string; name: string };
    text: string;
    measures: MeasureCode[];
    sentAt: string;
  }[];
  appeals: AppealDoc[];
  audit: AuditDoc[];
}
