const GONE = /No matching task with id ['"]?([\w-]+)/;
const plain = new WeakSet();

/**
 * Says in plain words what the engine says of a task that is no longer there, such as after going back to one that has
 * been completed.
 *
 * @param {{addError: Function}} Notifications of Tasklist
 * @param {(taskId: string) => string} wordsFor
 */
export function sayPlainly(Notifications, wordsFor) {
  if (plain.has(Notifications)) {
    return;
  }
  plain.add(Notifications);
  const addError = Notifications.addError;
  Notifications.addError = function (news) {
    const [, taskId] = GONE.exec(news.message ?? '') ?? [];
    return addError.call(this, taskId ? { ...news, message: wordsFor(taskId) } : news);
  };
}
