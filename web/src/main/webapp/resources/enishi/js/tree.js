/* A thing of the tree that is dropped on another goes below it: its page opens with that place, to be looked at and
   saved. The same is done without a mouse from that page. */
(() => {
  const tree = document.querySelector('[data-tree]');
  if (!tree) return;
  let dragged = null;
  const target = event => event.target.closest?.('[data-drop]');
  tree.addEventListener('dragstart', event => {
    dragged = event.target.closest('[data-node]');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.node);
    document.body.classList.add('is-dragging');
  });
  document.addEventListener('dragend', () => {
    dragged = null;
    document.body.classList.remove('is-dragging');
    document.querySelectorAll('.is-target').forEach(e => e.classList.remove('is-target'));
  });
  document.addEventListener('dragover', event => {
    const place = target(event);
    document.querySelectorAll('.is-target').forEach(e => e !== place && e.classList.remove('is-target'));
    if (!dragged || !place || place === dragged) return;
    event.preventDefault();
    place.classList.add('is-target');
  });
  document.addEventListener('drop', event => {
    const place = target(event);
    if (!dragged || !place || place === dragged) return;
    event.preventDefault();
    location.assign(`${tree.dataset.tree}?id=${dragged.dataset.node}&below=${place.dataset.drop}`);
  });
})();
