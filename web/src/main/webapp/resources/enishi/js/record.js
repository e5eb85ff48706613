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
        else {
          step.classList.add('is-off');
          step.ariaDisabled = 'true';
        }
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

  Enishi.onClick('data-checks', button => {
    button.closest('dialog').querySelectorAll(`input[value="${button.dataset.checks}"]`).forEach(radio => { radio.checked = true; });
  });
})();
