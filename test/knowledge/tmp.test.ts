import { setImmediate } from 'node:timers/promises';
import { test } from 'vitest';
import { lesson, schoolLibrary } from './school-library.ts';
test('x', async () => {
  const writer = await schoolLibrary({ '0.md': lesson('闭包', 0, 12), '1.md': lesson('异常', 0, 12) });
  await writer.ingest();
  const reader = await schoolLibrary({}, writer);
  let done = false;
  const out: string[] = [];
  const read = async () => {
    while (!done) {
      const v0 = await reader.store.courses.version('python');
      const { found } = await reader.knowledge.retrieve('闭包的段', ['python'], { limit: 50 });
      const v1 = await reader.store.courses.version('python');
      const ofLesson = found.filter((hit) => hit.passage.source === '0.md');
      if (ofLesson.length !== 12) out.push(`${v0} ${v1} ${found.length} ${ofLesson.map(h=>h.passage.locator+h.passage.text.slice(0,60))}`);
      await setImmediate();
    }
  };
  const readers = [read(), read()];
  for (let edition = 1; edition <= 5; edition++) {
    writer.write({ '0.md': lesson('闭包', edition, 12) });
    await writer.ingest();
    await setImmediate();
  }
  done = true;
  await Promise.all(readers);
  console.log(out.length, out.slice(0,5).join('\n'), reader.logger.lines);
});
