import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardSession } from '../src/host/session-guard.js';

function aRootScope() {
  const heard = [];
  return { heard, authentication: 'clerk', $broadcast(name) {
    heard.push(name);
    return { name };
  } };
}

function sessionEnds(scope) {
  scope.$broadcast('authentication.changed', null);
  scope.authentication = null;
  scope.$broadcast('authentication.login.required');
}

test('a session that ends asks for the password and leaves the page as it is', () => {
  const scope = aRootScope();
  let asked = 0;
  const end = guardSession(scope, async () => { asked++; });
  sessionEnds(scope);
  assert.equal(asked, 1);
  assert.deepEqual(scope.heard, []);
  assert.equal(scope.authentication, 'clerk');
  end();
});

test('who signs out by hand goes', () => {
  const scope = aRootScope();
  const end = guardSession(scope, () => assert.fail('nobody asked'));
  scope.$broadcast('authentication.changed', null);
  scope.$broadcast('authentication.logout.success');
  assert.deepEqual(scope.heard, ['authentication.changed', 'authentication.logout.success']);
  end();
});

test('without an open form Tasklist goes its own way', () => {
  const scope = aRootScope();
  guardSession(scope, () => assert.fail('no form is open'))();
  sessionEnds(scope);
  assert.deepEqual(scope.heard, ['authentication.changed', 'authentication.login.required']);
});
