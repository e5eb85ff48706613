/* The sign-in page: shows what is typed on request, says when Caps Lock is on. */
Enishi.onClick('data-reveals', button => {
  const input = document.getElementById(button.dataset.reveals);
  const shown = input.type === 'text';
  input.type = shown ? 'password' : 'text';
  button.setAttribute('aria-pressed', String(!shown));
});
document.addEventListener('keyup', event => {
  const hint = document.querySelector('[data-caps]');
  if (hint && event.getModifierState) hint.hidden = !event.getModifierState('CapsLock');
});
