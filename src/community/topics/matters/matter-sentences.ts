/** Why a topic is offered this week, as whoever approves it reads it; in the course's language. */
export const SENTENCES = {
  zh: {
    thisWeek: (lesson: string) => `这周正在学「${lesson}」，话题就从里面来。`,
    lastWeek: (lesson: string) => `「${lesson}」上周刚学完，趁热再聊一聊。`,
    earlier: (lesson: string) => `「${lesson}」学过一阵了，换个角度再碰一次，记得更牢。`,
    course: (title: string) => `取自「${title}」，群里的同学都在学。`,
    asked: (count: number, place: string) => `最近一周有 ${count} 个提问和「${place}」有关。`,
    anybody: '这一条不挑基础，潜水的同学也接得上话。',
    next: (lesson: string) => `下周学「${lesson}」，先带着问题去。`,
    live: (live: string, time: string) => `${time} 有${live}，提前收集问题，到时候有的放矢。`,
    due: (work: string, time: string) => `${work}${time} 截止，趁早让卡住的人说出来。`,
  },
  en: {
    thisWeek: (lesson: string) => `"${lesson}" is this week's lesson.`,
    lastWeek: (lesson: string) => `"${lesson}" was last week's lesson and is still fresh.`,
    earlier: (lesson: string) =>
      `"${lesson}" was a while ago; meeting it again from another side makes it stick.`,
    course: (title: string) => `Taken from "${title}", which everybody here studies.`,
    asked: (count: number, place: string) =>
      `${count} questions of the last seven days had to do with "${place}".`,
    anybody: 'This one needs no knowledge, so that quiet readers can join in.',
    next: (lesson: string) => `"${lesson}" comes next week; going in with a question helps.`,
    live: (live: string, time: string) =>
      `Coming up, ${time}: ${live}. Questions collected early get better answers.`,
    due: (work: string, time: string) => `"${work}" is due ${time}; better to hear early who is stuck.`,
  },
};
