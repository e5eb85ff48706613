/* Copies a number or password, so that nobody has to type it off. Without TLS browsers have no clipboard to write to:
   there the text is marked, and the old command copies it. */
Enishi.onClick('data-copies', async button => {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(button.dataset.copies);
  } else {
    const field = document.createElement('textarea');
    field.value = button.dataset.copies;
    button.after(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  button.querySelector('span').textContent = button.dataset.done;
});
