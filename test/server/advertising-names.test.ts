import { describe, expect, test } from 'vitest';
import { ADVERT, aSchool } from './school-in-life.ts';

type Measure = { kind: string; state: string; text: string };
type Seen = { messageId: string; removed: boolean };

describe('a name that is an advert', () => {
  test('goes to a person once, and its sender is told in private when that person wants it', async () => {
    const { learner, says, messages, privately, violations, act } = await aSchool();
    const seller = await learner('代写论文QQ 3344521876');
    const { messageId } = await says(seller, '收到，谢谢老师');
    await says(seller, '第三章的作业什么时候交？');
    const [found, ...more] = await violations();
    expect(more).toEqual([]);
    expect(found).toMatchObject({ category: 'advertising', status: 'open', text: '收到，谢谢老师' });
    expect(found.verdict.evidence).toMatchObject([{ reason: 'name', text: '代写论文QQ 3344521876' }]);
    expect(found.measures.map(({ kind, state }: Measure) => [kind, state])).toEqual([
      ['private_reminder', 'proposed'],
    ]);
    expect(await privately(seller)).toEqual([]);

    await act(found.id, 'approve', { operator: '王老师' });
    const [reminder] = await privately(seller);
    expect(reminder.text).toContain('昵称');
    expect(reminder.text).toContain('你发的消息没有问题');
    expect((await messages(seller)).find((one: Seen) => one.messageId === messageId).removed).toBe(false);
    await says(seller, '好的');
    expect(await violations()).toHaveLength(1);
  });

  test('that was none after all is apologised for as a name, in the language of the group', async () => {
    const { learner, says, privately, violations, act } = await aSchool();
    const seller = await learner('代写论文QQ 3344521876');
    await says(seller, '收到，谢谢老师');
    const [found] = await violations();
    await act(found.id, 'approve', { operator: '王老师' });
    await act(found.id, 'overturn', { operator: '李老师', reason: '是本人的真名和号码' });
    const apology = (await privately(seller)).find(({ about }: { about: string }) => about === 'apology');
    expect(apology.text).toContain('昵称照常用');
    expect(apology.text).not.toContain('消息');
  });

  test('is no reason to overlook what they say, nor held against others who say the same', async () => {
    const { learner, says, violations } = await aSchool();
    const seller = await learner('考研资料加V kaoyan_996');
    const other = await learner('小林');
    await says(seller, '收到，谢谢老师');
    await says(other, '收到，谢谢老师');
    await says(seller, ADVERT);
    const found = await violations('?repeats=true');
    expect(
      found.map(({ status, sender }: { status: string; sender: { id: string } }) => [status, sender.id]),
    ).toEqual([
      ['acted', seller.id],
      ['open', seller.id],
    ]);
  });

  test('that calls somebody something goes to a person too, and its owner is asked to choose another', async () => {
    const { learner, says, privately, violations, act } = await aSchool();
    const rude = await learner('王老师是傻逼');
    await says(rude, '今天几点上课？');
    await says(rude, '好的，收到');
    const [found, ...more] = await violations();
    expect(more).toEqual([]);
    expect(found).toMatchObject({ category: 'personal_attack', status: 'open' });
    expect(found.verdict.evidence).toMatchObject([{ reason: 'name', text: '王老师是傻逼' }]);
    expect(await privately(rude)).toEqual([]);
    await act(found.id, 'approve', { operator: '李老师' });
    const [reminder] = await privately(rude);
    expect(reminder.text).toContain('换一个昵称');
    expect(reminder.text).not.toContain('广告');
  });

  test.each([
    '小王爱学习',
    '我是笨蛋本蛋',
    '废物点心',
    '今天也是废物',
    '王老师的小笨蛋',
    'certified idiot',
    '数据2班-刘洋-13组',
    'Lily wx lily_2020',
    '小张-有事微信zhang_2021',
  ])('is not what people call themselves: %s', async (name) => {
    const { learner, says, violations } = await aSchool();
    await says(await learner(name), '收到，谢谢老师');
    expect(await violations()).toEqual([]);
  });
});
