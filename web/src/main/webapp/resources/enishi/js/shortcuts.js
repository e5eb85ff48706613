/* Keys. Single letters can be switched off (WCAG 2.1.4) and never fire while somebody types or an IME composes. */
Enishi.shortcuts = {
  on: document.documentElement.dataset.shortcuts !== 'off',
  keys: new Map(),
  /** Binds a key, or two in a row such as "g l"; the handler answers false if there was nothing to do. */
  bind(keys, handler) {
    Enishi.shortcuts.keys.set(keys, handler);
  },
};

(() => {
  const shortcuts = Enishi.shortcuts;
  let first = '';
  let timer;

  const typing = element => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)
    && !/^(checkbox|radio|button|submit)$/.test(element.type);

  document.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector('dialog[open]') || !shortcuts.on || event.key.length > 1 && event.key !== 'Enter') return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const handler = shortcuts.keys.get(first ? `${first} ${key}` : key);
    clearTimeout(timer);
    if (!first && key === 'g') {
      first = key;
      timer = setTimeout(() => { first = ''; }, 1200);
      return;
    }
    first = '';
    if (handler && handler(event) !== false) event.preventDefault();
  });

  const go = selector => () => {
    const link = document.querySelector(selector);
    if (!link) return false;
    link.click();
    return true;
  };
  shortcuts.bind('?', () => Enishi.dialog.open('help'));
  shortcuts.bind('g l', go('.en-modules a[href*="/leads/"]'));
  shortcuts.bind('g c', go('.en-modules a[href*="/contacts/"]'));
  shortcuts.bind('g a', go('.en-modules a[href*="/accounts/"]'));
  shortcuts.bind('n', go('[data-key="n"]'));
  shortcuts.bind('e', go('[data-key="e"]'));

  document.addEventListener('change', event => {
    if (event.target.id !== 'shortcuts-switch') return;
    shortcuts.on = event.target.checked;
    Enishi.remember('en-keys', shortcuts.on ? 'on' : 'off');
  });

  /* Ctrl Enter sends the form one is in, Esc leaves it: these need no switch */
  document.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229) return;
    const button = key => event.target.closest?.('[data-form]')?.querySelector(`[data-key="${key}"]`)
      ?? event.target.closest?.('form')?.querySelector(`[data-key="${key}"]`);
    const press = found => {
      if (!found) return;
      event.preventDefault();
      found.click();
    };
    /* Enter in a one-line field saves: the browser would press whichever button comes first in the form */
    const oneLine = event.target.matches?.('input:not([type=checkbox], [type=radio], [data-arg])') && !event.defaultPrevented;
    if (event.key === 'Enter' && (oneLine || event.ctrlKey || event.metaKey)) press(button('save'));
    else if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
      press(button('cancel') ?? document.querySelector('[data-key="close-panel"]'));
    }
  });
})();
