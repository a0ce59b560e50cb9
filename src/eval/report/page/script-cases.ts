/**
 * The part of the page's script that draws the list of cases, fifty at a time. Every text from the data is set as
 * text, never as markup.
 */
export const CASES_SCRIPT = String.raw`
  const cases = read('data-cases');
  const passages = read('data-passages');
  const tags = read('data-tags');
  const PAGE = 50;
  const VERDICTS = ['right', 'wrong', 'abstainedRight', 'abstainedWrong', 'ok', 'missed', 'fault'];
  const DOTS = { ok: 'right', missed: 'wrong' };

  const list = document.getElementById('list');
  const search = document.getElementById('search');
  const tagSelect = document.getElementById('tag');
  const order = document.getElementById('order');
  const kinds = document.getElementById('kinds');
  const shown = document.getElementById('shown');
  const back = document.getElementById('back');
  const on = document.getElementById('on');
  const state = { kind: '', text: '', tag: -1, order: 'file', page: 0 };
  let found = cases;

  const fold = (text) => text.normalize('NFKC').toLowerCase();
  const hay = new Array(cases.length);
  const hayOf = (i) => (hay[i] ??= fold([cases[i].id, cases[i].q ?? cases[i].m, cases[i].a ?? '', cases[i].d ?? '', ...cases[i].t.map((t) => tags[t])].join('\n')));

  const ORDERS = {
    file: null,
    sure: (a, b) => b.c - a.c,
    unsure: (a, b) => a.c - b.c,
    slow: (a, b) => (b.ms ?? -1) - (a.ms ?? -1),
  };

  const find = () => {
    const words = fold(state.text).split(/\s+/).filter(Boolean);
    found = cases.filter((one, i) =>
      (state.kind === '' || one.v === state.kind || (state.kind === 'review' && one.r === 1)) &&
      (state.tag < 0 || one.t.includes(state.tag)) &&
      (words.length === 0 || words.every((word) => hayOf(i).includes(word))));
    if (ORDERS[state.order]) found = [...found].sort(ORDERS[state.order]);
    state.page = 0;
    draw();
  };

  const draw = () => {
    const from = state.page * PAGE;
    const rows = found.slice(from, from + PAGE);
    list.replaceChildren(...rows.map(row));
    tell(shown, found.length === 0 ? word('list.empty') : word('list.shown', { from: count(from + 1), to: count(from + rows.length), n: count(found.length) }));
    back.disabled = state.page === 0;
    on.disabled = from + PAGE >= found.length;
  };

  const row = (one) => {
    const details = make('details', 'case');
    const summary = make('summary');
    const verdict = word('verdict.' + one.v);
    summary.append(told('span', 'badge ' + one.v, one.r === 1 ? word('reviewed', { what: verdict }) : verdict), make('span', 'said', one.q ?? one.m), make('span', 'sure', one.c.toFixed(2)));
    label(summary.lastChild, 'title', word('column.confidence'));
    details.append(summary);
    details.addEventListener('toggle', () => {
      if (details.open && details.childElementCount === 1) details.append(body(one));
    });
    return details;
  };

  const section = (into, title, ...children) => {
    into.append(told('h4', '', title), ...children);
  };
  const items = (phrases) => {
    const ul = make('ul');
    ul.append(...phrases.map((phrase) => told('li', '', phrase)));
    return ul;
  };

  const body = (one) => {
    const into = make('div', 'body');
    const head = make('p', 'small');
    head.append(make('code', '', one.id));
    if (one.k) head.append(' ', make('span', 'tag', one.k));
    else head.append(' ');
    for (const t of one.t) head.append(make('span', 'tag', tags[t]));
    if (one.ms !== null) head.append(told('span', 'muted', word('milliseconds', { n: String(one.ms) })));
    into.append(head);
    if (one.f) section(into, word('case.fault'), make('p', '', one.f));
    section(into, word('case.expected'), expectation(one));
    if (one.q === undefined) {
      section(into, word('case.judged'), told('p', '', judged(one)));
      return into;
    }
    const halves = make('div', 'halves');
    const left = make('div');
    const right = make('div');
    halves.append(left, right);
    into.append(halves);
    if (one.h) section(left, word('case.before'), items(one.h.map(([role, text]) => word(role === 'user' ? 'case.learner' : 'case.assistant', { text }))));
    if (one.a) section(left, word('case.said', { outcome: word('outcome.' + one.o) }), make('p', '', one.a));
    if (one.d) section(left, word('case.candidate'), make('p', '', one.d));
    if (one.s.length) section(left, word('case.cited'), cited(one.s));
    if (one.j) section(left, word('case.judge', { opinion: word('opinion.' + one.j[0]) }), make('p', '', one.j[1]));
    if (one.n.length) section(left, word('case.found'), hits(one.n));
    if (one.p.length) section(right, word('case.passages'), ...one.p.flatMap((p) => [make('span', 'label', passages[p].label), make('blockquote', '', passages[p].text)]));
    return into;
  };

  const expectation = ({ e, q }) => {
    const what = q === undefined ? 'category.' : 'outcome.';
    const quoted = (texts) => joined('either', texts.map((text) => word('quoted', { text })));
    const phrases = [joined('either', e.o.map((each) => word(what + each)))];
    if (e.l) phrases.push(alerts(e.l));
    if (e.s) phrases.push(word('expect.source', { source: joined('either', e.s) }));
    if (e.c) phrases.push(word('expect.contains', { texts: joined('next', e.c.map(quoted)) }));
    if (e.r) phrases.push(word('expect.reference', { text: e.r }));
    return items(phrases);
  };

  const alerts = (kinds) => word('expect.alerts', { alerts: kinds.length ? joined('both', kinds.map((kind) => word('alert.' + kind))) : word('none') });

  const judged = (one) => {
    const category = word('category.' + one.o);
    const quiet = one.r !== 1 && (one.o === 'none' || one.o === 'fault');
    return joined('beside', [quiet ? category : word(one.r === 1 ? 'case.review' : 'case.acted', { category }), ...one.x.map((key) => word(key)), ...(one.l ? [alerts(one.l)] : [])]);
  };

  const place = (label, expected) => make('span', expected ? 'label expected' : 'label', label + (expected ? ' ✓' : ''));

  const cited = (citations) => {
    const ul = make('ul');
    for (const [index, label, quote, expected] of citations) {
      const li = make('li');
      li.append('[' + index + '] ', place(label, expected), make('blockquote', '', quote));
      ul.append(li);
    }
    return ul;
  };

  const hits = (all) => {
    const ol = make('ol');
    for (const [label, expected] of all) {
      const li = make('li');
      li.append(place(label, expected));
      ol.append(li);
    }
    return ol;
  };

  // --- what to show ---------------------------------------------------------------------------------------
  const numbers = { '': cases.length };
  for (const one of cases) {
    numbers[one.v] = (numbers[one.v] ?? 0) + 1;
    if (one.r === 1) numbers.review = (numbers.review ?? 0) + 1;
  }
  const names = { '': 'list.all', ...Object.fromEntries(VERDICTS.map((kind) => [kind, 'verdict.' + kind])), review: 'list.review' };
  const buttons = Object.keys(names).filter((kind) => kind === '' || numbers[kind]).map((kind) => {
    const button = make('button');
    button.type = 'button';
    if (VERDICTS.includes(kind)) button.append(make('i', 'dot ' + (DOTS[kind] ?? kind)));
    button.append(told('span', '', word(names[kind])), ' ' + count(numbers[kind]));
    button.setAttribute('aria-pressed', String(kind === ''));
    button.addEventListener('click', () => choose(kind));
    return [kind, button];
  });
  kinds.append(...buttons.map(([, button]) => button));
  const choose = (kind) => {
    state.kind = kind;
    for (const [other, button] of buttons) button.setAttribute('aria-pressed', String(other === kind));
    find();
  };

  const tagCounts = new Array(tags.length).fill(0);
  for (const one of cases) for (const t of one.t) tagCounts[t]++;
  tags.map((name, number) => [name, number]).sort((a, b) => tagCounts[b[1]] - tagCounts[a[1]]).forEach(([name, number]) => {
    const option = make('option', '', name + ' (' + count(tagCounts[number]) + ')');
    option.value = String(number);
    tagSelect.append(option);
  });
  tagSelect.hidden = tags.length === 0;

  let waiting;
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { state.text = search.value; find(); }, 120);
  });
  tagSelect.addEventListener('change', () => { state.tag = Number(tagSelect.value); find(); });
  order.addEventListener('change', () => { state.order = order.value; find(); });
  const turn = (by) => { state.page += by; draw(); document.getElementById('cases').scrollIntoView(); };
  back.addEventListener('click', () => turn(-1));
  on.addEventListener('click', () => turn(1));

  document.addEventListener('click', (event) => {
    const id = event.target instanceof Element ? event.target.closest('[data-case]')?.getAttribute('data-case') : null;
    if (id === null || id === undefined) return;
    const one = cases.find((other) => other.id === id);
    if (!one) return;
    state.text = search.value = '';
    state.tag = -1;
    tagSelect.value = '-1';
    for (const [kind, button] of buttons) button.setAttribute('aria-pressed', String(kind === ''));
    state.kind = '';
    found = [one];
    state.page = 0;
    draw();
    list.firstElementChild.open = true;
    document.getElementById('cases').scrollIntoView();
  });

  find();
`;
