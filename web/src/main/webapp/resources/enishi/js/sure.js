/* Buttons that do what can't be undone ask once more, in their own place. */
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
