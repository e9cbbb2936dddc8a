const CHANGED = 'authentication.changed';
const REQUIRED = 'authentication.login.required';

/** The forms that stand open; while there is one, a session that ends must not clear the page. */
const open = new Map();
const guarded = new WeakSet();

/**
 * Keeps Tasklist from going to its login page, which would throw the open forms away: the work runs instead and
 * Tasklist goes on as the same person. Who signs out by hand still goes.
 *
 * Tasklist tells first that nobody is signed in any more and then why, by two events on its root scope, and the first
 * already clears the page; so it is held until the second has come.
 *
 * @param {object} $rootScope of Tasklist
 * @param {() => Promise<void>} work signs in again
 * @returns {() => void} ends it
 */
export function guardSession($rootScope, work) {
  const form = {};
  open.set(form, work);
  if (!guarded.has($rootScope)) {
    guarded.add($rootScope);
    guard($rootScope);
  }
  return () => open.delete(form);
}

function guard($rootScope) {
  const broadcast = $rootScope.$broadcast;
  let person = $rootScope.authentication;
  let held = false;
  $rootScope.$broadcast = function (name, ...values) {
    if (name === CHANGED && !values[0] && open.size > 0) {
      held = true;
      return {};
    }
    if (name === REQUIRED && held) {
      held = false;
      $rootScope.authentication = person;
      [...open.values()].at(-1)();
      return {};
    }
    if (name === CHANGED) {
      person = values[0] ?? person;
    } else if (held) {
      held = false;
      broadcast.call(this, CHANGED, null);
    }
    return broadcast.call(this, name, ...values);
  };
}
