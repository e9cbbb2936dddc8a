// What the engine's API answers for whatever is not there; the task is the one that the address names.
const GONE = /没有这项内容，或者它不在您的办理范围内/;
const TASK = /[?&]task=([\w-]+)/;
const plain = new WeakSet();

/**
 * Says in plain words what the engine says of a task that is no longer there, such as after going back to one that has
 * been completed.
 *
 * @param {{addError: Function}} Notifications of Tasklist
 * @param {(taskId: string) => string} wordsFor
 * @param {() => string} address where Tasklist is
 */
export function sayPlainly(Notifications, wordsFor, address = () => location.hash) {
  if (plain.has(Notifications)) {
    return;
  }
  plain.add(Notifications);
  const addError = Notifications.addError;
  Notifications.addError = function (news) {
    const [, taskId] = (GONE.test(news.message ?? '') && TASK.exec(address())) || [];
    return addError.call(this, taskId ? { ...news, message: wordsFor(taskId) } : news);
  };
}
