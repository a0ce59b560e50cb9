/** What keeps the service itself running: settings, access and jobs. */
export interface ServiceTables {
  settings: { key: string; value: string };
  tokens: {
    id: string;
    name: string;
    hash: string;
    scopes: string;
    group_id: string | null;
    created_at: number;
    last_used_at: number | null;
    revoked_at: number | null;
  };
  revoked_invites: { hash: string; revoked_at: number; expires_at: number };
  idempotency_keys: {
    principal: string;
    key: string;
    request_hash: string;
    status: number | null;
    response: string | null;
    created_at: number;
  };
  jobs: {
    id: string;
    kind: string;
    payload: string;
    group_id: string | null;
    dedupe_key: string | null;
    state: string;
    priority: number;
    run_at: number;
    attempts: number;
    max_attempts: number;
    lease_owner: string | null;
    lease_until: number | null;
    last_error: string | null;
    created_at: number;
    finished_at: number | null;
    handed_at: number | null;
    every_ms: number | null;
    progress: string | null;
  };
  leases: { name: string; owner: string; expires_at: number };
}
