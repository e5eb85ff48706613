/* The panel of a network: opens from the icons, asks again while something is on its way. */
Enishi.social = {
  panel: () => document.querySelector('[data-panel]'),

  /** An icon was pressed: without an account of one's own, the offer to authenticate opens at once. */
  opened() {
    const panel = Enishi.social.panel();
    if (!panel) return;
    const address = new URL(location.href);
    address.searchParams.set('panel', panel.dataset.panel);
    address.searchParams.delete('outcome');
    history.replaceState(null, '', address);
    if (panel.dataset.state === 'NOT_AUTHENTICATED') Enishi.dialog.open('authenticate');
    else panel.querySelector('#panel-close')?.focus();
  },

  /** The server says that a panel has something new. */
  told(message) {
    const panel = Enishi.social.panel();
    const record = document.querySelector('[data-record]').dataset.record;
    if (panel && message === `${record}:${panel.dataset.panel}`) Enishi.social.look();
  },

  /** Whether somebody is typing or has a menu of the panel open: it isn't redrawn under their hands then. */
  inUse() {
    const field = document.activeElement?.closest?.('[data-panel] :is(input, textarea)');
    return field && Date.now() - Enishi.social.typedAt < 1500
      || document.querySelector('dialog[open], [data-panel] [popover]:popover-open, #pictures:popover-open') !== null;
  },

  look() {
    clearTimeout(Enishi.social.timer);
    if (Enishi.social.inUse()) Enishi.social.timer = setTimeout(Enishi.social.look, 500);
    else social_look();
  },

  /** The answer to a look has been drawn, or not, as the panel is in use by now. */
  looked() {
    if (Enishi.social.inUse()) {
      Enishi.social.look();
      return;
    }
    Enishi.kept.refill(document);
    Enishi.social.again();
  },
  typedAt: 0,
  looks: 0,
};

document.addEventListener('input', event => {
  if (event.target.closest('[data-panel]')) {
    Enishi.social.typedAt = Date.now();
    Enishi.social.looks = 0;
  }
});
document.addEventListener('compositionstart', () => { Enishi.social.typedAt = Infinity; });
document.addEventListener('compositionend', () => { Enishi.social.typedAt = Date.now(); });

/* push says when; asking again in growing steps makes up for push that doesn't come through */
Enishi.social.again = () => {
  const panel = Enishi.social.panel();
  clearTimeout(Enishi.social.timer);
  if (!panel) {
    const address = new URL(location.href);
    if (address.searchParams.has('panel')) {
      address.searchParams.delete('panel');
      address.searchParams.delete('outcome');
      history.replaceState(null, '', address);
    }
    return;
  }
  if (panel.dataset.pending) {
    Enishi.social.looks += 1;
    Enishi.social.timer = setTimeout(Enishi.social.look, Math.min(700 * Enishi.social.looks, 5000));
  } else {
    Enishi.social.looks = 0;
  }
};
Enishi.onUpdate(Enishi.social.again);

/* how an authentication went is said once, and not again when the page is loaded anew */
{
  const address = new URL(location.href);
  if (address.searchParams.has('outcome')) {
    address.searchParams.delete('outcome');
    history.replaceState(null, '', address);
  }
}

/* how long LinkedIn may be used: the link to the consent page carries the day */
document.addEventListener('input', event => {
  const choices = event.target.closest?.('[data-durations]');
  if (!choices) return;
  const date = choices.querySelector('input[type=date]');
  const chosen = choices.querySelector('input[name=duration]:checked').value;
  choices.querySelector('[data-date]').hidden = chosen !== 'date';
  const link = document.getElementById('authenticate-go');
  const address = new URL(link.href);
  const day = chosen === 'date' ? date.value : chosen;
  if (day) address.searchParams.set('until', day);
  else address.searchParams.delete('until');
  link.href = address;
});

/* on which server the account is, where a network has many: the link to the consent page carries it */
document.addEventListener('input', event => {
  const server = event.target.closest?.('[data-server-of]');
  if (!server) return;
  const link = document.getElementById(server.dataset.serverOf);
  const address = new URL(link.href);
  address.searchParams.set('server', server.value.trim());
  link.href = address;
});
document.addEventListener('keydown', event => {
  const server = event.target.closest?.('[data-server-of]');
  if (!server || event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  document.getElementById(server.dataset.serverOf).click();
});
