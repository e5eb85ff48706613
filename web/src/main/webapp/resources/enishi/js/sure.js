/* Buttons that do what can't be undone ask once more, in their own place. */
document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-sure]');
  if (!button || button.dataset.armed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const label = button.getAttribute('aria-label');
  const inside = [...button.childNodes];
  button.dataset.armed = 'yes';
  button.classList.add('en-sure');
  button.setAttribute('aria-label', button.dataset.sure);
  button.replaceChildren(button.dataset.sure);
  button.focus();
  button.addEventListener('blur', () => {
    delete button.dataset.armed;
    button.classList.remove('en-sure');
    button.setAttribute('aria-label', label);
    button.replaceChildren(...inside);
  }, { once: true });
}, true);
