import { describe, expect, test } from 'vitest';
import { conversation } from '../conversation/conversation-under-test.ts';
import { aGroup, anAbstention, aResult } from '../support/samples.ts';

const at = (time: string) => `2026-11-25T${time}:00+08:00`;

describe('a day in the group, with a clock handed in', () => {
  test('one question answered by a peer, one by the assistant, one by an operator after a warning, one escalated', async () => {
    const talk = await conversation();
    const { hear, tick, drain, clock, store, desk, sent, agent, message } = talk;
    await store.groups.put(aGroup({ id: 'staff-room', name: '老师们', channel: 'bridge' }), 0);
    await store.settings.set(
      'desk_notices',
      JSON.stringify({
        routes: [
          { via: 'channel', groupId: 'staff-room', for: ['subject', 'study', 'technical', 'money'] },
          { via: 'channel', groupId: 'staff-room', for: ['lead'], stages: ['escalation', 'missed_again'] },
        ],
      }),
    );
    const life = async (messageId: string) => await store.questions.byMessage((await message(messageId)).id);
    const toStaff = () => sent.filter((reply) => reply.groupId === 'staff-room').map((reply) => reply.text);
    const toLearner = (messageId: string) =>
      sent.filter((reply) => reply.replyToMessageId === messageId).map((reply) => reply.text);

    // 10:00, asked into the room; a fellow learner knows.
    clock.moveTo(at('10:00'));
    await hear({ messageId: 'peer', text: '有人知道闭包是什么吗？' });
    await tick();
    clock.moveTo(at('10:04'));
    await hear({ senderId: 'wu', text: '同问' });
    await hear({
      messageId: 'p1',
      senderId: 'ake',
      senderName: '阿珂',
      text: '就是记住外层变量的内层函数',
      replyToMessageId: 'peer',
    });
    await hear({ text: '懂了，谢谢！', replyToMessageId: 'p1' });

    // 10:05, put to the assistant, which finds it in the course.
    clock.moveTo(at('10:05'));
    agent.says(aResult());
    await hear({
      messageId: 'assistant',
      senderId: 'wu',
      senderName: '小吴',
      text: '@助教 闭包函数怎么写？',
    });
    await drain();

    // 11:45, not in the course. Staff are warned at 70 % of staffed time, over lunch, and answer before it is due.
    clock.moveTo(at('11:45'));
    agent.says(anAbstention());
    await hear({ messageId: 'operator', senderId: 'zhou', senderName: '周周', text: '@助教 元类怎么写？' });
    await tick();
    await drain();
    expect(toLearner('operator')).toEqual([
      '这个问题我在课程资料里没找到答案，不想乱答。已经转给讲师，最晚今天 14:00 前回复你。',
    ]);
    clock.moveTo(at('13:35'));
    await tick();
    expect(toStaff()).toEqual([]);
    clock.moveTo(at('13:36'));
    await tick();
    expect(toStaff()).toEqual([
      expect.stringContaining('【快到时限】课程提问 · Python 新手村\n周周：「元类怎么写？」'),
    ]);
    clock.moveTo(at('13:40'));
    const waiting = await life('operator');
    await desk.claim(waiting?.id ?? '', '王老师');
    await desk.answer(waiting?.id ?? '', '王老师', '早上七点。');
    await drain();
    expect(toLearner('operator').at(-1)).toBe('早上七点。');

    // 15:00, nobody comes: warning, breach, escalation to the lead with an apology and a new time, and once more.
    clock.moveTo(at('15:00'));
    await hear({
      messageId: 'escalated',
      senderId: 'xu',
      senderName: '小徐',
      text: '@助教 操场什么时候开放？',
    });
    await tick();
    await drain();
    const stages: string[] = [];
    for (let minute = 0; minute <= 120; minute++) {
      clock.advance(60_000);
      const before = toStaff().length;
      await tick();
      const time = new Date(clock.now() + 8 * 3_600_000).toISOString().slice(11, 16);
      stages.push(
        ...toStaff()
          .slice(before)
          .map((text) => `${time} ${/【(.*?)】/.exec(text)?.[1]}`),
      );
    }
    expect(stages).toEqual([
      '15:21 快到时限',
      '15:30 已超时',
      '15:45 超时升级，请组长跟进',
      '15:45 超时升级，请组长跟进',
      '16:30 再次超时，请组长跟进',
      '16:30 再次超时，请组长跟进',
    ]);
    expect(toLearner('escalated')).toEqual([
      expect.stringContaining('最晚今天 15:45 前回复你'),
      '抱歉，说好的时间没能回复你。已经请组长跟进，最晚今天 16:30 前给你答复。',
      '实在抱歉，到现在还没能给你答复。这件事已经交到组长手里，时间我就不再乱许了，一有结果马上告诉你。',
    ]);

    // The next day what nobody came back to counts as settled, and is kept apart from what was confirmed.
    clock.moveTo('2026-11-26T14:00:00+08:00');
    await tick();
    expect(await life('peer')).toMatchObject({
      status: 'resolved',
      answeredBy: 'peer',
      resolution: 'confirmed',
    });
    expect(await life('assistant')).toMatchObject({
      status: 'resolved',
      answeredBy: 'assistant',
      resolution: 'assumed',
    });
    expect(await life('operator')).toMatchObject({
      status: 'resolved',
      answeredBy: 'staff',
      resolution: 'assumed',
    });
    expect(await life('escalated')).toMatchObject({ status: 'handed_off', missed: 2, answeredBy: null });
  }, 20_000);
});
