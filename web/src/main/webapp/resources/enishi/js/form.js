/* A form of its own: begins in its first field, or the one that the address names; goes to the first wrong one when refused. */
Enishi.onUpdate(part => {
  const wrong = part.querySelector('[aria-invalid="true"]');
  const note = part.querySelector('#duplicates');
  if (wrong) wrong.focus();
  else if (note) note.scrollIntoView({ block: 'center' });
  else if (!document.activeElement || document.activeElement === document.body) {
    const asked = location.hash && part.querySelector(`main :is(input, select, textarea)${location.hash}`);
    (asked || part.querySelector('main :is(input:not([type=hidden]), select, textarea)'))?.focus({ preventScroll: true });
  }
});
