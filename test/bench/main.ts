/** `npm run bench -- NAME [options]`: each benchmark is a module here with `run`. */
const [name, ...args] = process.argv.slice(2);
if (name === undefined || !/^[a-z-]+$/.test(name)) {
  console.error(
    'usage: npm run bench -- agent [--passages N] [--only demo|large] [--quick] | knowledge [--data DIR] | calibration [--data DIR] | demo-sets | conversations | community | desk [part…] | faults [ROUNDS] [sqlite] | moderation [--data DIR]',
  );
  process.exit(2);
}
// Every benchmark module exports `run`.
const bench = (await import(`./${name}.ts`)) as { run(args: string[]): Promise<void> };
await bench.run(args);
