/* The import page: a file is chosen or dropped, checked for its size, and sent to be looked at. The input keeps it, so
   that it can be sent again when the records are to be made. */
(() => {
  const form = document.getElementById('import');
  const input = document.getElementById('file');
  const drop = form.querySelector('[data-drop]');
  const name = drop.querySelector('[data-file-name]');
  const invitation = name.textContent;
  const outcome = () => document.getElementById('outcome');
  let chosen = new DataTransfer();
  let sending = false;

  const show = (selector, shown) => { form.querySelector(selector).hidden = !shown; };
  const label = () => {
    const file = input.files[0];
    name.textContent = file ? file.name : invitation;
    show('[data-choose]', !file);
    show('[data-choose-other]', file);
  };
  const keep = files => {
    chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    input.files = chosen.files;
    label();
  };
  const refuse = text => {
    const error = document.getElementById('file-error');
    error.querySelector('span').textContent = text;
    error.hidden = false;
    input.setAttribute('aria-invalid', 'true');
    outcome().hidden = true;
    keep([]);
    input.focus();
  };
  const take = files => {
    if (!files.length) return;
    if (files.length > 1) refuse(input.dataset.several);
    else if (!files[0].size) refuse(input.dataset.empty);
    else if (files[0].size > Number(input.dataset.max)) refuse(input.dataset.tooLarge);
    else {
      keep(files);
      document.getElementById('preview').click();
    }
  };

  /* choosing the same file again, as after an edit, is a choice too; choosing nothing changes nothing */
  input.addEventListener('click', () => { input.value = ''; });
  input.addEventListener('cancel', () => { input.files = chosen.files; });
  input.addEventListener('change', () => take([...input.files]));

  /* a file dropped beside the place would replace the page */
  const carriesFiles = event => event.dataTransfer?.types.includes('Files');
  document.addEventListener('dragover', event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const here = !sending && drop.contains(event.target);
    event.dataTransfer.dropEffect = here ? 'copy' : 'none';
    drop.classList.toggle('is-over', here);
  });
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) drop.classList.remove('is-over');
  });
  document.addEventListener('drop', event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    drop.classList.remove('is-over');
    if (!sending && drop.contains(event.target)) take([...event.dataTransfer.files]);
  });

  const busy = (on, adding) => {
    sending = on;
    input.disabled = on;
    outcome().inert = on;
    show('#busy', on);
    show('[data-reading]', !adding);
    show('[data-adding]', adding);
  };
  jQuery(document).on('pfAjaxSend', (event, request, settings) => {
    busy(true, (settings?.source?.id ?? settings?.source) === 'run');
    document.getElementById('file-error').hidden = true;
  });
  /* the browser can't send a file that was changed, moved or deleted since */
  jQuery(document).on('pfAjaxError', () => refuse(input.dataset.notSent));

  Enishi.onUpdate(() => {
    if (sending) busy(false, false);
    const wrong = !document.getElementById('file-error').hidden;
    input.setAttribute('aria-invalid', String(wrong));
    if (wrong) {
      keep([]);
      input.focus();
    } else {
      form.querySelector('[data-arrive]')?.focus();
    }
  });
})();
