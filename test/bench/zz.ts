import { openInstallation } from '../../src/app/installation.ts';
import { readConfig } from '../../src/config.ts';
import { recordingLogger } from '../support/recording-logger.ts';
const [dataDir, course, ...qs] = process.argv.slice(2) as [string, string, ...string[]];
const inst = await openInstallation(readConfig({ ZHUJIAO_DATA_DIR: dataDir, ZHUJIAO_LOG: 'silent' }), recordingLogger());
for (const q of qs) {
  const r = await inst.knowledge.retrieve(q, [course], { limit: 10 } as never);
  console.log('##', q, r.confidence.toFixed(3), Object.entries(r.features ?? {}).map(([k, v]) => k + ' ' + (v as number).toFixed(2)).join(', '));
  for (const f of r.found.slice(0, 7)) console.log('  ', JSON.stringify(f, (k, v) => k === 'passage' ? undefined : typeof v === 'number' ? +v.toFixed(3) : v).slice(0, 90), f.passage.headings.slice(-2).join(' > ').slice(0, 90), '|', f.passage.text.slice(0, 150).replace(/\n/g, ' '));
}
await inst.close(); process.exit(0);
