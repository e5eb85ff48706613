/* A form of its own: begins in its first field, goes to the first wrong one when refused. */
Enishi.onUpdate(part => {
  const wrong = part.querySelector('[aria-invalid="true"]');
  const note = part.querySelector('#duplicates');
  if (wrong) wrong.focus();
  else if (note) note.scrollIntoView({ block: 'center' });
  else if (!document.activeElement || document.activeElement === document.body) {
    part.querySelector('main :is(input:not([type=hidden]), select, textarea)')?.focus({ preventScroll: true });
  }
});
