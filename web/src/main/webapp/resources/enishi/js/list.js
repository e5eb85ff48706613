/* The list page: J and K go through the rows, Enter opens; the editors of conditions and columns. */
(() => {
  const list = document.querySelector('[data-list]');
  const rows = [...list.querySelectorAll('[data-row]')];
  const key = `list:${list.dataset.list}`;

  /* the record page goes back to this list, and through its rows */
  sessionStorage.setItem(key, JSON.stringify({
    href: location.pathname + location.search,
    ids: rows.map(row => row.dataset.row),
  }));

  let current = rows.findIndex(row => row.dataset.row === sessionStorage.getItem(`${key}:current`));
  const mark = index => {
    rows[current]?.classList.remove('is-current');
    current = index;
    const row = rows[current];
    if (!row) return;
    row.classList.add('is-current');
    sessionStorage.setItem(`${key}:current`, row.dataset.row);
    row.querySelector('a').focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };
  if (current >= 0) mark(current);
  Enishi.shortcuts.bind('j', () => mark(Math.min(current + 1, rows.length - 1)));
  Enishi.shortcuts.bind('k', () => mark(Math.max(current - 1, 0)));
  Enishi.shortcuts.bind('Enter', event => {
    if (event.target.closest('a, button') || !rows[current]) return false;
    rows[current].querySelector('a').click();
    return true;
  });
  rows.forEach((row, index) => row.addEventListener('click', event => {
    if (event.target.closest('a, button') || getSelection().toString()) return;
    mark(index);
    if (matchMedia('(max-width: 600px)').matches) row.querySelector('a').click();
  }));

  /* links without a target are those of a first or last page */
  list.querySelectorAll('a.is-off').forEach(link => link.removeAttribute('href'));

  /* conditions: the operators and the input follow the field */
  const form = document.getElementById('condition-form');
  const field = form.querySelector('#condition-field');
  const operator = form.querySelector('#condition-operator');
  const inputs = [...form.querySelectorAll('[data-for]')];
  const control = holder => holder.matches('input') ? holder : holder.querySelector('select');
  const follow = () => {
    const option = field.selectedOptions[0];
    const allowed = option.dataset.operators.split(' ');
    [...operator.options].forEach(o => { o.hidden = o.disabled = !allowed.includes(o.value); });
    if (!allowed.includes(operator.value)) operator.value = allowed[0];
    const unary = operator.value.includes('empty');
    form.querySelector('[data-value-field]').hidden = unary;
    inputs.forEach(holder => {
      const on = !unary && holder.dataset.for === option.dataset.input;
      holder.hidden = !on;
      control(holder).disabled = !on;
      control(holder).required = on;
    });
  };
  /* users are many: they are fetched when somebody asks for them */
  const people = form.querySelector('[data-for=user] select');
  let fetched;
  const everybody = () => fetched ??= fetch(`${Enishi.root}choices.xhtml?of=everybody`)
    .then(response => response.text())
    .then(text => new DOMParser().parseFromString(text, 'text/html').querySelectorAll('[role=option]')
      .forEach(one => people.add(new Option(one.dataset.name, one.dataset.id))));
  field.addEventListener('change', () => {
    if (field.selectedOptions[0].dataset.input === 'user') everybody();
  });
  field.addEventListener('change', follow);
  operator.addEventListener('change', follow);
  document.querySelectorAll('[data-condition]').forEach(button => button.addEventListener('click', async () => {
    form.querySelector('[data-replace]').value = button.dataset.condition;
    if (button.dataset.field) field.value = button.dataset.field;
    follow();
    if (field.selectedOptions[0].dataset.input === 'user') everybody();
    if (button.dataset.operator) {
      operator.value = button.dataset.operator;
      follow();
      const holder = inputs.find(i => !i.hidden);
      if (holder?.dataset.for === 'user') await everybody();
      if (holder) control(holder).value = button.dataset.value;
    }
  }));
  follow();

  /* columns: those shown come first, in their order */
  const columns = document.querySelector('.en-columns-list');
  const chosen = (columns.dataset.columns ?? '').split(',').filter(Boolean);
  const item = name => columns.querySelector(`input[value="${name}"]`)?.closest('li');
  chosen.slice().reverse().forEach(name => item(name) && columns.prepend(item(name)));
  Enishi.onClick('data-move', button => {
    const line = button.closest('li');
    if (button.dataset.move === 'up') line.previousElementSibling?.before(line);
    else line.nextElementSibling?.after(line);
    button.focus();
  });
})();
