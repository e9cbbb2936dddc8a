// Signing in works without this; it adds what only a script can do.
const NAME = 'unioncare-account';
const username = document.getElementById('username');
const password = document.getElementById('password');
const reveal = document.getElementById('reveal');

reveal.hidden = false;
reveal.addEventListener('click', () => {
  const shown = password.type === 'text';
  password.type = shown ? 'password' : 'text';
  reveal.setAttribute('aria-pressed', String(!shown));
  reveal.textContent = shown ? '显示密码' : '隐藏密码';
});

// The part of the address after # is never sent; a browser carries it over to where the answer leads.
password.form.action += location.hash;
password.form.addEventListener('submit', () => {
  password.type = 'password';
  sessionStorage.setItem(NAME, username.value);
});

// Whoever mistyped the password need not type the account again; on a first visit nothing is kept.
const before = sessionStorage.getItem(NAME);
sessionStorage.removeItem(NAME);
if (before && document.querySelector('.message.wrong')) {
  username.value = before;
  password.focus();
}
