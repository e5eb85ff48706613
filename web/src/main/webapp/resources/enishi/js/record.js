/* The record page: back to its list and through it, focus in an editor that opens, confirmations in place. */
(() => {
  const page = document.querySelector('[data-record]');
  const list = JSON.parse(sessionStorage.getItem(`list:${page.dataset.module}`) ?? 'null');
  if (list) {
    document.querySelector('[data-back]').href = list.href;
    sessionStorage.setItem(`list:${page.dataset.module}:current`, page.dataset.record);
    const place = list.ids.indexOf(page.dataset.record);
    const address = id => `${location.pathname}?id=${id}`;
    if (place >= 0 && list.ids.length > 1) {
      document.querySelector('[data-stepper]').hidden = false;
      document.querySelectorAll('[data-step]').forEach(step => {
        const id = list.ids[place + Number(step.dataset.step)];
        if (id) step.href = address(id);
        else step.classList.add('is-off');
      });
    }
  }
  const step = direction => () => {
    const link = document.querySelector(`[data-step="${direction}"][href]`);
    if (!link) return false;
    link.click();
    return true;
  };
  Enishi.shortcuts.bind('j', step(1));
  Enishi.shortcuts.bind('k', step(-1));

  /* an editor that has just opened takes the focus, one with errors at its first error */
  Enishi.onUpdate(part => {
    const wrong = part.querySelector('[aria-invalid="true"]');
    if (wrong) {
      wrong.focus();
      return;
    }
    const editor = [...part.querySelectorAll('.en-group.is-edit, [data-focus]')].find(e => !e.dataset.focused);
    if (!editor) return;
    part.querySelectorAll('.en-group.is-edit, [data-focus]').forEach(e => { e.dataset.focused = 'yes'; });
    (editor.matches('[data-focus]') ? editor : editor.querySelector('input, select, textarea'))?.focus();
  });

  /* buttons that do what can't be undone ask once more, in their own place */
  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-sure]');
    if (!button || button.dataset.armed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    button.dataset.armed = 'yes';
    button.classList.add('en-sure');
    button.dataset.label = button.getAttribute('aria-label');
    button.setAttribute('aria-label', button.dataset.sure);
    button.append(Object.assign(document.createElement('span'), { textContent: button.dataset.sure }));
    const disarm = () => {
      delete button.dataset.armed;
      button.classList.remove('en-sure');
      button.setAttribute('aria-label', button.dataset.label);
      button.querySelector('span')?.remove();
    };
    button.addEventListener('blur', disarm, { once: true });
    button.focus();
  }, true);

  Enishi.onClick('data-checks', button => {
    button.closest('dialog').querySelectorAll(`input[value="${button.dataset.checks}"]`).forEach(radio => { radio.checked = true; });
  });
})();
