/** The load generator, in a process of its own: group messages of many learners, each once. */
import autocannon from 'autocannon';

const [url = '', token = '', seconds = '8', rate = '0', prefix = 'a'] = process.argv.slice(2);
const TEXTS = [
  '大家好，我是新来的同学，请多关照',
  '今天的作业你们写完了吗，我卡在第二题了',
  '@助教 闭包是什么？',
  '谢谢，讲得很清楚',
  '列表和元组有什么区别呀',
  '我把笔记整理好了，晚上发出来给大家看看',
  '昨天的直播回放在哪里可以看',
  '哈哈哈哈，这个例子太有意思了',
];
let sent = 0;
const result = await autocannon({
  url,
  connections: 100,
  duration: Number(seconds),
  ...(Number(rate) > 0 ? { overallRate: Number(rate) } : {}),
  requests: [
    {
      method: 'POST',
      path: '/v1/messages',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      setupRequest: (request) => {
        const index = sent++;
        return {
          ...request,
          body: JSON.stringify({
            channel: 'bench',
            groupId: `bench-${index % 200}`,
            messageId: `${prefix}-${index}`,
            senderId: `learner-${index % 3_000}`,
            senderName: `学员${index % 3_000}`,
            text: `${TEXTS[index % TEXTS.length]} ${index}`,
            sentAt: new Date().toISOString(),
          }),
        };
      },
    },
  ],
});
process.stdout.write(
  JSON.stringify({
    perSecond: result['2xx'] / result.duration,
    acknowledged: result['2xx'],
    failed: result.non2xx + result.errors + result.timeouts,
    p50: result.latency.p50,
    p99: result.latency.p99,
  }),
);
