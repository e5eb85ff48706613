/* Messages at the foot of the page: good news leaves by itself after ten seconds, unless it is read or pointed at. */
Enishi.onUpdate(part => {
  part.querySelectorAll('[data-toast]:not([data-timed])').forEach(toast => {
    toast.dataset.timed = '';
    if (toast.getAttribute('role') === 'alert') return;
    let left = 10000;
    let since = Date.now();
    let timer = setTimeout(() => toast.remove(), left);
    const hold = () => {
      clearTimeout(timer);
      left -= Date.now() - since;
    };
    const go = () => {
      since = Date.now();
      timer = setTimeout(() => toast.remove(), Math.max(left, 2000));
    };
    toast.addEventListener('mouseenter', hold);
    toast.addEventListener('mouseleave', go);
    toast.addEventListener('focusin', hold);
    toast.addEventListener('focusout', go);
  });
});
Enishi.onClick('data-dismiss', button => button.closest('[data-toast]').remove());
