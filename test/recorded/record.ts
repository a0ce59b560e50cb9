import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAgent } from '../../src/agent/index.ts';
import { createLogger, HOME, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type ChatModel, createPromptBook } from '../../src/llm/index.ts';
import { RECORDED, recordedReplies } from './replies.ts';

/*
 * node test/recorded/record.ts --record, with OPENAI_BASE_URL, OPENAI_API_KEY and CHAT_MODEL set and the demo
 * school in ZHUJIAO_DATA_DIR: asks the model each recorded question anew and replaces what was recorded.
 */
if (!process.argv.includes('--record')) throw new Error('Say --record: this replaces the recorded replies.');
const config = readConfig(process.env);
const installation = await openInstallation(config, createLogger(config));
const { chat } = installation;
if (!chat) throw new Error('A chat model is needed: OPENAI_BASE_URL, OPENAI_API_KEY, CHAT_MODEL.');
const course = await installation.store.courses.get('python-101');
if (!course) throw new Error('The demo course is not there: zhujiao import data');

let said = '';
const heard: ChatModel = {
  ...chat,
  async *stream(request) {
    for await (const event of chat.stream(request)) {
      if (event.type === 'text') said += event.text;
      yield event;
    }
  },
};
const agent = createAgent({
  ...installation,
  chat: heard,
  prompts: createPromptBook(join(HOME, 'prompts')),
  readRules: async () => [],
});
const lines: string[] = [];
for (const { question } of recordedReplies()) {
  said = '';
  await agent.answer({ question, courses: [course], group: null, history: [], quoted: null, overheard: false });
  lines.push(JSON.stringify({ question, reply: said }));
}
writeFileSync(RECORDED, `${lines.join('\n')}\n`);
await installation.close();
