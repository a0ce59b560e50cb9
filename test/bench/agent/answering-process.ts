import { openAnsweringService } from './answering-service.ts';
import { askInFlight } from './in-flight.ts';

/*
 * Run as a process of its own: answers from a data directory without a model, beside others. Says `ready` when it is
 * warm; then answers what it is sent and says how many a second.
 */
export interface ProcessTask {
  dataDir: string;
  courseId: string;
  warm: string[];
  questions: string[];
  inFlight: number;
}

if (process.send) {
  const send = process.send.bind(process);
  process.once('message', async (task: ProcessTask) => {
    const service = await openAnsweringService(task.dataDir);
    const { ask } = service.answering(await service.course(task.courseId), null);
    await askInFlight(task.warm, ask, task.inFlight);
    process.once('message', async () => {
      const { perSecond } = await askInFlight(task.questions, ask, task.inFlight);
      await service.close();
      send({ perSecond });
      process.disconnect();
    });
    send('ready');
  });
}
