/** What a thread opens a connection to the store with; see `openStore`. */
export interface StoreAddress {
  dataDir: string;
  databaseUrl: string | null;
}
