/* Buttons that name a command and its arguments: <button data-command="note_delete" data-arg-note="7">.
   With data-collects the fields of the surrounding form go along, each under its data-arg. */
(() => {
  const collected = button => [...button.closest('[data-form]').querySelectorAll('[data-arg]')]
    .map(field => ({ name: field.dataset.arg, value: field.value }));
  const own = button => Object.entries(button.dataset)
    .filter(([key]) => key.startsWith('arg') && key.length > 3)
    .map(([key, value]) => ({ name: key.charAt(3).toLowerCase() + key.slice(4), value }));

  Enishi.run = button => {
    const values = own(button).concat('collects' in button.dataset ? collected(button) : []);
    (button.dataset.clears ?? '').split(' ').filter(Boolean).forEach(key => Enishi.kept.leave(key));
    button.classList.add('is-busy');
    window[button.dataset.command](values);
  };

  Enishi.onClick('data-command', (button, event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    Enishi.run(button);
  });
  /* Enter in a one-line field presses the button of its form */
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || !event.target.matches?.('input[data-arg]')) return;
    const button = event.target.closest('[data-form]')?.querySelector('[data-enter]');
    event.preventDefault();
    if (button) Enishi.run(button);
  });

  /* What is typed into data-keep fields survives their being drawn anew, until it was sent. */
  const typed = new Map();
  const sent = new Map();
  document.addEventListener('input', event => {
    const key = event.target.dataset?.keep;
    if (key) typed.set(key, event.target.value);
  });
  Enishi.kept = {
    leave(key) {
      sent.set(key, typed.get(key));
      typed.delete(key);
    },
    /** What was sent but refused stands in its field again. */
    restore() {
      sent.forEach((value, key) => { if (value && !typed.has(key)) typed.set(key, value); });
      sent.clear();
    },
    /** What was typed stands in fields that were drawn anew. */
    refill(part) {
      part.querySelectorAll('[data-keep]').forEach(field => {
        const value = typed.get(field.dataset.keep);
        if (value && !field.value) field.value = value;
      });
    },
  };
  Enishi.onUpdate(part => {
    if (part.querySelector('.en-toast-bad')) Enishi.kept.restore();
    else sent.clear();
    Enishi.kept.refill(part);
  });
})();
