/** What goes to the groups: answerable ones, and every third one for a person. */
const QUESTIONS = ['闭包是什么？', '怎么读文件？', '校服在哪里买？'];
const GROUPS = ['python-newcomers', 'python-intermediate', 'python-jobs'];
const REQUEST_MS = 5_000;
/** Between one sender's messages: thinking, typing. */
const PAUSE_MS = 150;

export interface Sent {
  groupId: string;
  messageId: string;
}

/** Senders that go on whatever happens; what was acknowledged to them must never be lost. */
export interface Load {
  acknowledged: Sent[];
  /** Tries that were not acknowledged: refused, cut off, too slow. */
  refused: number;
  /** The longest a message waited for its acknowledgement, milliseconds. */
  slowestMs: number;
  stop(): Promise<void>;
}

export function startLoad(options: { urls: string[]; token: string; senders: number; run: string }): Load {
  const load = { acknowledged: [] as Sent[], refused: 0, slowestMs: 0 };
  let stopping = false;
  let count = 0;

  async function send(): Promise<void> {
    const index = count++;
    const groupId = GROUPS[index % GROUPS.length] ?? '';
    const messageId = `${options.run}-${index}`;
    const url = options.urls[index % options.urls.length] ?? '';
    const started = performance.now();
    try {
      const response = await fetch(`${url}/v1/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${options.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          channel: 'test',
          groupId,
          messageId,
          senderId: `learner-${options.run}-${index}`,
          text: `@助教 ${QUESTIONS[Math.floor(index / GROUPS.length) % QUESTIONS.length]}`,
          sentAt: new Date().toISOString(),
        }),
        signal: AbortSignal.timeout(REQUEST_MS),
      });
      await response.arrayBuffer();
      if (response.status !== 202) load.refused++;
      else {
        load.acknowledged.push({ groupId, messageId });
        load.slowestMs = Math.max(load.slowestMs, performance.now() - started);
      }
    } catch {
      load.refused++;
    }
  }

  const senders = Array.from({ length: options.senders }, async () => {
    while (!stopping) {
      await send();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  });
  return Object.assign(load, {
    async stop() {
      stopping = true;
      await Promise.all(senders);
    },
  });
}
