/* The set-up area: what narrows a list works as soon as it is chosen, and leaves nothing empty in the address. */
document.querySelectorAll('[data-narrowing]').forEach(form => {
  form.addEventListener('change', event => {
    if (event.target.matches('select, input[type=date]')) form.requestSubmit();
  });
  form.addEventListener('submit', () => {
    [...form.elements].filter(field => field.name && !field.value).forEach(field => { field.disabled = true; });
  });
});
/* coming back by the browser's button finds the fields as they were */
window.addEventListener('pageshow', () => {
  document.querySelectorAll('[data-narrowing] :disabled').forEach(field => { field.disabled = false; });
});
/* on a narrow screen the page that one is on stands in sight */
document.querySelector('.en-setup-nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
/* what was changed and not saved isn't left without a question */
(() => {
  let changed = false;
  let going = false;
  const form = event => event.target.closest?.('form[data-unsaved]');
  const change = event => {
    if (!form(event) || event.target.closest('[data-search]')) return;
    changed = true;
    going = false;
  };
  document.addEventListener('input', change);
  document.addEventListener('click', event => {
    if (event.target.closest?.('[data-alters]')) change(event);
    if (event.target.closest?.('[data-key="save"], [data-key="cancel"], dialog [type=submit]')) going = true;
  });
  addEventListener('beforeunload', event => { if (changed && !going) event.preventDefault(); });
})();
Enishi.onUpdate(part => {
  const said = [...part.querySelectorAll('[data-focus]')].find(e => !e.dataset.focused);
  if (!said) return;
  said.dataset.focused = 'yes';
  said.focus();
  said.scrollIntoView({ block: 'nearest' });
});
/* a question that had to be asked of the server is shown once it is answered */
Enishi.onUpdate(part => {
  const asked = part.querySelector('[data-shows]');
  if (asked) Enishi.dialog.open(asked.dataset.shows);
});
/* the matrix of permissions: what is changed stands beside the button that saves it, what differs is marked */
(() => {
  const told = document.querySelector('[data-changes]');
  const matrix = document.querySelector('.en-matrix');
  if (!told || !matrix) return;
  const form = matrix.closest('form');
  const boxes = [...form.querySelectorAll('input[type=checkbox]')];
  const tell = () => {
    const changed = boxes.filter(box => box.checked !== box.defaultChecked);
    boxes.forEach(box => {
      const cell = box.closest('td');
      cell?.classList.toggle('is-diff', String(box.checked) !== cell.dataset.other);
    });
    const words = told.dataset;
    told.textContent = changed.length === 0 ? words.none
      : words.some + changed.map(box => box.ariaLabel + (box.checked ? words.on : words.off)).join(words.and);
  };
  form.addEventListener('change', tell);
  tell();
})();
