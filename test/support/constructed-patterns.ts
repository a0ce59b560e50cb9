import { pathToFileURL } from 'node:url';

/**
 * Run with the files of some modules: prints the regular expressions that modules of ours make of parts while they
 * are loaded, as JSON, each with its source and its flags. A process of its own: a module is loaded once in each.
 */
const made: { source: string; flags: string }[] = [];
const Plain = RegExp;
globalThis.RegExp = new Proxy(Plain, {
  construct(target, args) {
    const pattern = Reflect.construct(target, args) as RegExp; // what the plain constructor makes
    const maker = new Error().stack
      ?.split('\n')
      .find((line) => line.includes('file:') && !line.includes(import.meta.url));
    if (maker?.includes('/src/') && !maker.includes('node_modules'))
      made.push({ source: pattern.source, flags: pattern.flags });
    return pattern;
  },
});
for (const file of process.argv.slice(2)) await import(pathToFileURL(file).href);
process.stdout.write(JSON.stringify(made), () => process.exit());
