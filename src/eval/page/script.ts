/**
 * The page's script: draws the list of cases, fifty at a time, and moves the gate on the curve. Every text from
 * the data is set as text, never as markup. It is plain JavaScript for browsers, hence a string here.
 */
export const PAGE_SCRIPT = String.raw`
(() => {
  'use strict';
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const cases = read('data-cases');
  const passages = read('data-passages');
  const tags = read('data-tags');
  const PAGE = 50;
  const HAN = /\p{Script=Han}/u;
  const WORDS = {
    right: 'right', wrong: 'wrong', abstainedRight: 'silent, rightly', abstainedWrong: 'silent, wrongly',
    ok: 'as expected', missed: 'not as expected', fault: 'fault',
  };
  const DOTS = { ok: 'right', missed: 'wrong' };

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) {
      element.textContent = text;
      if (HAN.test(text)) element.lang = 'zh';
    }
    return element;
  };

  // --- the list -----------------------------------------------------------------------------------------
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
    shown.textContent = found.length === 0 ? 'no case' : (from + 1).toLocaleString('en-US') + '–' + (from + rows.length).toLocaleString('en-US') + ' of ' + found.length.toLocaleString('en-US');
    back.disabled = state.page === 0;
    on.disabled = from + PAGE >= found.length;
  };

  const row = (one) => {
    const details = make('details', 'case');
    const summary = make('summary');
    summary.append(make('span', 'badge ' + one.v, WORDS[one.v] + (one.r === 1 ? ' · review' : '')), make('span', 'said', one.q ?? one.m), make('span', 'sure', one.c.toFixed(2)));
    summary.lastChild.title = 'confidence';
    details.append(summary);
    details.addEventListener('toggle', () => {
      if (details.open && details.childElementCount === 1) details.append(body(one));
    });
    return details;
  };

  const section = (into, title, ...children) => {
    into.append(make('h4', '', title), ...children);
  };
  const items = (texts) => {
    const ul = make('ul');
    for (const text of texts) ul.append(make('li', '', text));
    return ul;
  };

  const body = (one) => {
    const into = make('div', 'body');
    const head = make('p', 'small');
    head.append(make('code', '', one.id));
    if (one.k) head.append(' ', make('span', 'tag', one.k));
    else head.append(' ');
    for (const t of one.t) head.append(make('span', 'tag', tags[t]));
    if (one.ms !== null) head.append(make('span', 'muted', one.ms + ' ms'));
    into.append(head);
    if (one.f) section(into, 'Fault', make('p', '', one.f));
    section(into, 'Expected', expectation(one.e));
    if (one.q === undefined) {
      section(into, 'Said', make('p', '', [one.o.replace('_', ' ') + (one.r === 1 ? ', to review' : one.o === 'none' || one.o === 'fault' ? '' : ', acted on'), ...one.x].join(' · ')));
      return into;
    }
    const halves = make('div', 'halves');
    const left = make('div');
    const right = make('div');
    halves.append(left, right);
    into.append(halves);
    if (one.h) section(left, 'Before', items(one.h.map(([role, text]) => (role === 'user' ? 'learner: ' : 'assistant: ') + text)));
    if (one.a) section(left, 'Said (' + one.o.replace('_', ' ') + ')', make('p', '', one.a));
    if (one.d) section(left, 'Would have said', make('p', '', one.d));
    if (one.s.length) section(left, 'Cited', cited(one.s));
    if (one.j) section(left, 'Judge: ' + one.j[0], make('p', '', one.j[1]));
    if (one.n.length) section(left, 'Found', hits(one.n));
    if (one.p.length) section(right, 'Passages', ...one.p.flatMap((p) => [make('span', 'label', passages[p].label), make('blockquote', '', passages[p].text)]));
    return into;
  };

  const expectation = (expected) => {
    const texts = [expected.o.join(' or ').replaceAll('_', ' ')];
    if (expected.l) texts.push('alerts: ' + (expected.l.join(', ') || 'none'));
    if (expected.s) texts.push('source: ' + expected.s.join(' or '));
    if (expected.c) texts.push('contains: ' + expected.c.map((any) => any.map((text) => '“' + text + '”').join(' or ')).join('; '));
    if (expected.r) texts.push('reference: ' + expected.r);
    return items(texts);
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
  const names = { '': 'all', ...WORDS, review: 'to review' };
  const buttons = Object.keys(names).filter((kind) => kind === '' || numbers[kind]).map((kind) => {
    const button = make('button');
    button.type = 'button';
    if (WORDS[kind]) button.append(make('i', 'dot ' + (DOTS[kind] ?? kind)));
    button.append(names[kind] + ' ' + numbers[kind].toLocaleString('en-US'));
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
    const option = make('option', '', name + ' (' + tagCounts[number].toLocaleString('en-US') + ')');
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

  // --- the gate -------------------------------------------------------------------------------------------
  const curve = read('data-curve');
  const figure = document.getElementById('curve');
  const range = figure?.querySelector('input');
  if (range && curve) {
    const top = Number(figure.dataset.top);
    const output = figure.querySelector('output');
    const marker = figure.querySelector('.moved');
    const line = marker.querySelector('line');
    const dot = marker.querySelector('circle');
    const percent = (share) => (share * 100).toFixed(1) + '\u202f%';
    const move = () => {
      const point = curve.points[Number(range.value)];
      const x = curve.left + point.coverage * curve.width;
      const y = curve.top + (1 - Math.min(1, point.wrongRate / top)) * curve.height;
      line.setAttribute('x1', x); line.setAttribute('x2', x);
      dot.setAttribute('cx', x); dot.setAttribute('cy', y);
      output.textContent = 'Speaking from confidence ' + point.threshold.toFixed(3) + ': ' + percent(point.coverage) + ' answered, ' + percent(point.wrongRate) + ' of it wrong';
      range.setAttribute('aria-valuetext', output.textContent);
    };
    let nearest = 0;
    curve.points.forEach((point, i) => {
      if (Math.abs(point.coverage - curve.today) < Math.abs(curve.points[nearest].coverage - curve.today)) nearest = i;
    });
    range.value = String(nearest);
    range.closest('.slider').hidden = false;
    output.textContent = 'Drag to see what another setting would do.';
    range.addEventListener('input', () => { marker.removeAttribute('hidden'); move(); });
  }

  find();
})();
`;
