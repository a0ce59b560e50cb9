/** Who asks, as a school's tool may know it. */
export interface ToolAsker {
  groupId: string | null;
  askerId: string | null;
  courseIds: string[];
}
