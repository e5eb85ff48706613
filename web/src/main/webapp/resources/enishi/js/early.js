/* Most buttons work through scripts that come after the page. A press before they are here is kept, and done then;
   links and forms work without. Not deferred, as it has to be there first. */
(() => {
  let pressed;
  const keep = event => {
    const button = event.target.closest?.('button[type="button"]');
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed = button;
  };
  document.addEventListener('click', keep, true);
  document.addEventListener('DOMContentLoaded', () => {
    document.removeEventListener('click', keep, true);
    pressed?.click();
  });
})();
