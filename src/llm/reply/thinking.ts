import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
/** Takes thoughts, and the marks of chat templates, out of a reply, piece by piece. */
export interface ThinkingFilter {
  /** What of the reply so far may be shown and was not returned before. */
  push(text: string): string;
  /** What was held back in case it became a mark and did not. */
  end(): string;
  /** It was all thought up to a mark that closes what nothing had opened: the template of this model opens it. */
  readonly thoughtFirst: boolean;
}

const NAMES = 'think|thinking|thought|reasoning|seed:think';
const CHANNEL = '<\\|channel\\|>\\s?(?:analysis|commentary)[^<\\n]{0,40}<\\|message\\|>';
/** Where a reply begins it may be any; in the middle of one only what no lesson writes. */
const OPENS_REPLY = new RegExp(
  `^(?:<(?:${NAMES})>|\\[THINK\\]|◁think▷|(?:<\\|start\\|>assistant)?${CHANNEL})`,
);
const CLOSES = new RegExp(
  `</(?:${NAMES})>|\\[/THINK\\]|◁/think▷|<\\|end\\|>|<\\|channel\\|>final<\\|message\\|>`,
);
const LONGEST_CLOSE = 32;

/**
 * In what is said: code, a line's end, thoughts that open, a mark that closes what nothing opened (on the end of its
 * line), and the marks of templates that a server left in (`<|im_end|>`, `<｜end▁of▁sentence｜>`, `</s>`).
 */
const IN_SPEECH = eitherOf(
  /(?<code>`+|~{3,})|(?<line>\n)/gu,
  /(?<opens><think(?:ing)?>|<seed:think>|\[THINK\]|◁think▷|<\|channel\|>\s?(?:analysis|commentary)[^<\n]{0,40}<\|message\|>)/gu,
  /(?<closes><\/(?:think|thinking|thought|reasoning|seed:think)>(?=[^\S\n]*\n)|\[\/THINK\]|◁\/think▷)/gu,
  /(?<mark><\|start\|>assistant|<\|channel\|>final<\|message\|>|<\|[a-z_]{2,30}\|>|<｜[A-Za-z▁]{2,40}｜>|<\/s>|<end_of_turn>)/gu,
);
/** The beginning of one, or a closing mark whose line has not ended. */
const MAY_BECOME = inTurn(
  eitherOf(
    /<[^<>\n`]{0,40}|<\|channel\|>[^\n`]{0,60}|\[\/?T?H?I?N?K?/u,
    /◁[^▷\n]{0,8}|<\/[a-z:]{5,10}>[^\S\n]{0,8}|(?<!`)`+|(?<!~)~+/u,
  ),
  /$/u,
);

/**
 * Models that reason (DeepSeek-R1, Qwen3) write their thoughts into the reply itself where the server does
 * not part them from it. Learners are not shown them. Leading white space goes too: it is no first word.
 * @param thinksFirst this model is known to begin with thoughts that nothing opens
 */
export function createThinkingFilter(thinksFirst = false): ThinkingFilter {
  let state: 'start' | 'thinking' | 'speaking' = thinksFirst ? 'thinking' : 'start';
  /** Nothing opened these thoughts: without a mark that closes them they were the reply. */
  let isAssumed = thinksFirst;
  let assumed = '';
  let held = '';
  let code = '';
  let isShown = false;
  let thoughtFirst = false;

  function think(): string {
    const close = CLOSES.exec(held);
    if (!close) {
      if (isAssumed) assumed += held.slice(0, -LONGEST_CLOSE);
      // Thoughts may be long: keep only what may be the beginning of the closing mark.
      held = held.slice(-LONGEST_CLOSE);
      return '';
    }
    thoughtFirst ||= isAssumed;
    isAssumed = false;
    state = isShown ? 'speaking' : 'start';
    held = held.slice(close.index + close[0].length);
    return advance(false);
  }

  function start(ended: boolean): string {
    held = held.trimStart();
    if (held === '') return '';
    const opens = OPENS_REPLY.exec(held);
    if (opens) {
      state = 'thinking';
      held = held.slice(opens[0].length);
      return think();
    }
    if (!ended && held.length < LONGEST_CLOSE && MAY_BECOME.test(held) && /^[<[◁]/u.test(held)) return '';
    state = 'speaking';
    return speak(ended);
  }

  function speak(ended: boolean): string {
    const waits = ended ? -1 : held.search(MAY_BECOME);
    const text = waits === -1 ? held : held.slice(0, waits);
    let shown = '';
    let from = 0;
    for (const match of text.matchAll(IN_SPEECH)) {
      const { code: fence, line, opens, closes } = match.groups ?? {};
      if (fence !== undefined) {
        if (code === '') code = fence;
        else if (fence === code || (code.length > 2 && fence.startsWith(code))) code = '';
        continue;
      }
      if (line !== undefined) {
        if (code.length < 3) code = '';
        continue;
      }
      if (code !== '') continue;
      shown += text.slice(from, match.index);
      from = match.index + match[0].length;
      if (opens !== undefined) {
        state = 'thinking';
        held = held.slice(from);
        isShown ||= shown !== '';
        return shown + think();
      }
      if (closes !== undefined) {
        // What was shown stays shown; of what was not, all was thought.
        thoughtFirst = true;
        shown = '';
        if (isShown) continue;
        state = 'start';
        held = held.slice(from);
        return start(ended);
      }
    }
    shown += text.slice(from);
    held = held.slice(text.length);
    isShown ||= shown !== '';
    return shown;
  }

  function advance(ended: boolean): string {
    if (held === '') return '';
    return state === 'thinking' ? think() : state === 'start' ? start(ended) : speak(ended);
  }

  return {
    push(text) {
      // Most pieces of a reply hold nothing that could be a mark.
      if (state === 'speaking' && held === '' && code === '' && !/[<[◁`~]/u.test(text)) {
        isShown ||= text !== '';
        return text;
      }
      held += text;
      return advance(false);
    },
    end() {
      if (state !== 'thinking') return advance(true);
      if (!isAssumed) return '';
      const said = (assumed + held).trimStart();
      held = '';
      return said;
    },
    get thoughtFirst() {
      return thoughtFirst;
    },
  };
}
