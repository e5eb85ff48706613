/* A thing of the tree that is dropped on another goes below it: its page opens with that place and says what that means,
   to be saved or left. The same is done without a mouse from that page. */
(() => {
  const tree = document.querySelector('[data-tree]');
  if (!tree) return;
  const lines = [...tree.querySelectorAll('[data-node]')];
  let dragged = null;
  /* a thing can't go below itself or what is below it */
  const barred = () => {
    const after = lines.slice(lines.indexOf(dragged) + 1);
    const end = after.findIndex(line => Number(line.dataset.depth) <= Number(dragged.dataset.depth));
    return [dragged, ...(end < 0 ? after : after.slice(0, end))];
  };
  const place = event => {
    const found = event.target.closest?.('[data-drop]');
    return dragged && found && !found.classList.contains('is-barred') ? found : null;
  };
  const unmark = () => document.querySelectorAll('.is-target').forEach(e => e.classList.remove('is-target'));
  tree.addEventListener('dragstart', event => {
    dragged = event.target.closest('[data-node]');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.node);
    document.body.classList.add('is-dragging');
    barred().forEach(line => line.classList.add('is-barred'));
  });
  document.addEventListener('dragend', () => {
    dragged = null;
    document.body.classList.remove('is-dragging');
    lines.forEach(line => line.classList.remove('is-barred'));
    unmark();
  });
  document.addEventListener('dragover', event => {
    const found = place(event);
    unmark();
    if (!found) return;
    event.preventDefault();
    found.classList.add('is-target');
  });
  document.addEventListener('drop', event => {
    const found = place(event);
    if (!found) return;
    event.preventDefault();
    location.assign(`${tree.dataset.tree}?id=${dragged.dataset.node}&below=${found.dataset.drop}`);
  });
})();
