import { deskClocks } from './clocks.ts';
import { measureHandOver } from './hand-over.ts';
import { measureIntake } from './intake.ts';
import { deskSigns } from './signs.ts';

/** Each part by its name; without one, all of them, one after the other. */
const PARTS: Record<string, () => Promise<void>> = {
  signs: deskSigns,
  intake: measureIntake,
  'hand-over': () => measureHandOver(),
  clocks: deskClocks,
};

/** `npm run bench -- desk [part…]` */
export async function run(args: string[]): Promise<void> {
  const unknown = args.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    console.error(`unknown: ${unknown.join(', ')}; there are: ${Object.keys(PARTS).join(', ')}`);
    process.exit(2);
  }
  for (const name of args.length > 0 ? args : Object.keys(PARTS)) await PARTS[name]?.();
}
