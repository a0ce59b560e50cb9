/**
 * Stands before what is written in TypeScript, which an older Node cannot read: it would end with its own words on a file
 * extension. Plain JavaScript without a module, so that any Node can say this.
 */
const NEEDED = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    [
      `Zhujiao needs Node ${NEEDED.join('.')} or later, and this is ${process.version} (${process.execPath}).`,
      '  npm ci brings a Node 24 along, in node_modules/node/bin: npm start and npm run use it, if it is there. It is not where',
      '  packages came without their install scripts (--ignore-scripts, or ignore-scripts=true in an .npmrc) or without',
      '  those for development (--omit=dev). Run: npm ci --include=dev --ignore-scripts=false',
      '  Or put a newer Node on the path: https://nodejs.org/en/download',
    ].join('\n'),
  );
  process.exit(1);
}
