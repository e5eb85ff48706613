/* The namespace of our scripts and the few things that all of them need. */
const Enishi = {
  /** Keeps a setting of this device for a year. */
  remember(name, value) {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `${name}=${value}; Path=${Enishi.root}; Max-Age=31536000; SameSite=Lax${secure}`;
  },
  /** Handles clicks inside elements that carry a data attribute, those that ajax brings later too. */
  onClick(attribute, handler) {
    document.addEventListener('click', event => {
      const element = event.target.closest?.(`[${attribute}]`);
      if (element) handler(element, event);
    });
  },
  /** Calls back now and after each ajax update, with the part of the page that is new. */
  onUpdate(handler) {
    handler(document);
    Enishi.updates.push(handler);
  },
  updates: [],
  root: document.documentElement.dataset.root || '/',
};
window.Enishi = Enishi;

/* A page that the browser kept whole must ask again whether it may still be shown: somebody may have signed out. */
addEventListener('pageshow', event => {
  if (event.persisted) location.reload();
});

if (window.jQuery) {
  jQuery(document).on('pfAjaxComplete', () => Enishi.updates.forEach(handler => handler(document)));
}
