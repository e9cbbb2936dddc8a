// What the engine's API answers for whatever is not there; the task is the one that the address names.
const GONE = /没有这项内容，或者它不在您的办理范围内/;
const TASK = /[?&]task=([\w-]+)/;
// Tasklist puts before it what it was reading, and makes the whole the heading too.
const OF_A_TASK = /^<task> <- /;
const plain = new WeakSet();

/**
 * Says in plain words what the engine says of a task that is no longer there, such as after going back to one that has
 * been completed.
 *
 * @param {{addError: Function}} Notifications of Tasklist
 * @param {(taskId: string|undefined) => string} wordsFor undefined where the page has gone on meanwhile
 * @param {() => string} address where Tasklist is
 */
export function sayPlainly(Notifications, wordsFor, address = () => location.hash) {
  if (plain.has(Notifications)) {
    return;
  }
  plain.add(Notifications);
  const addError = Notifications.addError;
  Notifications.addError = function (news) {
    const [, taskId] = TASK.exec(address()) ?? [];
    const gone = GONE.test(news.message ?? '') && (taskId || OF_A_TASK.test(news.message));
    return addError.call(this, gone ? { ...news, status: '不能打开', message: wordsFor(taskId) } : news);
  };
}
