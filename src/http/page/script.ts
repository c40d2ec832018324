/*
 * The page's script, as the browser gets it: plain JavaScript without a framework. It writes text only through textContent,
 * shows what others wrote inside <bdi> with hidden characters made visible, and compares stored instants with the server's
 * time when it is read: red and yellow are stored nowhere.
 */
export const script = String.raw`'use strict';
(() => {
  const words = {
    zh: {
      other: 'English', signIn: '登录', login: '登录名', password: '密码', signOut: '退出', worklist: '本单位待办', empty: '目前没有待办案件。', number: '编号', title: '案由', state: '状态',
      turn: '谁来办', due: '期限', since: '自', provisional: '暂定', late: '已逾期', soon: '临近', pastTarget: '超过内部时限', none: '无期限', back: '返回待办', deadlines: '期限', why: '计算过程', statutory: '法定期限',
      internal: '内部时限', outside: '外部时限', binds: '约束', ended: '已结束', paused: '中止', outer: '宽限读法', acts: '现在可以办理', closedActs: '现在不能办理', history: '办理经过', more: '下一页', ask: '凭受理编号查询',
      askLead: '没有账户的来电人：输入受理编号和六位查询码。', code: '查询码', query: '查询', next: '下一步', request: '请求编号', approval: '须报批', withheld: '不可见部分', failed: '无法连接服务器，请稍后再试。',
    },
    en: {
      other: '中文', signIn: 'Sign in', login: 'Login', password: 'Password', signOut: 'Sign out', worklist: 'Waiting for your body', empty: 'Nothing is waiting for your body.', number: 'Number', title: 'Matter', state: 'State',
      turn: 'Whose move', due: 'Due', since: 'since', provisional: 'provisional 暂定', late: 'late', soon: 'soon', pastTarget: 'past the target', none: 'no period', back: 'Back to the list', deadlines: 'Deadlines', why: 'How it was counted', statutory: 'period of the law',
      internal: 'target of the house', outside: 'clock of another platform', binds: 'binding', ended: 'ended', paused: 'suspended', outer: 'later reading', acts: 'What may be done now', closedActs: 'What may not be done now', history: 'What has happened', more: 'Next page', ask: 'Ask by number',
      askLead: 'Without an account: type the intake number and the six digits that came with it.', code: 'Query code', query: 'Ask', next: 'Next', request: 'Request', approval: 'needs approval', withheld: 'of a part you do not see', failed: 'The server cannot be reached. Try again later.',
    },
  };
  const main = document.getElementById('main');
  const who = document.getElementById('who');
  const toggle = document.getElementById('language');
  let language = localStorage.getItem('language') || (document.documentElement.lang.startsWith('en') ? 'en' : 'zh');
  let session;
  const say = (key) => words[language][key];

  const el = (tag, props, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(props || {})) {
      if (name === 'on') for (const [event, handler] of Object.entries(value)) node.addEventListener(event, handler);
      else if (value !== undefined) node.setAttribute(name, value);
    }
    node.append(...children.filter((child) => child !== undefined));
    return node;
  };
  const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g;
  const foreign = (text) => el('bdi', {}, String(text).replace(hidden, (one) => '[U+' + one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') + ']'));
  const show = (...nodes) => main.replaceChildren(...nodes);

  const call = async (method, path, body) => {
    const headers = { 'Accept-Language': language === 'zh' ? 'zh-CN' : 'en' };
    if (body) headers['Content-Type'] = 'application/json';
    if (session && method !== 'GET') headers['X-CSRF-Token'] = session.csrfToken;
    const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body), credentials: 'same-origin' });
    const now = Date.parse(answer.headers.get('Date')) || Date.now();
    const text = await answer.text();
    const data = text === '' ? undefined : JSON.parse(text);
    if (!answer.ok) throw Object.assign(new Error(data && data.detail), { problem: data || { status: answer.status } });
    return { data, now };
  };
  const trouble = (error) => {
    const problem = error.problem;
    return el('p', { class: 'trouble', role: 'alert' }, problem ? problem.detail + ' (' + say('request') + ' ' + problem.instance + ')' : say('failed'));
  };

  /* Shanghai, whatever the browser's zone. */
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
  const day = (due) => (due.length > 10 ? clock.format(new Date(due)) : due);
  const urgency = (deadline, now) => {
    if (deadline.endSeq !== undefined || deadline.status === 'ended') return undefined;
    if (deadline.status === 'lapsed' || deadline.status === 'lapsedBeforeEntry' || Date.parse(deadline.ringsAt) <= now) return 'late';
    return deadline.rungs.some((rung) => rung.id !== 'half' && Date.parse(rung.at) <= now) ? 'soon' : undefined;
  };
  const dueMarks = (deadline, now) => {
    const how = urgency(deadline, now);
    /* A target of the house never looks like a period of the law. */
    const internal = deadline.kind === 'internal' && how === 'late';
    return [
      el('span', { class: 'due' }, day(deadline.due) + ' '),
      how && el('span', { class: 'tag ' + (internal ? 'soon' : how) }, say(internal ? 'pastTarget' : how)),
      deadline.provisional ? el('span', { class: 'tag' }, say('provisional')) : undefined,
    ].filter(Boolean);
  };

  const field = (name, type, autocomplete) => el('label', {}, say(name), el('input', { name, type, required: '', autocomplete, maxlength: '200' }));
  const form = (title, fields, button, send) => {
    const told = el('div', { 'aria-live': 'polite' });
    const node = el('form', { on: { submit: async (event) => {
      event.preventDefault();
      const values = Object.fromEntries(new FormData(node));
      try { told.replaceChildren(...((await send(values)) || [])); } catch (error) { told.replaceChildren(trouble(error)); }
    } } }, ...fields, el('div', {}, el('button', { type: 'submit' }, button)), told);
    return el('section', {}, el('h2', {}, title), node);
  };

  const entrance = () => show(el('div', { class: 'two' },
    form(say('signIn'), [field('login', 'text', 'username'), field('password', 'password', 'current-password')], say('signIn'), async ({ login, password }) => {
      session = (await call('POST', '/api/session', { login, password })).data;
      await route();
    }),
    form(say('ask'), [el('p', { class: 'quiet' }, say('askLead')), field('number', 'text', 'off'), field('code', 'text', 'off')], say('query'), async ({ number, code }) => {
      const { data } = await call('POST', '/api/query', { number, queryCode: code });
      return [el('p', {}, el('strong', {}, data.number + ' · ' + data.procedure)), el('p', {}, say('state') + ': ' + data.state), el('p', {}, say('next') + ': ' + data.next)];
    })));

  const worklist = async (cursor) => {
    const { data, now } = await call('GET', '/api/worklist?limit=50' + (cursor ? '&cursor=' + encodeURIComponent(cursor) : ''));
    const names = ['number', 'title', 'state', 'turn', 'due'];
    const rows = data.items.map((row) => {
      const first = row.deadlines.find((deadline) => deadline.kind !== 'internal') || row.deadlines[0];
      const cell = (name, ...children) => el('td', { 'data-name': say(name) }, el('span', {}, ...children));
      return el('tr', {},
        cell('number', el('a', { href: '#/cases/' + row.id }, row.number)),
        cell('title', foreign(row.title)),
        cell('state', row.stateWords),
        cell('turn', row.turn.words, el('br'), el('span', { class: 'quiet' }, row.turn.causeWords + ' · ' + say('since') + ' ' + day(row.turn.since).slice(0, 10))),
        cell('due', ...(first ? [...dueMarks(first, now), el('br'), el('span', { class: 'quiet' }, first.name + ' · ' + say(first.kind))] : [say('none')])));
    });
    show(el('section', {}, el('h2', {}, say('worklist')),
      rows.length === 0 ? el('p', {}, say('empty')) : el('table', {}, el('thead', {}, el('tr', {}, ...names.map((name) => el('th', { scope: 'col' }, say(name))))), el('tbody', {}, ...rows)),
      data.next ? el('p', {}, el('button', { type: 'button', on: { click: () => guarded(() => worklist(data.next)) } }, say('more'))) : undefined));
  };

  const deadlineView = (deadline, now) => el('article', { class: 'deadline ' + deadline.kind },
    el('p', {}, el('strong', {}, deadline.name + ' '), ...dueMarks(deadline, now), deadline.binds ? el('span', { class: 'tag' }, say('binds')) : undefined,
      deadline.status === 'ended' || deadline.endSeq !== undefined ? el('span', { class: 'tag' }, say('ended')) : undefined, deadline.status === 'paused' ? el('span', { class: 'tag' }, say('paused')) : undefined),
    el('p', { class: 'quiet' }, say(deadline.kind) + ' · ' + deadline.article + ' [' + deadline.mark + ']' + (deadline.outer ? ' · ' + say('outer') + ': ' + day(deadline.outer) : '')),
    deadline.explanation ? el('details', {}, el('summary', {}, say('why')), el('ol', {}, ...deadline.explanation.words.map((line) => el('li', {}, line)))) : undefined);

  const caseView = async (id) => {
    const path = '/api/cases/' + encodeURIComponent(id);
    const [{ data, now }, history] = await Promise.all([call('GET', path + '?explain=1'), call('GET', path + '/history')]);
    const open = data.acts.filter((act) => act.open);
    const closed = data.acts.filter((act) => !act.open);
    const sorted = [...data.deadlines].sort((a, b) => (a.endSeq === undefined ? 0 : 1) - (b.endSeq === undefined ? 0 : 1) || (a.ringsAt < b.ringsAt ? -1 : 1));
    show(
      el('section', {}, el('p', {}, el('a', { href: '#/' }, say('back'))), el('h2', {}, data.number + ' · ', foreign(data.title)),
        el('p', {}, el('span', { class: 'tag' }, data.stateWords), data.turn.words + ' · ' + data.turn.causeWords + ' · ' + say('since') + ' ' + day(data.turn.since).slice(0, 10)),
        el('p', { class: 'quiet' }, data.procedure.title)),
      el('section', {}, el('h2', {}, say('deadlines')), ...(sorted.length ? sorted.map((deadline) => deadlineView(deadline, now)) : [el('p', {}, say('none'))])),
      el('div', { class: 'two' },
        el('section', {}, el('h2', {}, say('acts')), el('ul', { class: 'acts' }, ...open.map((act) => el('li', {}, act.words + (act.via ? ' (' + say('approval') + ')' : '')))),
          el('details', {}, el('summary', {}, say('closedActs')), el('ul', { class: 'acts' }, ...closed.map((act) => el('li', {}, act.words + ': ' + ((act.refusal.condition || act.refusal).words)))))),
        el('section', {}, el('h2', {}, say('history')), el('ol', { class: 'acts' }, ...history.data.facts.map((fact) => el('li', {}, fact.on + ' ' + fact.words + (fact.withheld ? ' (' + say('withheld') + ')' : '')))))));
  };

  const guarded = async (work) => {
    try { await work(); } catch (error) {
      if (error.problem && error.problem.status === 401) { session = undefined; greet(); entrance(); } else show(el('section', {}, trouble(error), el('p', {}, el('a', { href: '#/' }, say('back')))));
    }
  };
  const greet = () => who.replaceChildren(...(session ? [foreign(session.account.name), ' · ' + session.account.bodyName + ' ', el('button', { type: 'button', on: { click: () => guarded(async () => {
    await call('DELETE', '/api/session');
    session = undefined; location.hash = '#/'; greet(); entrance();
  }) } }, say('signOut'))] : []));
  const route = () => guarded(async () => {
    greet();
    if (!session) return entrance();
    const found = /^#\/cases\/([\w-]+)$/.exec(location.hash);
    await (found ? caseView(found[1]) : worklist());
    main.focus();
  });

  const begin = async () => {
    toggle.textContent = say('other');
    try { session = (await call('GET', '/api/session')).data; } catch (error) { session = undefined; }
    await route();
  };
  toggle.addEventListener('click', () => {
    localStorage.setItem('language', language === 'zh' ? 'en' : 'zh');
    location.reload();
  });
  addEventListener('hashchange', route);
  void begin();
})();
`;
