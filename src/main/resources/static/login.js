// Signing in works without this; it adds the two things that only a script can do.
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
password.form.addEventListener('submit', () => { password.type = 'password'; });
