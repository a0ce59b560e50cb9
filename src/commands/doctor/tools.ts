import { toolsDirectory } from '../../app.ts';
import type { Config } from '../../config.ts';
import { lookAtTools } from '../../tools/index.ts';
import type { Finding } from './finding.ts';

/** The school's own, which only a chat model calls. */
export async function toolFindings(config: Config): Promise<Finding[]> {
  const found = await lookAtTools(toolsDirectory(config), config.toolEnvironment);
  const unused = config.chatModel === null ? '; no chat model is set up that would call it' : '';
  return found.map(({ what, works, says }) => {
    const idle = works && unused !== '' && what !== 'standing';
    return { part: what, state: works ? (idle ? 'note' : 'ok') : 'fault', says: idle ? says + unused : says };
  });
}
