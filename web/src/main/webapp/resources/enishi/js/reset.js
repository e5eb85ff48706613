/* The page of the link in the mail: takes the secret out of the address, where it would stay in the history. */
const secret = document.getElementById('secret');
if (location.hash.length > 1) {
  secret.value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
}
// only who copied the link in part has to see it
document.getElementById('secret-field').hidden = secret.value !== '';
