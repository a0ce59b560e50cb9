import { lastText, reply, startScriptedModel } from '../../scripted-model/server.ts';

/*
 * Run as a process of its own, so that the model's work is not counted as ours: answers at once with the first
 * sentence of the first passage in the prompt, and prints its address. Ends when its parent does.
 */
/** A Latin stop within a name, `list.append`, is no end. */
const SENTENCE = /^[\s\S]*?(?:[。！？]|[.!?](?=\s|$))/u;

const model = await startScriptedModel((request) => {
  const prompt = lastText(request, 'system') || lastText(request, 'user');
  const first =
    /(?:<<<passages \w+\n|^[^<]*\n)\[1\][^\n]*\n([\s\S]*?)(?:\n\n\[2\]|\n\w+ passages>>>|$)/.exec(
      prompt,
    )?.[1] ?? prompt.slice(0, 200);
  const prose = first.replace(/```[\s\S]*?```/g, '').trim();
  const sentence = (SENTENCE.exec(prose)?.[0] ?? prose).trim();
  return reply(sentence.replace(/([。！？.!?]?)$/u, ' [1]$1'));
});
process.stdout.write(`${model.url}\n`);
process.on('disconnect', () => process.exit(0));
