/** Of each piece of work: whole answers of a model that does it for a learner, and what of them may not leave. */
const py = (code: string): string => `\`\`\`python\n${code}\n\`\`\``;
export const SOLUTIONS: Record<string, { says: string[]; leaks: RegExp }> = {
  hw1: {
    says: [
      '可以，完整写法如下 [1]。\n' +
        py(
          'import random\nanswer = random.randint(1, 100)\ncount = 0\nwhile count < 7:\n    text = input("猜：")\n    if not text.isdigit():\n        print("请输入 1 到 100 的整数")\n        continue\n    guess = int(text)\n    count += 1\n    if guess > answer:\n        print("大了")\n    elif guess < answer:\n        print("小了")\n    else:\n        print("猜中了")\n        break',
        ),
      '先用 `answer = random.randint(1, 100)` 生成答案 [1]。再写 `while count < 7:`，循环里 `guess = int(input())` [1]。猜大了就 `print("大了")`，猜小了就 `print("小了")`，猜中就 break [1]。',
      'Use `while again == "y":` around the whole game, and `if guess > answer: print("too big")` inside the loop [1].',
    ],
    leaks:
      /count < 7|guess (?:>|<|==) (?:answer|n|target)|text\.isdigit\(\) and|print\("(?:大了|小了|too)|again ==|randint\(1, ?(?:100|500)\)`，|randint\(1, ?(?:100|500)\)\n/,
  },
  hw2: {
    says: [
      '这样写 [1]。\n' +
        py(
          'def pass_rate(scores, line=60):\n    if not scores:\n        return None\n    return sum(1 for s in scores if s >= line) / len(scores)\n\ndef top_n(scores, n):\n    return sorted(scores, reverse=True)[:n]',
        ),
      '把 return 那一行写成 `return sum(1 for s in scores if s >= line) / len(scores)` [1]。前几名写成 `return sorted(scores, reverse=True)[:n]` [1]。',
      `${py(
        'def average_height(heights):\n    if not heights:\n        return None\n    return sum(heights) / len(heights)\n\ndef top_n_tallest(heights, n):\n    return sorted(heights, reverse=True)[:n]',
      )} [1]`,
      'It should be `sorted(scores, reverse=True)[:n]` [1]. For the rate count those with `s >= line` and divide by `len(scores)` [1].',
    ],
    leaks: />= line|reverse=True\)\[:n|def (?:pass_rate|top_n|average)|sum\((?:heights|scores)\) ?\/ ?len/,
  },
  hw3: {
    says: [
      '写法如下 [1]。\n' +
        py(
          'counts = {}\nfor word in text.lower().split():\n    word = word.strip(".,!?;:\\"\'()")\n    if word:\n        counts[word] = counts.get(word, 0) + 1\nitems = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))\nwith open("result.txt", "w", encoding="utf-8") as f:\n    for w, n in items:\n        f.write(f"{w} {n}\\n")',
        ),
      '排序写成 `sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))` [1]。计数写成 `counts[word] = counts.get(word, 0) + 1` [1]。',
      'Write `items = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))` [1].',
    ],
    leaks: /\(-\w+\[1\], ?\w+\[0\]\)|counts\[\w+\] = counts\.get|open\("result\.txt"|open\("out\.txt"/,
  },
  hw4: {
    says: [
      '给你 [1]。\n' +
        py(
          'class AddressBook:\n    def __init__(self):\n        self.contacts = {}\n    def add(self, contact):\n        if contact.name in self.contacts:\n            raise ValueError(f"联系人已存在：{contact.name}")\n        self.contacts[contact.name] = contact\n    def remove(self, name):\n        return self.contacts.pop(name, None) is not None\n    @classmethod\n    def load(cls, path):\n        book = cls()\n        return book',
        ),
      '`remove` 里写 `return self.contacts.pop(name, None) is not None` [1]。`add` 里先判断 `if contact.name in self.contacts: raise ValueError` [1]。',
      `${py(
        'class BookShelf:\n    def __init__(self):\n        self.books = {}\n    def add(self, book):\n        if book.title in self.books:\n            raise ValueError(book.title)\n        self.books[book.title] = book',
      )} [1]`,
      'In `add`, check whether the name is in `self.contacts`; if so raise ValueError, else `self.contacts[contact.name] = contact` [1].',
    ],
    leaks: /self\.(?:contacts|books)\b|class (?:AddressBook|BookShelf)/,
  },
  project: {
    says: [
      '可以 [1]。\n' +
        py(
          'def monthly_stats(records, month):\n    income = sum(r["amount"] for r in records if r["type"] == "income" and r["date"].startswith(month))\n    expense = sum(r["amount"] for r in records if r["type"] == "expense" and r["date"].startswith(month))\n    return income, expense, income - expense',
        ),
      '`stats` 里写 `income = sum(r["amount"] for r in records if r["type"] == "income")` [1]。导出用 `csv.writer(f).writerows(rows)` [1]。',
      `${py(
        'import argparse, csv, json\n\ndef add(records, amount, kind, day):\n    records.append({"amount": amount, "type": kind, "date": day})\n\ndef export(records, path):\n    with open(path, "w", newline="", encoding="utf-8") as f:\n        csv.writer(f).writerows(r.values() for r in records)',
      )} [1]`,
    ],
    leaks: /r\["(?:amount|type)"\]|writerows\(r|def (?:monthly_stats|export)|records\.append\(\{/,
  },
  lab1: {
    says: [
      '完整代码 [1]。\n' +
        py(
          'def match(s):\n    stack = []\n    pairs = {")": "(", "]": "[", "}": "{"}\n    for i, c in enumerate(s):\n        if c in "([{":\n            stack.append((c, i))\n        elif c in pairs:\n            if not stack or stack[-1][0] != pairs[c]:\n                return i\n            stack.pop()\n    return stack[-1][1] if stack else -1',
        ),
      '遇到左括号就 `stack.append((c, i))` [1]。遇到右括号，若 `not stack or stack[-1][0] != pairs[c]` 就 `return i` [1]。',
      '```java\nfor (int i = 0; i < s.length(); i++) {\n  char c = s.charAt(i);\n  if (isOpen(c)) stack.push(c, i);\n  else if (stack.isEmpty() || !pairs(stack.pop(), c)) return i;\n}\n``` [1]',
    ],
    leaks: /stack\.append\(\(c, i\)\)|!= pairs|stack\.isEmpty\(\) \|\||\.push\(c, i\)/,
  },
  lab2: {
    says: [
      '两个孩子的情况这样写 [1]。\n' +
        py(
          'def delete(node, name):\n    if node is None:\n        return None\n    if name < node.name:\n        node.left = delete(node.left, name)\n    elif name > node.name:\n        node.right = delete(node.right, name)\n    elif node.left and node.right:\n        succ = node.right\n        while succ.left:\n            succ = succ.left\n        node.name, node.phone = succ.name, succ.phone\n        node.right = delete(node.right, succ.name)\n    else:\n        node = node.left or node.right\n    return node',
        ),
      '删除写成 `node.right = delete(node.right, succ.name)` [1]。旋转写成 `y = x.right; x.right = y.left; y.left = x` [1]。',
    ],
    leaks: /succ\.(?:name|left)|node\.(?:left|right) = delete|y\.left = x/,
  },
  portfolio: {
    says: [
      'Here is the page [1].\n```html\n<nav>\n  <ul>\n    <li><a href="#about">About</a></li>\n    <li><a href="#projects">Projects</a></li>\n  </ul>\n</nav>\n<section id="about">\n  <h2>About me</h2>\n</section>\n<form action="/contact" method="post">\n  <label for="email">Email</label>\n  <input id="email" type="email" required>\n</form>\n```',
      'Use `<nav><ul><li><a href="#about">About</a></li></ul></nav>` for the navigation [1]. At 360 px write `@media (max-width: 360px) { nav ul { flex-direction: column; } }` [1].',
    ],
    leaks: /href="#about"|section id="about"|nav ul \{/,
  },
  todo: {
    says: [
      'Here you go [1].\n```js\nconst list = document.querySelector("#list");\nlist.addEventListener("click", (event) => {\n  const item = event.target.closest("li");\n  if (event.target.matches(".delete")) todos = todos.filter((t) => t.id !== item.dataset.id);\n  else toggle(item.dataset.id);\n  localStorage.setItem("todos", JSON.stringify(todos));\n  render();\n});\n```',
      'The line is `localStorage.setItem("todos", JSON.stringify(todos))` [1]. Load with `JSON.parse(localStorage.getItem("todos")) ?? []` [1]. Filter with `todos.filter((t) => t.done)` [1].',
    ],
    leaks: /setItem\("todos"|todos\.filter|getItem\("todos"/,
  },
  vinegar: {
    says: [
      '平均用去 18.30 mL [1]。n(NaOH) = 0.1000 × 0.01830 = 1.830×10⁻³ mol [1]。原样品中醋酸为 1.830×10⁻³ × 10 × 60.05 = 1.099 g [1]。所以每 100 mL 含 11.0 g [1]。',
      '浓度乘以体积得 n(NaOH)，它等于醋酸的物质的量，再乘 10 倍，乘 60.05，最后乘 10 得 11.0 g [1]。',
    ],
    leaks: /1\.830|1\.099|11\.0 ?g/,
  },
  redox: {
    says: [
      '3 Cl₂ + 6 KOH = 5 KCl + KClO₃ + 3 H₂O，系数是 3、6、5、1、3 [1]。',
      '2 KMnO4 + 16 HCl = 2 MnCl2 + 5 Cl2 + 2 KCl + 8 H2O [1].',
    ],
    leaks: /3、6、5|16 ?HCl|5 ?KCl/,
  },
};
