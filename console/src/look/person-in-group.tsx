/** Who, and in which group; each by itself, whichever side its words are written from. */
export function PersonInGroup({ name, group }: { name: string; group: string }) {
  return (
    <>
      <bdi>{name}</bdi> · <bdi>{group}</bdi>
    </>
  );
}
