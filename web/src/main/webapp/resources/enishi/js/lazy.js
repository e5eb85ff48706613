/* What is below the fold is read when it comes into sight; what follows a list is hung on when its end is reached. */
(() => {
  const seen = new IntersectionObserver(entries => entries.forEach(entry => {
    if (!entry.isIntersecting) return;
    seen.unobserve(entry.target);
    window[entry.target.dataset.seen.replace('-', '_')]?.();
  }), { rootMargin: '200px' });
  Enishi.onUpdate(part => part.querySelectorAll('[data-seen]').forEach(element => seen.observe(element)));

  const more = async link => {
    if (link.ariaBusy === 'true') return;
    link.ariaBusy = 'true';
    const response = await fetch(link.href, { headers: { Accept: 'text/html' } });
    const row = link.closest('p');
    if (!response.ok || response.redirected) {
      location.reload();
      return;
    }
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const holder = row.parentElement;
    const days = holder.querySelectorAll('.en-day');
    const last = days[days.length - 1];
    const fragment = page.getElementById('fragment');
    const first = fragment.querySelector('.en-day');
    if (last && first && last.querySelector('h3').textContent === first.querySelector('h3').textContent) {
      last.querySelector('ol').append(...first.querySelectorAll('li'));
      first.remove();
    }
    row.replaceWith(...fragment.children);
    watch(holder);
  };
  const end = new IntersectionObserver(entries => entries.forEach(entry => {
    if (entry.isIntersecting) more(entry.target);
  }), { rootMargin: '400px' });
  const watch = part => part.querySelectorAll('[data-more]').forEach(link => end.observe(link));
  watch(document);
  Enishi.onClick('data-more', (link, event) => {
    event.preventDefault();
    more(link);
  });
})();
