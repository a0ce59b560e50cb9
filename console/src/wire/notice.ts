/** One way to reach staff, as the server keeps it; stages are set over REST and kept as they are. */
export type NoticeRouteDoc = (
  | { via: 'channel'; groupId: string }
  | { via: 'webhook'; url: string }
  | { via: 'email'; to: string[] }
) & { for?: string[]; stages?: string[] };
