/** A page of a list, as the server gives every list, and where the next one begins. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
