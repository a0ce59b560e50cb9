import { createKnowledge, type Knowledge } from '../../src/knowledge/index.ts';
import type { Store } from '../../src/store/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { type MovableClock, movableClock } from '../support/movable-clock.ts';
import { type RecordingLogger, recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { temporaryStore } from '../support/temporary-store.ts';

/** Where indexes are searched. */
export type Searched = 'here' | 'in a thread';
export const SEARCHED: Searched[] = ['here', 'in a thread'];

/** Course material in a folder, and a library that takes it in. */
export interface SchoolLibrary {
  store: Store;
  dataDir: string;
  knowledge: Knowledge;
  /** On the same store and directory, as another start would. */
  openAnew(): Knowledge;
  clock: MovableClock;
  logger: RecordingLogger;
  folder: string;
  write(files: Record<string, string | Uint8Array>): void;
  ingest(said?: Partial<Parameters<Knowledge['ingest']>[0]>): ReturnType<Knowledge['ingest']>;
  /** The sources of what is found for a question, best first. */
  sourcesFor(question: string): Promise<string[]>;
}

export async function schoolLibrary(
  files: Record<string, string | Uint8Array> = {},
  beside?: SchoolLibrary,
  searched: Searched = 'here',
): Promise<SchoolLibrary> {
  const { store, dataDir } = await temporaryStore(beside ? { dataDir: beside.dataDir } : {});
  const clock = beside?.clock ?? movableClock();
  const logger = recordingLogger();
  const open = () =>
    createKnowledge({
      store,
      dataDir,
      clock,
      logger,
      inThreads: searched === 'here' ? undefined : { dataDir, databaseUrl: null },
      setting: 'local/extractive',
    });
  const knowledge = open();
  atTheEnd(knowledge.close);
  const folder = writeFiles(beside?.folder ?? temporaryDirectory(), files);
  return {
    store,
    dataDir,
    knowledge,
    openAnew: open,
    clock,
    logger,
    folder,
    write: (more) => void writeFiles(folder, more),
    ingest: (said = {}) => knowledge.ingest({ paths: [folder], courseId: 'python', ...said }),
    async sourcesFor(question) {
      const { found } = await knowledge.retrieve(question, ['python'], { limit: 10 });
      return [...new Set(found.map((hit) => hit.passage.source))];
    },
  };
}

/** Sections that say different things: what nearly repeats another passage is left out of what is found. */
const THINGS = [
  '苹果和梨',
  '河流与湖泊',
  '钢琴曲',
  '火车站',
  '夜晚的星空',
  '面包房',
  '旧窗户',
  '后花园',
  '牙科医生',
  '书店',
  '雨伞',
  '山谷',
];

/** A lesson in which every section names its subject and its edition. */
export const lesson = (subject: string, edition: number, sections = 3): string =>
  [
    `# ${subject}`,
    ...Array.from({ length: sections }, (_, index) => {
      const thing = THINGS[index % THINGS.length];
      return `## ${subject}第 ${index + 1} 节\n\n${subject}就像${thing}：说到${thing}，大家都知道。edition${edition}。`;
    }),
  ].join('\n\n');
