/* Native dialogs: data-opens="id" shows one, data-closes inside one hides it; data-says is told where data-said is. */
Enishi.dialog = {
  open(id) {
    const dialog = document.getElementById(id);
    if (!dialog || dialog.open) return;
    document.querySelectorAll('[popover]:popover-open').forEach(pop => pop.hidePopover());
    dialog.showModal();
    dialog.querySelector('[autofocus], .en-dialog-body :is(input, select, textarea):not([type=hidden])')?.focus();
  },
  close(id) {
    document.getElementById(id)?.close();
  },
};

Enishi.onClick('data-opens', (element, event) => {
  event.preventDefault();
  const said = document.getElementById(element.dataset.opens)?.querySelector('[data-said]');
  if (said) said.textContent = element.dataset.says ?? '';
  Enishi.dialog.open(element.dataset.opens);
});
Enishi.onClick('data-closes', element => element.closest('dialog')?.close());

/* a click on the scrim closes, one that began inside does not */
document.addEventListener('mousedown', event => {
  if (event.target instanceof HTMLDialogElement) event.target.dataset.pressed = 'scrim';
});
document.addEventListener('click', event => {
  const dialog = event.target;
  if (!(dialog instanceof HTMLDialogElement) || dialog.dataset.pressed !== 'scrim') return;
  delete dialog.dataset.pressed;
  const box = dialog.getBoundingClientRect();
  const inside = event.clientX >= box.left && event.clientX <= box.right
    && event.clientY >= box.top && event.clientY <= box.bottom;
  if (!inside && dialog.getAttribute('role') !== 'alertdialog') dialog.close();
});

/* pop-ups that are no menus stand under what opened them */
document.addEventListener('toggle', event => {
  const pop = event.target;
  if (event.newState !== 'open' || !pop.matches?.('.en-pop:not(.en-pop-user)')) return;
  const opener = document.querySelector(`[popovertarget="${pop.id}"]:focus, [popovertarget="${pop.id}"]`);
  if (!opener) return;
  const at = opener.getBoundingClientRect();
  const size = pop.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, innerWidth - size.width - 8));
  const below = at.bottom + 4;
  pop.style.left = `${left}px`;
  pop.style.top = `${below + size.height > innerHeight ? Math.max(8, at.top - size.height - 4) : below}px`;
}, true);
