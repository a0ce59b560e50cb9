import { describe, expect, it } from 'vitest';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { leansBack } from '../../src/knowledge/extract/reading/leaning.ts';
import { passage } from './passages.ts';

const closures = passage(
  '闭包是引用了外层变量的函数。它记住的是变量本身。\n\n```python\ndef outer():\n    n = 1\n    def inner():\n        return n\n    return inner\n```\n\n循环里的闭包常常让人意外。改正的办法是给参数一个默认值。',
  { title: '闭包', headings: ['闭包'] },
);

const said = (question: string, ...passages: ReturnType<typeof passage>[]) =>
  writeExtract({ question, passages, language: 'zh' });

describe('the extractive writer', () => {
  it('answers with one or two sentences, in reading order, and with more where there is room', () => {
    const narrow = {
      question: '循环里的闭包怎么改正',
      passages: [closures],
      language: 'zh' as const,
      room: 0,
    };
    expect(writeExtract(narrow).text).toBe('循环里的闭包常常让人意外。改正的办法是给参数一个默认值。');
    const { text, sentences } = said('循环里的闭包怎么改正', closures);
    expect(text).toBe(
      '闭包是引用了外层变量的函数。它记住的是变量本身。循环里的闭包常常让人意外。改正的办法是给参数一个默认值。',
    );
    expect(sentences.map(({ start }) => start)).toEqual(
      [...sentences.map(({ start }) => start)].sort((a, b) => a - b),
    );
  });

  it('is as long as its own words allow, whatever language was asked in', () => {
    const long = passage(
      Array.from(
        { length: 12 },
        (_, i) => `闭包的第${i + 1}个用处是把变量留到以后再用，不必另外写一个类来存它。`,
      ).join(''),
      { title: '闭包' },
    );
    const asked = { question: '闭包 uses', passages: [long] };
    const { text } = writeExtract({ ...asked, language: 'en' });
    expect(text).toBe(writeExtract({ ...asked, language: 'zh' }).text);
    expect(text.length).toBeLessThan(300);
  });

  it('reads the pieces of one long section as one', () => {
    const piece = (ordinal: number, text: string) =>
      passage(text, { ordinal, locator: '#文件', title: '文件格式' });
    const json = piece(8, 'JSON 看起来像字典。load 读取文件里的值。dump 写入文件。');
    const csv = piece(7, 'CSV 是表格文本。读取 CSV 文件用 csv 模块。');
    expect(said('怎么读取 CSV 文件', json, csv).sentences[0]?.text).toContain('CSV');
  });

  it('reads the items of a list apart where nothing closes them', () => {
    const list = passage('开课前备齐这些：\n\n- 一只盖碗\n- 一台小电子秤\n\n开课那周寄出茶样。', {
      title: '准备',
    });
    expect(said('开课前备齐哪些，茶样哪周寄', list).text).toBe(
      '开课前备齐这些：一只盖碗；一台小电子秤。开课那周寄出茶样。',
    );
    const steps = passage('To begin you need:\n\n1. A suit with a veil\n2. A smoker', { title: 'To begin' });
    expect(said('what do I need to begin', steps).text).toBe(
      'To begin you need: A suit with a veil; A smoker',
    );
  });

  it('shows what is written where it is asked how something is done', () => {
    const listed = (listing: string) =>
      passage(
        `建虚拟环境用标准库的 venv 模块，在项目目录里执行一条命令即可。\n\n${listing}\n\n目录名由你定。`,
        {
          title: '创建虚拟环境',
        },
      );
    const command = '```bash\npython -m venv .venv\n```';
    for (const question of ['怎么建虚拟环境', '建虚拟环境用哪个命令', 'how do i make a 虚拟环境'])
      expect(said(question, listed(command)).text).toContain('python -m venv .venv');
    const tooLong = `\`\`\`bash\n${'echo 1\n'.repeat(13)}\`\`\``;
    const output = '```text\nCreated .venv\n```';
    const failing = '```bash\npyhton -m venv .venv\n# 报错：找不到命令\n```';
    for (const listing of [tooLong, output, failing])
      expect(said('怎么建虚拟环境', listed(listing)).text).not.toContain('```');
    expect(said('建虚拟环境报错怎么改', listed(failing)).text).toContain('找不到命令');
  });

  it('shows nobody who asks how it is done what ends in an error, nor the sentence that leads up to it', () => {
    const files = passage(
      'Write to a file inside the block of `with`.\n\n```python\nwith open("a.txt", "w") as file:\n    file.write("hello")\n```\n\nIf you write to a file after the block, the message is plain:\n\n```python\nwith open("a.txt", "w") as file:\n    file.write("hello")\nfile.write("again")\n```\n\n```text\nValueError: I/O operation on closed file.\n```',
      { title: 'Writing to a file' },
    );
    const { text } = said('how do I write to a file', files);
    expect(text).toContain('file.write("hello")');
    expect(text).not.toContain('file.write("again")');
    expect(text).not.toContain('the message is plain');
    expect(said('I write to a file after the block, what error is raised', files).text).toContain(
      'file.write("again")',
    );
  });

  it('says a formula with the words that lead up to it, and neither without the other', () => {
    const expected = passage(
      '随机变量有期望。随机变量 X 的期望表示为\n\n$$E[X] = \\sum_{x} x P(X = x).$$\n\n期望刻画了随机变量的平均水平。',
      { title: '期望' },
    );
    const { text } = said('随机变量的期望怎么表示', expected);
    expect(text).toContain('期望表示为E[X] = ∑');
    const unreadable = passage(expected.text.replace('\\sum_{x}', '\\stackrel{a}{b}'), { title: '期望' });
    expect(said('期望刻画了什么', unreadable).text).not.toContain('stackrel');
  });

  it('opens with the words that lead up to a listing, not with the listing', () => {
    const compared = passage(
      '字符串比较大小从左到右进行。\n\n```python\nprint("a" < "b")\n```\n\n两个字符串要忽略字母的大小写来比较大小，先都转成小写。',
      { title: '比较' },
    );
    const { text } = said('两个字符串怎么比较大小', compared);
    expect(text).toContain('print("a" < "b")');
    expect(text).toMatch(/^字符串比较大小从左到右/);
  });

  it('shows the listing that its section opens with to who asks how', () => {
    const project = passage(
      '```bash\nnpm init -y\nnpx vite\n```\n\nVite 随后在本机启动项目，保存后会自动刷新。按 Ctrl+C 停止。',
      { title: '新建项目', headings: ['工具', '新建项目'] },
    );
    expect(said('怎么启动项目', project).text).toContain('npx vite');
  });

  it('tells the steps to who asks how something is worked out, where no equation does', () => {
    const postfix = passage(
      '我们平常写的 3 + 4 × 2 叫中缀式。后缀式把运算符放到两个操作数之后，无须括号。求值只用一个栈：遇数压栈，遇运算符弹出两个数。先弹出的是右操作数。',
      { title: '后缀式求值', headings: ['栈', '后缀式求值'] },
    );
    expect(said('后缀式怎么算的', postfix).text).toContain('遇数压栈');
  });

  it('says nothing of a picture, and names a listing by its language', () => {
    const book = passage(
      '![学习率的影响。太大会发散](../img/lr.svg)\n\n学习率这样设。\n\n```{.python .input  n=2}\n#@tab pytorch\nlr = 0.1\n```',
      { title: '学习率' },
    );
    const { text } = said('学习率怎么设', book);
    expect(text).not.toContain('太大会发散');
    expect(text).toContain('```python\nlr = 0.1\n```');
  });

  it('says all rows of a table that the question does not tell apart, and one that it does', () => {
    const table = passage(
      '合同里写明租期，押金看租期：\n\n| 租期 | 押金 |\n|---|---|\n| 不满半年 | 一个月 |\n| 一年 | 两个月 |\n| 长租公寓 | 三个月 |\n\n押金在退房后退还。',
      { title: '押金多久', headings: ['押金多久'] },
    );
    const all = said('押金一般交几个月多久', table).text;
    for (const row of ['不满半年：一个月', '一年：两个月', '长租公寓：三个月']) expect(all).toContain(row);
    const { text } = said('长租公寓押金多久', table);
    expect(text).toContain('长租公寓：三个月');
    expect(text).not.toContain('不满半年：');
  });

  it('says what is above or below a value, and nothing of an example above', () => {
    const prices = passage(
      'A price ceiling is a legal maximum. It matters only if it lies below the equilibrium. The example above is a ceiling. A price floor is a minimum above the equilibrium.',
      { title: 'Price ceilings', id: 'prices' },
    );
    const { text } = writeExtract({ question: 'price ceiling', passages: [prices], language: 'en' });
    expect(text).toContain('It matters only if it lies below the equilibrium.');
    expect(text).not.toContain('The example above');
  });

  it('says what is left only with that from which it is taken', () => {
    expect(leansBack('What is left is how warm the water should be.')).toBe(true);
    expect(leansBack('What a list holds can be changed.')).toBe(false);
  });

  it('takes from another passage what holds a word of the matter, not one that everything works with', () => {
    const nulls = passage('Any comparison with null is unknown.', { title: 'Null', id: 'null' });
    const others = passage('Most exercises work with small changes.', { title: 'Databases', id: 'other' });
    const { text } = writeExtract({
      question: 'why is null not working',
      passages: [nulls, others],
      language: 'en',
    });
    expect(text).toBe('Any comparison with null is unknown.');
  });

  it('adds nothing that speaks of a listing it does not show, and nothing to a time or a number', () => {
    const pointing = passage('死循环是不会结束的循环。上面的代码里 i 始终是 1。忘记更新变量会造成死循环。');
    expect(said('什么会造成死循环', pointing).text).not.toContain('上面的代码');
    const times = passage('直播在周三 20:00。直播间提前开放。直播不点名，直播缺席看回放就行。', {
      title: '时间',
    });
    expect(said('直播点名的规矩', times).text).toContain('提前开放');
    expect(said('直播几点', times).text).not.toContain('提前开放');
  });

  it('brings along what a lead-in leads to, or leaves it out', () => {
    const steps = passage('读文件的写法如下：\n\n- 打开文件\n- 读入内容\n- 关闭文件\n\n别的以后再说。', {
      title: '读写',
    });
    expect(said('读文件的写法', steps).text).toContain('关闭文件');
    const listing = passage('读文件的写法如下：\n\n```python\nopen("a.txt")\n```', { title: '读写' });
    expect(said('读文件怎么做', listing).text).toContain('open("a.txt")');
    const lost = passage('读文件很常用。读文件的写法如下：', { title: '读写' });
    expect(said('读文件的写法', lost).text).toBe('读文件很常用。');
    const below = passage('读文件很常用。读文件的写法有好几种，下面分别说明。', { title: '读写' });
    expect(said('读文件的写法', below).text).toBe('读文件很常用。');
  });

  it('begins in the passage whose title has all that is asked, though it never says so again', () => {
    const use = passage('先打开粗的那一节，细的最后才用。有风的时候把背包挂在中轴下面的钩子上。', {
      title: '三脚架的用法',
      headings: ['三脚架的用法'],
    });
    const blur = passage('整张都糊，就用快一点的快门，或者上三脚架。', {
      title: '照片糊了怎么判断',
      headings: ['照片糊了怎么判断'],
    });
    expect(said('三脚架怎么用', use, blur).sentences[0]).toMatchObject({ passageIndex: 0, isLead: true });
  });

  it('begins in the passage that was found first, though one sentence elsewhere has more of the words', () => {
    const found = passage('由两位同学按清单打分，满十二分，八分通过。', { title: '结课项目' });
    const beside = passage('结课项目谁打分以后会说。', { title: '以后' });
    expect(said('结课项目谁打分', found, beside).text).toContain('两位同学');
  });

  it('defines from the sentence that says what the thing is', () => {
    const meteors = passage(
      '尘埃闯进大气就成了流星。流星都从一个点射出来，那个点叫辐射点。观看不要望远镜。',
      {
        title: '流星雨',
      },
    );
    expect(said('辐射点是什么', meteors).text).toContain('那个点叫辐射点');
  });

  it('says a list to its end, and what a sentence leans back on', () => {
    const three = passage(
      '闭包很常用。构成闭包要满足三个条件：一个函数里定义另一个函数；内层函数用到外层函数的变量；外层函数把它返回。别的语言里也有。',
      { title: '闭包' },
    );
    expect(said('内层函数用到外层函数的变量叫什么', three).text).toContain('；外层函数把它返回。');
    const leaning = passage('`multiply` 用到 factor。因此 Python 让 factor 和内层函数一起留下来。', {
      title: '闭包',
    });
    expect(said('为什么内层函数还留下来', leaning).text).toBe(
      '`multiply` 用到 factor。因此 Python 让 factor 和内层函数一起留下来。',
    );
  });

  it('says what leans on the sentence that answers before what stands in front of it, where not all fits', () => {
    const pip = passage(
      '下载很慢或者连接超时，可以临时使用国内的镜像，在安装命令后面加上镜像的地址就行。装包的时候找不到库，一般是名字拼写错误。在较新的 Linux 系统上，可能出现 `externally-managed-environment`。这是系统在阻止 pip 改动自带的 Python，正确的处理办法是创建虚拟环境。',
      { title: 'pip 的常见问题' },
    );
    const { text } = writeExtract({
      question: '装包报 externally-managed-environment 怎么回事',
      passages: [pip],
      language: 'zh',
      room: 120,
    });
    expect(text).toContain('可能出现 `externally-managed-environment`。这是系统在阻止');
  });

  it('answers from the paragraph that is on the question where a passage has several', () => {
    const care = passage('木器防发霉靠日晒。漆面不要晒。\n\n陶罐怕潮。防发霉靠石灰。每月换一次。');
    const extract = writeExtract({
      question: '陶罐怎么防发霉',
      passages: [care],
      language: 'zh',
      room: 0,
    });
    expect(extract.text).toBe('陶罐怕潮。防发霉靠石灰。');
  });

  const eclipses = passage(
    '流星雨每年八月最多。星座图上写着亮星的名字。看月食不伤眼睛，半个地球都看得到。月食拍起来要用三脚架。但是风大的晚上不行。彗星拖着长尾巴。行星自己不发光。',
    { title: '观测' },
  );

  it('says before and after what decides a yes or no only what goes on with it', () => {
    expect(said('看月食伤眼睛吗', eclipses).text).toBe(
      '看月食不伤眼睛，半个地球都看得到。月食拍起来要用三脚架。但是风大的晚上不行。',
    );
    expect(said('看月食不伤眼睛的例子', eclipses).text).toContain('彗星');
    const { text } = said('看月食伤哪只眼睛', eclipses);
    expect(text).toContain('流星雨');
    expect(text).not.toContain('行星');
  });

  it('says before a yes or no what has another word of the question', () => {
    const quiz = passage('测验限做一次，四十分钟。每章一份。测验平均六十分才能重修这一章。', {
      title: '章节',
    });
    expect(said('测验能重修一次吗', quiz).text).toContain('限做一次');
  });

  it('says nothing before what stands out of a trouble that is only named', () => {
    const starter = passage(
      '第七天起面团六小时就长一倍。这时它能发面包了。灰水是酒精，搅回去就行。粉红色的条纹是发霉，整罐扔掉。条纹不要刮。',
      { title: '养酵头' },
    );
    expect(said('粉红色的条纹发霉', starter).text).not.toContain('能发面包');
    expect(said('哪里来的粉红色的条纹发霉', starter).text).toContain('能发面包');
  });

  it('says where each sentence stands', () => {
    for (const { text, start, end, passageIndex } of said('闭包记住的是什么', closures).sentences) {
      expect(passageIndex).toBe(0);
      expect(closures.text.slice(start, end)).toBe(text);
    }
  });

  it('prefers what is said about code to the code', () => {
    expect(said('闭包引用了什么', closures).text).toContain('闭包是引用了外层变量的函数。');
  });

  it('explains in words first, and shows a listing before them only where code is asked for or shown', () => {
    const reading = passage(
      '```python\nwith open("a.txt") as f:\n    print(f.read())\n```\n\n用 `with` 打开文件，离开时会自动关闭。',
    );
    expect(said('with open 打开文件有什么好处', reading).text).toMatch(/^用 `with` 打开文件/);
    expect(said('with open 打开文件的代码', reading).text).toContain('```python');
    expect(said('with open("a.txt") as f 是打开文件吗', reading).text).toMatch(/^```python/);
  });

  it('opens with the definition where one is asked for, and goes on where that stands', () => {
    const self = passage('`self` 代表当前这个对象。调用方法时由 Python 传入。', { title: 'self 的含义' });
    const other = passage('两个方法都在类里面，都有 self，必须返回字符串。');
    expect(said('class 里面的 self 是什么意思', self, other).text).toBe(
      '`self` 代表当前这个对象。调用方法时由 Python 传入。',
    );
  });

  it('leaves names of code as they are written', () => {
    const names = passage('`__init__` 的左右各有两个下划线，**不要**写成 `_init_`；`*args` 收集其余的参数。');
    expect(said('__init__ 怎么写', names).text).toBe(
      '`__init__` 的左右各有两个下划线，不要写成 `_init_`；`*args` 收集其余的参数。',
    );
  });

  it('leaves no mark of what was set in bold', () => {
    const bold = passage('**题目描述。** 写一个猜数字游戏。');
    expect(said('猜数字游戏写什么', bold).text).toContain('写一个猜数字游戏。');
    expect(said('猜数字游戏写什么', bold).text).not.toContain('*');
  });

  it('reads a sentence on to its end where it lists, and never stops at a semicolon', () => {
    const three = passage('构成闭包有三个条件：有内层函数；它用到外层的变量；外层把它返回。别的都不要紧。');
    expect(said('构成闭包有哪些条件', three).text).toContain('有内层函数；它用到外层的变量；外层把它返回。');
    const long = passage(`捕获异常用 try 语句；${'后面还有很长的一句话'.repeat(40)}。`);
    expect(said('怎么捕获异常', long).text).toMatch(/捕获异常用 try 语句；后面还有/);
    const apart = passage('捕获异常用 try 语句；\n\n捕获之后程序接着运行。');
    expect(said('怎么捕获异常', apart).text).toMatch(/捕获异常用 try 语句。捕获之后/);
  });

  it('opens with what the subject is about where the title is what is asked for', () => {
    const returns = passage(
      'Adding more of one input eventually adds less and less. The third cook helps less than the second. Diminishing returns are why marginal cost rises.',
      { title: 'Diminishing returns', headings: ['Diminishing returns'] },
    );
    const { text } = writeExtract({
      question: 'what are diminishing returns',
      passages: [returns],
      language: 'en',
      room: 0,
    });
    expect(text).toMatch(/^Adding more of one input/);
  });

  it('takes no sentence from another passage that leans on one which is not said', () => {
    const near = passage('Average total cost is total cost divided by the number of units sold in a year.', {
      title: 'Costs',
      headings: ['Costs'],
    });
    const other = passage('The curve has a name. It is shaped like a U because of spreading and crowding.', {
      id: 'other',
      title: 'Curves',
      headings: ['Curves'],
    });
    const { text } = writeExtract({
      question: 'average total cost shaped like a U because of crowding?',
      passages: [near, other],
      language: 'en',
    });
    expect(text).not.toMatch(/It is shaped/);
  });

  it('gives a FAQ entry its own answer, whole', () => {
    const faq = passage('在“我的订单”里点“联系财务”。三个工作日内答复。', {
      question: '怎么退费？',
      kind: 'faq',
    });
    expect(said('我要退费', faq, closures)).toEqual({
      text: faq.text,
      sentences: [{ text: faq.text, passageIndex: 0, start: 0, end: faq.text.length, isLead: true }],
    });
  });

  it('takes the best sentences of a long FAQ answer', () => {
    const long = passage(`${'这是铺垫的话。'.repeat(80)}退费要联系财务。`, {
      question: '怎么退费？',
      kind: 'faq',
    });
    expect(said('退费联系谁', long).text).toContain('退费要联系财务。');
    expect(said('退费联系谁', long).text.length).toBeLessThan(60);
  });

  it('looks for a date where the question asks when', () => {
    const school = passage('多伦多大学是加拿大的大学，多伦多大学很大。学校在1827年创立。学校有三个校区。');
    expect(said('多伦多大学什么时候创立', school).text).toContain('1827年');
  });

  it('hears nothing in the words that an English question asks with', () => {
    const bread = passage(
      'Push the dough away, fold it back, and go on for ten to twelve minutes. It begins rough and sticky and ends smooth. Do not add flour in the first five minutes. Lift it, slap it down, stretch and fold over. A dough can hardly be kneaded too long by hand, whereas a mixer overdoes it after fifteen minutes.',
      { title: 'Kneading by hand' },
    );
    expect(said('how long do i knead', bread).text).toMatch(/^Push the dough away/);
  });

  it('gives a table row as a line of text', () => {
    const table = passage('| 运算符 | 意思 |\n| --- | --- |\n| `==` | 等于 |\n| `!=` | 不等于 |', {
      kind: 'table',
    });
    expect(said('`!=` 是什么意思', table).text).toContain('`!=`：不等于');
  });

  it('says of a row with several cells what its columns are called', () => {
    const table = passage(
      '| 比较 | 列表 | 元组 |\n| --- | --- | --- |\n| 写法 | `[1]` | `(1,)` |\n| 能否修改 | 可以 | 不可以 |',
      { kind: 'table' },
    );
    expect(said('列表和元组能否修改', table).text).toContain('能否修改（列表：可以；元组：不可以）。');
    const below = passage('| 能否修改 | 可以 | 不可以 |', { kind: 'table' });
    expect(said('能否修改', below).text).toBe('能否修改：可以，不可以。');
  });

  it('cuts code at twelve lines and closes its fence', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `print(${i})`);
    const listing = passage(`\`\`\`python\n${lines.join('\n')}\n\`\`\``, { kind: 'code' });
    const text = said('print(3) 输出什么', listing).text.split('\n');
    expect(text).toHaveLength(14);
    expect(text.at(-1)).toBe('```');
  });

  it('cleans Markdown that would read oddly in a chat', () => {
    const marked = passage('- **列表** 是[有序](a.md#b)的，写作 `[1, 2]`。');
    expect(said('列表是什么', marked).text).toBe('列表 是有序的，写作 `[1, 2]`。');
  });

  it('never quotes a heading, and says nothing where there is nothing', () => {
    expect(said('闭包', passage('## 闭包\n\n闭包会记住变量。')).text).toBe('闭包会记住变量。');
    expect(said('闭包')).toEqual({ text: '', sentences: [] });
    expect(said('闭包', passage('')).text).toBe('');
  });

  it('finds the sentence that says a word of the question otherwise', () => {
    const exam = passage(
      '考试共 100 分钟。迟到超过 20 分钟不能进考场。听力只放一遍。这次闭卷，不能查词典。',
      { title: '考试' },
    );
    const narrow = { passages: [exam], language: 'zh' as const, room: 0 };
    expect(writeExtract({ question: '能带字典吗', ...narrow }).text).toContain('不能查词典');
  });

  it('tells how something is calculated by the operation, and not by what an example comes to', () => {
    const elasticity = passage(
      'Price elasticity measures how quantity responds. It is the change in quantity divided by the change in price. If the price of tickets rises by 10 percent, the price elasticity is 2.',
    );
    const narrow = { passages: [elasticity], language: 'en' as const, room: 0 };
    expect(writeExtract({ question: 'how do you calculate price elasticity', ...narrow }).text).toContain(
      'divided by',
    );
  });

  it('puts a space between English sentences', () => {
    const english = passage('A list is mutable. A tuple is not mutable at all.');
    expect(writeExtract({ question: 'mutable tuple', passages: [english], language: 'en' }).text).toBe(
      'A list is mutable. A tuple is not mutable at all.',
    );
  });
});
