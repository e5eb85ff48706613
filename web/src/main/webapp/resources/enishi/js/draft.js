/* What was typed into a record's fields and not saved is kept in this tab: an expired session or a closed page loses
   nothing (QU-19). It goes once it is saved, cancelled or thrown away. */
(() => {
  const key = `draft:${location.pathname}${new URLSearchParams(location.search).get('id') ?? ''}`;
  const read = () => JSON.parse(sessionStorage.getItem(key) ?? '{}');
  const write = draft => {
    if (Object.keys(draft).length) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  };
  const kept = field => /^(f-|note-text$)/.test(field.id ?? '');
  const note = document.getElementById('draft');
  let resuming = false;

  document.addEventListener('input', event => {
    if (!kept(event.target)) return;
    const field = event.target;
    write({ ...read(), [field.id]: field.type === 'checkbox' ? field.checked : field.value });
  });

  const fill = () => {
    const draft = read();
    Object.entries(draft).forEach(([id, value]) => {
      const field = document.getElementById(id);
      if (!field || field.dataset.filled) return;
      field.dataset.filled = 'yes';
      if (field.type === 'checkbox') field.checked = value;
      else field.value = value;
    });
  };

  const page = document.querySelector('#new, #details');
  if (!page) return;
  if (Object.keys(read()).length && note) note.hidden = false;

  document.addEventListener('click', event => {
    const choice = event.target.closest?.('[data-draft]')?.dataset.draft;
    if (!choice) return;
    note.hidden = true;
    if (choice === 'discard') write({});
    else if (page.id === 'new') fill();
    else {
      resuming = true;
      document.getElementById('edit').click();
    }
  });

  const sent = sessionStorage.getItem('draft-sent');
  sessionStorage.removeItem('draft-sent');
  if (sent && sent !== key) sessionStorage.removeItem(sent);

  let first = true;
  Enishi.onUpdate(() => {
    if (first) {
      first = false;
      return;
    }
    sessionStorage.removeItem('draft-sent');
    if (resuming) {
      fill();
      resuming = false;
      return;
    }
    if (note && !note.hidden) return;
    /* fields that are gone were saved or cancelled */
    const draft = read();
    Object.keys(draft).filter(id => !document.getElementById(id)).forEach(id => delete draft[id]);
    write(draft);
  });
  /* a new record leaves its page when it is saved: the page after it throws its draft away */
  document.addEventListener('click', event => {
    if (page.id !== 'new') return;
    if (event.target.closest?.('[data-key="cancel"]')) write({});
    else if (event.target.closest?.('#save, #save-anyway')) sessionStorage.setItem('draft-sent', key);
  });
})();
