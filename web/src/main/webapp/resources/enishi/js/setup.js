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
Enishi.onUpdate(part => {
  const said = [...part.querySelectorAll('[data-focus]')].find(e => !e.dataset.focused);
  if (!said) return;
  said.dataset.focused = 'yes';
  said.focus();
  said.scrollIntoView({ block: 'nearest' });
});
