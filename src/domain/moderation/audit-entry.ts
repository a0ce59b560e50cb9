/** One line of the record that only grows. `hash` covers the line and the hash of the line before it. */
export interface AuditEntry {
  seq: number;
  violationId: string | null;
  groupId: string | null;
  at: number;
  /** A person's name, or `system`. */
  actor: string;
  action: string;
  detail: Record<string, unknown>;
  previousHash: string;
  hash: string;
}
