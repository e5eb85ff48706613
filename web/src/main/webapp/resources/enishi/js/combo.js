/* A field that proposes records while one types. Only what was chosen counts: other text goes back to the choice. */
(() => {
  let timer;
  const parts = input => {
    const box = input.closest('[data-combo]');
    return { box, list: box.querySelector('[role=listbox]'), value: box.querySelector('input[type=hidden]') };
  };
  const close = input => {
    parts(input).list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (input, option) => {
    const { value } = parts(input);
    value.value = option ? option.dataset.id : '';
    input.value = option ? option.dataset.name : '';
    input.dataset.chosen = input.value;
    [value, input].forEach(field => field.dispatchEvent(new CustomEvent('input', { bubbles: true, detail: 'chosen' })));
    close(input);
  };
  const mark = (input, option) => {
    parts(input).list.querySelectorAll('[role=option]').forEach(other => other.setAttribute('aria-selected', String(other === option)));
    if (!option) return;
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };
  const ask = async input => {
    const { box, list } = parts(input);
    const typed = input.value.trim();
    if (!typed) {
      close(input);
      return;
    }
    const query = new URLSearchParams({ of: box.dataset.combo, q: typed });
    const response = await fetch(`${Enishi.root}choices.xhtml?${query}`);
    if (!response.ok || response.redirected || typed !== input.value.trim()) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const options = [...page.querySelectorAll('[role=option]')];
    options.forEach((option, index) => { option.id = `${list.id}-${index}`; });
    if (options.length) list.replaceChildren(...options);
    else list.replaceChildren(Object.assign(document.createElement('li'), { textContent: list.dataset.none }));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark(input, options[0]);
  };
  const later = input => {
    clearTimeout(timer);
    timer = setTimeout(() => ask(input), 200);
  };
  const combo = event => event.target.matches?.('[data-combo] > [role=combobox]') ? event.target : null;

  document.addEventListener('focusin', event => {
    const input = combo(event);
    if (input) input.dataset.chosen ??= input.value;
  });
  document.addEventListener('input', event => {
    if (combo(event) && event.detail !== 'chosen') later(event.target);
  });
  document.addEventListener('focusout', event => {
    const input = combo(event);
    if (!input) return;
    clearTimeout(timer);
    if (!input.value.trim()) choose(input, null);
    else input.value = input.dataset.chosen ?? '';
    close(input);
  });
  document.addEventListener('keydown', event => {
    const input = combo(event);
    if (!input || event.isComposing || event.keyCode === 229) return;
    const { list } = parts(input);
    const options = [...list.querySelectorAll('[role=option]')];
    const place = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
    if (list.hidden || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') mark(input, options[Math.min(place + 1, options.length - 1)]);
    else if (event.key === 'ArrowUp') mark(input, options[Math.max(place - 1, 0)]);
    else if (event.key === 'Enter' && place >= 0) choose(input, options[place]);
    else if (event.key === 'Escape') close(input);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  /* before the field loses the focus */
  document.addEventListener('mousedown', event => {
    const option = event.target.closest?.('[data-combo] [role=option]');
    if (!option) return;
    event.preventDefault();
    choose(option.closest('[data-combo]').querySelector('[role=combobox]'), option);
  });
})();
