/* Light, dark or as the system has it: kept on this device. */
Enishi.onClick('data-theme-choice', button => {
  const theme = button.dataset.themeChoice;
  document.documentElement.dataset.theme = theme;
  Enishi.remember('en-theme', theme);
  button.parentElement.querySelectorAll('[data-theme-choice]').forEach(other => {
    other.setAttribute('aria-pressed', String(other === button));
  });
});
